import { button, el, fill } from '/shared/dom.js';
import { announce } from '/shared/announce.js';
import { save } from '/shared/files.js';
import { Problem } from '/shared/problem.js';
import { withProgress } from '/shared/progress.js';
import { createConversation } from './conversation.js';
import { DeckView } from './deck-view.js';
import { openHistory } from './history.js';
import { newFileButton } from './welcome.js';
import { WorkbookView } from './workbook-view.js';

/** A session's page: the document on one side, the conversation on the other. */
export async function openWorkspace(main, shell, sessionId) {
  const workspace = new Workspace(main, shell);
  await workspace.open(sessionId);
  return workspace;
}

class Workspace {
  constructor(main, shell) {
    Object.assign(this, { main, shell, api: shell.api });
    this.problem = el('div', { testid: 'workspace-problem' });
  }

  async open(sessionId) {
    await withProgress(this.shell.progressPlace, 'Opening the session', () => this.#load(sessionId));
    const View = this.document.outline.slides ? DeckView : WorkbookView;
    this.view = new View({
      api: this.api,
      onSelection: (selection) => this.conversation?.setSelection(selection),
      busy: (label, run) => withProgress(this.shell.progressPlace, label, run),
      onProblem: (thrown, retry) => this.shell.report(this.problem, thrown, retry),
    });
    this.conversation = await createConversation(this);
    this.#layout();
    this.#header();
    await this.view.show(this.document);
    this.conversation.showTurns(this.session.turns);
  }

  async #load(sessionId) {
    this.session = await this.api.session(sessionId);
    const [first] = this.session.documents;
    if (!first) throw new Problem({ code: 'no-document', title: 'This session has no file', nextStep: 'Go back and start with a file.' });
    this.document = await this.api.document(first.id);
  }

  #layout() {
    const documentSide = el(
      'section',
      { class: 'document-side', 'aria-label': 'Document', 'data-region': 'document', tabIndex: -1 },
      this.problem,
      this.view.element,
    );
    fill(this.main, el('h1', { class: 'sr' }, this.document.name), el('div', { class: 'workspace' }, documentSide, this.conversation.element));
  }

  #header() {
    this.shell.setTitle(this.document.name, `Version ${this.document.version}`);
    if (this.headed) return;
    this.headed = true;
    this.shell.setActions(
      newFileButton(),
      button('History', { icon: 'history', testid: 'history', onclick: () => openHistory(this) }),
      button('Download', { icon: 'download', testid: 'download', onclick: () => this.download() }),
    );
  }

  /** Goes where an anchor points, in the page too; false when this version has no such place. */
  async jump(anchor) {
    const found = await this.view.jump(anchor);
    if (found) this.view.element.scrollIntoView({ block: 'nearest' });
    return found;
  }

  /** Fetches the document as it is now and shows it; proposals for older versions become stale. */
  async reload() {
    this.document = await this.api.document(this.document.id);
    await this.view.show(this.document);
    this.#header();
    this.conversation.refresh();
  }

  async download(version = this.document.version) {
    try {
      const { blob, name } = await withProgress(this.shell.progressPlace, 'Preparing the download', (signal) =>
        this.api.content(this.document.id, version, signal),
      );
      save(blob, name ?? this.document.name);
      announce(`Version ${version} downloaded`);
    } catch (thrown) {
      this.shell.report(this.problem, thrown, () => this.download(version));
    }
  }

  /** Takes back the last change, or goes back to a version; the key stays the same on a retry. */
  async undo(key, restore) {
    const { id, version } = this.document;
    const result = await withProgress(this.shell.progressPlace, 'Restoring', () => this.api.undo(id, { restore, version, key }));
    await this.reload();
    announce(`${result.summary ?? 'Done'}. Now version ${result.version}`);
    return result;
  }

  close() {
    this.conversation?.close();
    this.view?.close();
  }
}
