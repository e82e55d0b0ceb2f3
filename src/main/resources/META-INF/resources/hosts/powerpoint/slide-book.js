import { recall, remember } from '../office-document.js';

const KEY = 'deckhand.slides';

/**
 * Which slide of the open deck is which of a version of the service. Within a session ids tell; after
 * a reload, tags on the slides and their order in the document's settings do.
 */
export class SlideBook {
  #order = null;

  constructor(deck) {
    this.deck = deck;
  }

  /** The deck as it stands is what the service has, or is about to get. */
  note(ids) {
    this.#order = ids;
  }

  /** Ids of the slides by their numbers in a version; a slide that is gone has none. */
  async locate(version, total) {
    const slides = await this.deck.slides();
    const saved = await savedIn(version);
    if (saved?.tags.length === total) return byTag(saved.tags, slides);
    const there = new Set(slides.map(({ id }) => id));
    const order = this.#order?.length === total ? this.#order : slides.map(({ id }) => id);
    return new Map(order.slice(0, total).flatMap((id, index) => (there.has(id) ? [[index + 1, id]] : [])));
  }

  /** Numbers of the slides that stayed in the deck when it was brought to a version; null: not known. */
  async stayed(version) {
    const saved = await savedIn(version);
    return saved && new Set(saved.tags.map((tag, index) => index + 1).filter((number) => !saved.fresh.includes(number)));
  }

  /** Names the slides of a version the deck was just brought to; `fresh` are those that came from files. */
  async keep(version, ids, fresh) {
    const known = new Map((await this.deck.slides()).map(({ id, tag }) => [id, tag]));
    const names = ids.map((id) => ({ id, tag: (!fresh.includes(id) && known.get(id)) || newTag() }));
    await this.deck.tag(names.filter(({ id, tag }) => known.get(id) !== tag));
    const numbers = ids.flatMap((id, index) => (fresh.includes(id) ? [index + 1] : []));
    await remember(KEY, JSON.stringify({ version, tags: names.map(({ tag }) => tag), fresh: numbers }));
    this.note(ids);
  }

  async forget(ids) {
    await remember(KEY, null);
    this.note(ids);
  }
}

async function savedIn(version) {
  const saved = JSON.parse((await recall(KEY)) ?? 'null');
  return saved?.version === version ? saved : null;
}

function byTag(tags, slides) {
  const ids = new Map(slides.map(({ id, tag }) => [tag, id]));
  return new Map(tags.flatMap((tag, index) => (ids.has(tag) ? [[index + 1, ids.get(tag)]] : [])));
}

const newTag = () => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
