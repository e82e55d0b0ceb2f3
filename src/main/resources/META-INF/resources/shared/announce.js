import { el } from './dom.js';

let region;

/** Tells screen readers, politely, what happened; sighted users see it elsewhere. */
export function announce(text) {
  if (!region) {
    region = el('div', { class: 'sr', 'aria-live': 'polite', testid: 'announcer' });
    document.body.append(region);
  }
  region.replaceChildren(el('span', {}, text));
}

/** Collects streamed text and announces whole sentences, never single tokens. */
export class SentenceAnnouncer {
  #pending = '';

  add(delta) {
    this.#pending += delta;
    const end = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => this.#pending.lastIndexOf(mark)));
    if (end < 0) return;
    this.#say(this.#pending.slice(0, end + 1));
    this.#pending = this.#pending.slice(end + 1);
  }

  finish() {
    this.#say(this.#pending);
    this.#pending = '';
  }

  #say(text) {
    const plain = text.replace(/[*`#|]/g, '').trim();
    if (plain) announce(plain);
  }
}
