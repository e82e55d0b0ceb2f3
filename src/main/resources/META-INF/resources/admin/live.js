import { readEvents } from '/shared/sse.js';

const WAITS = [1000, 2000, 5000, 10_000];
const IDLE_MS = 30_000;

/** Turns end all the time; nobody needs to see each of them at once. */
const TRAFFIC_MS = 4000;

/** Follows what changes on the service, and connects again whenever the connection is lost. */
export class Live {
  #listeners = new Set();
  #told = new Map();
  #later = null;
  #api;

  /** @param onState told `true` while connected */
  constructor(api, onState) {
    this.#api = api;
    this.onState = onState;
  }

  /** Calls back with `(topic, data)`: topics are `settings`, `health` and `traffic`. */
  on(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async start() {
    for (let lost = 0; ; lost++) {
      try {
        const response = await this.#api.events();
        this.onState(true);
        for await (const { event, data } of readEvents(response, IDLE_MS)) {
          lost = 0;
          this.#tell(event, data);
        }
      } catch {
        // the state below says it; the next round tries again
      }
      this.onState(false);
      await new Promise((resolve) => setTimeout(resolve, WAITS[Math.min(lost, WAITS.length - 1)]));
    }
  }

  /** What is told again after a reconnection is no news. */
  #tell(topic, data) {
    const before = this.#told.get(topic);
    this.#told.set(topic, data);
    if (before === undefined || before === data) return;
    if (topic !== 'traffic') this.#call(topic);
    else this.#later ??= setTimeout(() => this.#call(topic), TRAFFIC_MS);
  }

  #call(topic) {
    if (topic === 'traffic') this.#later = null;
    for (const listener of this.#listeners) listener(topic, JSON.parse(this.#told.get(topic)));
  }
}
