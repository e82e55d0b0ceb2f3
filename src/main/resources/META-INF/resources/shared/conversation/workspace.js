import { announce } from '/shared/announce.js';
import { decisionKey, save } from '/shared/files.js';
import { t } from '/shared/i18n.js';
import { Problem } from '/shared/problem.js';
import { withProgress } from '/shared/progress.js';
import { applyTurn, bringUpToDate, takeBack } from './edits.js';
import { inEffect } from './versions.js';

/**
 * A session and its document as a conversation needs them, whichever host has the document open.
 * Before the first question a document in Office has neither.
 */
export class Workspace {
  session = null;
  document = null;
  /** What the service could not be told of the document. */
  missing = [];
  #effective = new Set();

  /** @param shell what the page offers: `api`, `progressPlace`, `report(place, thrown, retry)`, `mode` */
  constructor(shell) {
    Object.assign(this, { shell, api: shell.api, host: null });
  }

  get kind() {
    return this.session?.host ?? this.host.kind;
  }

  /** How far the page goes: `readOnly`, `ask` or `act`. */
  get mode() {
    return this.shell.mode?.() ?? 'ask';
  }

  async load(sessionId) {
    this.session = await this.api.session(sessionId);
    const [first] = this.session.documents;
    if (!first) throw new Problem({ code: 'no-document', title: t('session.empty'), nextStep: t('session.empty.next') });
    this.document = await this.api.document(first.id);
    await this.#look();
  }

  /** Makes sure the service knows the document as it is now; before every question. */
  async prepare(signal) {
    if (!this.host.live) return;
    const known = this.document?.version;
    await this.#busy(t('busy.reading'), (stop, report) => bringUpToDate(this, { signal: either(signal, stop), onProgress: report }));
    if (this.document.version === known) return;
    await this.#look();
    this.onDocument();
  }

  /** Fetches the document as it is now and shows it; proposals for older versions become stale. */
  async reload() {
    if (this.host.live) await this.prepare();
    else this.document = await this.api.document(this.document.id);
    await this.host.refresh?.(this.document);
    this.onDocument();
  }

  /** For pages that show something of the document. */
  onDocument() {}

  async jump(anchor) {
    return this.host.jump(anchor);
  }

  async propose(report, turn, operations) {
    await this.host.propose?.(report, turn, operations);
  }

  async reveal(report) {
    await this.host.reveal?.(report);
  }

  /** Carries out a decision; gives the new version and what the host has to say about it. */
  async apply(turn, decision) {
    const done = await this.#busy(t('busy.applying'), () => applyTurn(this, turn, decision));
    await this.#adopt();
    return done;
  }

  /** Whether the document still has what a turn changed, and that can be taken back. */
  canTakeBack(turn) {
    return this.host.live ? this.#effective.has(turn.id) : this.document.version === turn.appliedVersion;
  }

  /** Takes back what a turn changed; the key stays the same on a retry. */
  async takeBack(turn, key, except) {
    if (!this.host.live) return this.undo(key);
    await this.#busy(t('busy.restoring'), () => takeBack(this, turn, { key, except }));
    await this.#adopt();
    announce(t('announce.takenBack'));
    return null;
  }

  /** Takes back the last change of the service's document, or goes back to a version. */
  async undo(key = decisionKey(), restore = undefined) {
    const { id, version } = this.document;
    const result = await this.#busy(t('busy.restoring'), () => this.api.undo(id, { restore, version, key }));
    await this.#adopt();
    announce(t('announce.undone', { version: result.version }));
    return result;
  }

  async download(version = this.document.version) {
    try {
      const { blob, name } = await this.#busy(t('busy.download'), (signal) => this.api.content(this.document.id, version, signal));
      save(blob, name ?? this.document.name);
      announce(t('announce.downloaded', { version }));
    } catch (thrown) {
      this.shell.report(this.problem, thrown, () => this.download(version));
    }
  }

  close() {
    this.host?.close?.();
  }

  /** Takes the service's document as it is after an edit of ours; nothing is read from Office. */
  async #adopt() {
    this.document = await this.api.document(this.document.id);
    await this.#look();
    await this.host.refresh?.(this.document);
    this.onDocument();
  }

  async #look() {
    if (this.host?.live && this.document) this.#effective = inEffect(await this.api.versions(this.document.id));
  }

  #busy(label, run) {
    return withProgress(this.shell.progressPlace, label, run);
  }
}

/** A signal that is aborted with either of two. */
function either(one, other) {
  if (!one) return other;
  const both = new AbortController();
  for (const signal of [one, other]) {
    const abort = () => both.abort(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  }
  return both.signal;
}
