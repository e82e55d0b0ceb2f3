const KEY = 'deckhand.file.';

/**
 * A document without Office: the service's own is the document, so nothing has to be read or edited
 * here. What shows it is a view that the page gives; one that shows nothing will do.
 *
 * @typedef {object} View
 * @property {(anchor: string) => Promise<boolean>} jump
 * @property {(document: object) => Promise<void>} show
 * @property {(report: object|null, turn?: object, operations?: string[]) => Promise<void>} [setProposal]
 * @property {(report: object) => Promise<void>} [reveal]
 * @property {() => void} [clearSelection]
 * @property {() => void} [close]
 *
 * @implements {import('../host.js').Host}
 */
export class FileHost {
  live = false;
  #selection = null;
  #listeners = new Set();

  /** @param {View} view */
  constructor(kind, name, view) {
    Object.assign(this, { kind, name, view });
  }

  limits() {
    return { wholeFile: true, edits: true, undoGroup: false, notes: [] };
  }

  async title() {
    return this.name;
  }

  async recall(key) {
    return localStorage.getItem(KEY + key);
  }

  async remember(key, value) {
    if (value === null) localStorage.removeItem(KEY + key);
    else localStorage.setItem(KEY + key, value);
  }

  async read() {
    throw new Error('The service has this document already');
  }

  async selection() {
    return this.#selection;
  }

  onSelection(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** For the view: what the user selected in it. */
  select(selection) {
    this.#selection = selection;
    for (const listener of this.#listeners) listener(selection);
  }

  jump(anchor) {
    return this.view.jump(anchor);
  }

  refusals() {
    return [];
  }

  /** `If-Match` finds out on the service's side. */
  async check() {
    return [];
  }

  async apply() {
    return { notes: [], nativeUndo: false };
  }

  async checkBack() {
    return [];
  }

  async takeBack() {
    return { notes: [], nativeUndo: false };
  }

  async propose(report, turn, operations) {
    await this.view.setProposal?.(report, turn, operations);
  }

  async reveal(report) {
    await this.view.reveal?.(report);
  }

  async refresh(document) {
    await this.view.show(document);
  }

  clearSelection() {
    this.view.clearSelection?.();
  }

  close() {
    this.view.close?.();
  }
}
