const AT_ONCE = 2;

/** Pictures that need the bearer token: fetched a few at a time, kept as blob addresses until cleared. */
export class Pictures {
  #urls = new Map();
  #waiting = [];
  #running = 0;
  #controller = new AbortController();

  /**
   * @param load `(signal) => Promise<{blob}>`, run once for a key
   * @param first whether it goes before those still waiting
   */
  url(key, load, first = false) {
    if (!this.#urls.has(key)) {
      const enqueue = (task) => (first ? this.#waiting.unshift(task) : this.#waiting.push(task));
      this.#urls.set(key, new Promise((resolve, reject) => enqueue({ key, load, resolve, reject })));
      this.#next();
    }
    return this.#urls.get(key);
  }

  clear() {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#waiting = [];
    for (const url of this.#urls.values()) url.then(URL.revokeObjectURL, () => {});
    this.#urls.clear();
  }

  async #next() {
    if (this.#running >= AT_ONCE || this.#waiting.length === 0) return;
    const { key, load, resolve, reject } = this.#waiting.shift();
    this.#running++;
    try {
      const { blob } = await load(this.#controller.signal);
      resolve(URL.createObjectURL(blob));
    } catch (thrown) {
      this.#urls.delete(key);
      reject(thrown);
    } finally {
      this.#running--;
      this.#next();
    }
  }
}
