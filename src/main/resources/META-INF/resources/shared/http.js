import { Problem } from './problem.js';

/**
 * Requests with a bearer token. A 401 asks the token source once more and repeats the request; it
 * fails only when the user gives none.
 */
export class Http {
  /**
   * @param tokens `{ get(): string|null, renew(attempt, refused): Promise<string|null> }`; `attempt` counts from 0 for
   *   each call, `refused` is the token it was made with
   */
  constructor(tokens, base = '/api/v1') {
    this.tokens = tokens;
    this.base = base;
  }

  /** @param options `json` or `body`, the bytes of a file */
  async send(method, path, { json, body, headers = {}, accept = 'application/json', signal } = {}) {
    const response = await this.#authorized((authorization) =>
      fetch(this.base + path, {
        method,
        signal,
        cache: 'no-store',
        headers: {
          Accept: accept,
          ...authorization,
          ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/octet-stream' }),
          ...headers,
        },
        body: json === undefined ? body : JSON.stringify(json),
      }).catch((thrown) => {
        throw thrown.name === 'AbortError' ? Problem.cancelled() : Problem.offline();
      }),
    );
    if (!response.ok) throw await Problem.of(response);
    return response;
  }

  async json(method, path, options) {
    const response = await this.send(method, path, options);
    if (response.status === 204) return null;
    return response.json().catch((thrown) => {
      throw Problem.from(thrown);
    });
  }

  /** Bytes of a file with the name the service gives it. */
  async blob(path, options) {
    const response = await this.send('GET', path, { accept: '*/*', ...options });
    return { blob: await response.blob(), name: fileName(response.headers.get('Content-Disposition')) };
  }

  /** Sends a file as multipart form data and tells the share sent, 0 to 1. */
  async upload(path, file, { onProgress = () => {}, signal } = {}) {
    const reply = await this.#authorized((authorization) => this.#post(path, file, authorization, onProgress, signal));
    if (reply.status >= 300) throw Problem.parse(reply.status, reply.text);
    return JSON.parse(reply.text);
  }

  #post(path, file, authorization, onProgress, signal) {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    return new Promise((resolve, reject) => {
      request.open('POST', this.base + path);
      for (const [name, value] of Object.entries(authorization)) request.setRequestHeader(name, value);
      request.setRequestHeader('Accept', 'application/json');
      request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
      request.onload = () => resolve({ status: request.status, text: request.responseText });
      request.onerror = () => reject(Problem.offline());
      request.onabort = () => reject(Problem.cancelled());
      signal?.addEventListener('abort', () => request.abort());
      request.send(form);
    });
  }

  /** Calls with a token, and again as long as it is refused and the source gives one. */
  async #authorized(call) {
    for (let attempt = 0; ; attempt++) {
      const token = this.tokens.get();
      const reply = await call(token ? { Authorization: `Bearer ${token}` } : {});
      if (reply.status !== 401 || !(await this.tokens.renew(attempt, token))) return reply;
    }
  }
}

function fileName(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '');
  if (encoded) return decodeURIComponent(encoded[1]);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null;
}
