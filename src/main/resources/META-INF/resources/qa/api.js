import { Http } from '/shared/http.js';
import { locale } from '/shared/i18n.js';

const part = encodeURIComponent;

/** Suites, runs and turns as the QA pages use them. */
export class QaApi {
  constructor(tokens) {
    this.http = new Http(tokens);
  }

  #get = (path, signal) => this.http.json('GET', path, { signal });

  features = () => this.#get('/features');
  suites = () => this.#get('/suites');
  suite = (name) => this.#get(`/suites/${part(name)}/cases`);
  sample = (suite, id) => this.#get(`/suites/${part(suite)}/cases/${part(id)}`);
  caseFile = (suite, id, number) => this.http.blob(`/suites/${part(suite)}/cases/${part(id)}/files/${number}`);

  /** What a run can be made of: models, and the currency of their prices. */
  choices = () => this.#get('/evaluations/planning');
  estimate = (settings, signal) => this.http.json('POST', '/evaluations/planning', { json: settings, signal });
  begin = (settings) => this.http.json('POST', '/evaluations', { json: settings });
  runs = () => this.#get('/evaluations');
  run = (id) => this.#get(`/evaluations/${id}`);
  cancel = (id) => this.http.json('POST', `/evaluations/${id}/cancel`);
  comparison = (id, baseline) => this.#get(`/evaluations/${id}/comparison?baseline=${baseline}`);
  /** All that was played, as it is played. */
  events = (id, signal) => this.http.send('GET', `/evaluations/${id}/events`, { accept: 'text/event-stream', signal });

  report = (id, signal) => this.http.blob(`/evaluations/${id}/report?language=${locale}`, { signal });
  results = (id) => this.http.blob(`/evaluations/${id}/results`);
  junit = (id) => this.http.blob(`/evaluations/${id}/junit`);

  sessions = () => this.#get('/sessions');
  session = (id) => this.#get(`/sessions/${id}`);
  makeCase = (turn, suite, name) => this.http.json('POST', `/turns/${turn}/case`, { json: { suite, name: name || null } });
}
