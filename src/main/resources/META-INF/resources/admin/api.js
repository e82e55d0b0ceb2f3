import { decisionKey } from '/shared/files.js';
import { Http } from '/shared/http.js';

const query = (values) => {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
};
const segment = (text) => text.split('/').map(encodeURIComponent).join('/');

/**
 * Administration as the console uses it. A change names the revision it was made for and answers
 * `{revision, preview, changes, keysNeeded, moves}`; with `preview` it is only told.
 */
export class AdminApi {
  constructor(tokens) {
    this.http = new Http(tokens);
  }

  #get = (path, signal) => this.http.json('GET', path, { signal });

  status = () => this.#get('/admin/status');
  features = () => this.#get('/features');
  matrix = () => this.#get('/admin/matrix');
  models = () => this.#get('/admin/models');
  providers = () => this.#get('/admin/providers');
  presets = () => this.#get('/admin/presets');
  budgets = () => this.#get('/admin/budgets');
  traffic = (days) => this.#get(`/admin/traffic${query({ days })}`);
  usage = (from) => this.#get(`/admin/usage${query({ from })}`);
  audit = (search, page, size = 25) => this.#get(`/admin/audit${query({ search, page, size })}`);
  verification = (head) => this.#get(`/admin/audit/verification${query({ head })}`);
  sessions = (search, page, size = 25) => this.#get(`/admin/sessions${query({ search, page, size })}`);
  content = (id) => this.#get(`/admin/sessions/${id}/content`);
  retention = () => this.#get('/admin/retention');
  due = (retention) => this.#get(`/admin/retention/due${query(retention)}`);
  undoPreview = () => this.#get('/admin/undo');

  /** The stream of what changes. */
  events = (signal) => this.http.send('GET', '/admin/events', { accept: 'text/event-stream', signal });

  putRows = (features, change) => this.#change('PUT', '/admin/matrix', { features }, change);
  putBudgets = (budgets, change) => this.#change('PUT', '/admin/budgets', { budgets }, change);
  putRetention = (retention, change) => this.#change('PUT', '/admin/retention', retention, change);
  createProvider = (provider, change) => this.#change('POST', '/admin/providers', provider, change);
  putProvider = (id, provider, change) => this.#change('PUT', `/admin/providers/${segment(id)}`, provider, change);
  deleteProvider = (id, change) => this.#change('DELETE', `/admin/providers/${segment(id)}`, undefined, change);
  putModel = (id, model, change) =>
    this.#change('PUT', `/admin/providers/${segment(id)}/models/${segment(model.id)}`, model, change);
  deleteModel = (id, model, change) =>
    this.#change('DELETE', `/admin/providers/${segment(id)}/models/${segment(model)}`, undefined, change);
  setKey = (id, apiKey, change) => this.#change('PUT', `/admin/providers/${segment(id)}/credential`, { apiKey }, change);
  removeKey = (id, change) => this.#change('DELETE', `/admin/providers/${segment(id)}/credential`, undefined, change);
  putPreset = (preset, change) => this.#change('PUT', `/admin/presets/${encodeURIComponent(preset.name)}`, preset, change);
  deletePreset = (name, change) => this.#change('DELETE', `/admin/presets/${encodeURIComponent(name)}`, undefined, change);
  rotateKeys = (change) => this.#change('POST', '/admin/credentials/rotation', {}, change);
  undo = (change) => this.#change('POST', '/admin/undo', {}, change);

  test = (id, model) => this.http.json('POST', `/admin/providers/${segment(id)}/test${query({ model })}`);
  offered = (id) => this.#get(`/admin/providers/${segment(id)}/available-models`);

  grant = (id, reason, minutes) => this.http.json('POST', `/admin/sessions/${id}/grants`, { json: { reason, minutes } });
  endGrant = (id) => this.http.json('DELETE', `/admin/sessions/${id}/grants`);
  deleteDue = () => this.http.json('POST', '/admin/retention/runs');

  exported = () => this.http.blob('/admin/configuration');
  importPreview = (yaml) => this.#yaml('/admin/configuration/preview', yaml, {});
  importYaml = (yaml, { revision, key }) => this.#yaml('/admin/configuration', yaml, headers(revision, key));

  #yaml = (path, body, more) => this.http.json('POST', path, { body, headers: { 'Content-Type': 'application/yaml', ...more } });

  #change(method, path, json, { revision, preview, key }) {
    return this.http.json(method, path + query({ preview }), { json, headers: headers(revision, key) });
  }
}

const headers = (revision, key) => ({ 'If-Match': `"${revision}"`, 'Idempotency-Key': key ?? decisionKey() });
