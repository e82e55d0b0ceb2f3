import { Problem } from './problem.js';

/**
 * Splits a stream of text into server-sent events (WHATWG HTML, section 9.2). Feed it chunks in
 * any cut; it gives back the events that are complete.
 */
export class EventParser {
  #rest = '';
  #event = { id: null, event: 'message', data: [] };
  #lastId = null;

  feed(chunk) {
    const events = [];
    const lines = (this.#rest + chunk).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop();
    for (const line of lines) this.#line(line, events);
    return events;
  }

  #line(line, events) {
    if (line === '') {
      this.#dispatch(events);
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.#event.data.push(value);
    else if (field === 'event') this.#event.event = value;
    else if (field === 'id') this.#lastId = value;
  }

  #dispatch(events) {
    const { event, data } = this.#event;
    this.#event = { event: 'message', data: [] };
    if (data.length > 0) events.push({ id: this.#lastId, event, data: data.join('\n') });
  }
}

/** Reads events from a reply; silence longer than `idleMs`, heartbeats included, is a lost connection. */
export async function* readEvents(response, idleMs = 60_000) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const parser = new EventParser();
  try {
    for (;;) {
      const { done, value } = await withDeadline(reader.read(), idleMs);
      if (done) return;
      yield* parser.feed(value);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function withDeadline(promise, ms) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(Problem.offline()), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
