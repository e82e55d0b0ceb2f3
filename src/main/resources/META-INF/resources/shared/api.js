import { Http } from './http.js';
import { Problem } from './problem.js';
import { readEvents } from './sse.js';

const query = (values) => {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
};

/** The service as the pages use it: one method for each call of the HTTP contract. */
export class Api {
  constructor(tokens) {
    this.http = new Http(tokens);
  }

  pane = () => this.http.json('GET', '/pane');
  samples = () => this.http.json('GET', '/samples');
  features = () => this.http.json('GET', '/features');
  models = () => this.http.json('GET', '/models');

  async sample(name, signal) {
    const { blob } = await this.http.blob(`/samples/${encodeURIComponent(name)}`, { signal });
    return new File([blob], name, { type: blob.type });
  }

  sessions = () => this.http.json('GET', '/sessions');
  session = (id) => this.http.json('GET', `/sessions/${id}`);
  createSession = (host, title) => this.http.json('POST', '/sessions', { json: { host, title } });
  deleteSession = (id) => this.http.json('DELETE', `/sessions/${id}`);

  upload = (sessionId, file, options) => this.http.upload(`/sessions/${sessionId}/documents`, file, options);
  /** Adds a text document to take from. */
  addSource = (sessionId, file, options) => this.http.upload(`/sessions/${sessionId}/sources`, file, options);
  deleteSource = (sessionId, id) => this.http.json('DELETE', `/sessions/${sessionId}/sources/${id}`);
  snapshot = (sessionId, json, signal) => this.http.json('POST', `/sessions/${sessionId}/snapshots`, { json, signal });
  /** Brings a document up to date with Office: `content` is a host's, `takesBack` the turn taken back there. */
  replace = (id, version, { blob, snapshot }, { takesBack, signal } = {}) =>
    this.http.json('PUT', `/documents/${id}/content${query({ takesBack })}`, {
      ...(blob ? { body: blob } : { json: snapshot }),
      headers: { 'If-Match': `"${version}"` },
      signal,
    });
  document = (id) => this.http.json('GET', `/documents/${id}`);
  versions = (id) => this.http.json('GET', `/documents/${id}/versions`);
  receipt = (id, version) => this.http.json('GET', `/documents/${id}/versions/${version}/receipt`);
  /** What the host noted down of an edit; null when it noted nothing. */
  journal = (id, version) =>
    this.http.json('GET', `/documents/${id}/versions/${version}/journal`).catch((thrown) => {
      if (thrown.status === 404) return null;
      throw thrown;
    });
  keepJournal = (id, version, json) => this.http.json('PUT', `/documents/${id}/versions/${version}/journal`, { json });
  content = (id, version, signal) => this.http.blob(`/documents/${id}/content${query({ version })}`, { signal });
  outline = (id, version, signal) => this.http.json('GET', `/documents/${id}/outline${query({ version })}`, { signal });
  cells = (id, range, version, signal) =>
    this.http.json('GET', `/documents/${id}/cells${query({ range, version })}`, { signal });

  /** A slide as a presentation of its own. */
  slideFile = (id, number, version, signal) => this.http.blob(`/documents/${id}/slides/${number}.pptx${query({ version })}`, { signal });
  /** Cells with what they look like. */
  formattedCells = (id, range, version, signal) =>
    this.http.json('GET', `/documents/${id}/cells${query({ range, version, formats: true })}`, { signal });
  /** A plan with everything looked up at a version: `{version, date1904, operations}`. */
  bound = (id, plan, version) => this.http.json('POST', `/documents/${id}/plan/bind${query({ version })}`, { json: { plan } });

  slidePicture = (id, number, version, width, signal) =>
    this.http.blob(`/documents/${id}/slides/${number}.png${query({ version, width })}`, { signal });
  proposedPicture = (turnId, number, operations, width, signal) =>
    this.http.blob(`/turns/${turnId}/slides/${number}.png${query({ width, operations: operations?.join(',') })}`, { signal });

  /** The value of `=DECKHAND.ASK`: `{value, model, cached, cost}`. */
  functionValue = (json, signal) => this.http.json('POST', '/functions/ask', { json, signal });

  turn = (id) => this.http.json('GET', `/turns/${id}`);
  feedback = (id, json) => this.http.json('POST', `/turns/${id}/feedback`, { json });
  /** The exact texts of a turn that left for providers. */
  sent = (id) => this.http.json('GET', `/turns/${id}/sent`);
  /** What an ask would send; nothing is asked. */
  wouldSend = (sessionId, json) => this.http.json('POST', `/sessions/${sessionId}/turns/would-send`, { json });
  cancelTurn = (id) => this.http.send('POST', `/turns/${id}/cancel`);
  /** What a part of a proposal would do: `{preview, violations}`. */
  preview = (turnId, operations, signal) =>
    this.http.json('GET', `/turns/${turnId}/preview${query({ operations: operations.join(',') })}`, { signal });

  /** Runs a turn and yields `{event, data}` until `done` or `error`. */
  ask = (sessionId, json, signal) => this.#stream(`/sessions/${sessionId}/turns`, json, signal);
  /** Goes on from the sample of a fill, or from a run that ended early, as `ask` does; `{costCap, tokenCap, model}`. */
  fillRest = (turnId, json, signal) => this.#stream(`/turns/${turnId}/batch`, json, signal);
  /** What was worked out for the rows of a fill: `{total, entries}`. */
  ledger = (turnId, from) => this.http.json('GET', `/turns/${turnId}/ledger${query({ from })}`);

  /** A stream that ends before `done` or `error` is a lost connection. */
  async *#stream(path, json, signal) {
    const response = await this.http.send('POST', path, { json, signal, accept: 'text/event-stream' });
    try {
      for await (const { event, data } of readEvents(response)) {
        yield { event, data: JSON.parse(data) };
        if (event === 'done' || event === 'error') return;
      }
    } catch (thrown) {
      if (signal?.aborted) throw Problem.cancelled();
      throw thrown instanceof SyntaxError ? Problem.from(thrown) : Problem.offline();
    }
    throw signal?.aborted ? Problem.cancelled() : Problem.offline();
  }

  /** Applies a proposal to the version named; the same key again gives the first answer again. */
  apply = (turnId, { operations, consents, version, key }) =>
    this.http.json('POST', `/turns/${turnId}/apply`, { json: { operations, consents }, headers: changeHeaders(version, key) });

  /** Takes back the last change, or goes back to `restore`; makes a new version either way. */
  undo = (documentId, { restore, version, key }) =>
    this.http.json('POST', `/documents/${documentId}/undo`, {
      json: restore === undefined ? {} : { version: restore },
      headers: changeHeaders(version, key),
    });
}

const changeHeaders = (version, key) => ({ 'If-Match': `"${version}"`, 'Idempotency-Key': key });
