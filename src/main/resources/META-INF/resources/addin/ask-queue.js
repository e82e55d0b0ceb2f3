/** Cells of a recalculation come one by one but at once: long enough to see which ask the same. */
const GATHER_MS = 25;

/** Questions on the way at a time; the rest waits here, where it can still be cancelled for nothing. */
const AT_ONCE = 6;

/** Sends the questions of cells: each once, however many cells ask it, and only so many at a time. */
export class AskQueue {
  #entries = new Map();
  #waiting = [];
  #running = 0;
  #timer = null;

  /** @param {(question: object, signal: AbortSignal) => Promise<object>} send */
  constructor(send, { atOnce = AT_ONCE, gatherMs = GATHER_MS } = {}) {
    Object.assign(this, { send, atOnce, gatherMs });
  }

  /** @returns {{answer: Promise<object>, cancel: () => void}} one cell that waits; `cancel` ends only its waiting */
  ask(question) {
    const key = JSON.stringify(question);
    const entry = this.#entries.get(key) ?? this.#enter(key, question);
    entry.cells++;
    let waits = true;
    const cancel = () => {
      if (!waits) return;
      waits = false;
      entry.cells--;
      if (entry.cells === 0) this.#drop(entry);
    };
    return { answer: entry.answer, cancel };
  }

  #enter(key, question) {
    const entry = { key, question, cells: 0, controller: new AbortController() };
    entry.answer = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
    entry.answer.catch(() => {});
    this.#entries.set(key, entry);
    this.#waiting.push(entry);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#pump();
    }, this.gatherMs);
    return entry;
  }

  #pump() {
    while (this.#running < this.atOnce && this.#waiting.length > 0) this.#run(this.#waiting.shift());
  }

  async #run(entry) {
    this.#running++;
    try {
      entry.resolve(await this.send(entry.question, entry.controller.signal));
    } catch (thrown) {
      entry.reject(thrown);
    } finally {
      this.#running--;
      this.#forget(entry);
      this.#pump();
    }
  }

  #drop(entry) {
    this.#forget(entry);
    this.#waiting = this.#waiting.filter((other) => other !== entry);
    entry.controller.abort();
  }

  /** The same question may have been asked anew meanwhile. */
  #forget(entry) {
    if (this.#entries.get(entry.key) === entry) this.#entries.delete(entry.key);
  }
}
