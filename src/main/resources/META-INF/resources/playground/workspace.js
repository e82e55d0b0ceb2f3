import { FileHost } from '/hosts/file/file-host.js';
import { createConversation } from '/shared/conversation/conversation.js';
import { openHistory } from '/shared/conversation/history.js';
import { Workspace } from '/shared/conversation/workspace.js';
import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { withProgress } from '/shared/progress.js';
import { newFileButton } from '/shared/start/welcome.js';
import { DeckView } from './deck-view.js';
import { WorkbookView } from './workbook-view.js';

/** A session's page: the document on one side, the conversation on the other. */
export async function openWorkspace(main, shell, sessionId) {
  const workspace = new PlaygroundWorkspace(main, shell);
  await workspace.open(sessionId);
  return workspace;
}

class PlaygroundWorkspace extends Workspace {
  constructor(main, shell) {
    super(shell);
    this.main = main;
    this.problem = el('div', { testid: 'workspace-problem' });
  }

  async open(sessionId) {
    await withProgress(this.shell.progressPlace, t('busy.opening'), () => this.load(sessionId));
    const View = this.document.outline.slides ? DeckView : WorkbookView;
    this.view = new View({
      api: this.api,
      onSelection: (selection) => this.host.select(selection),
      busy: (label, run) => withProgress(this.shell.progressPlace, label, run),
      onProblem: (thrown, retry) => this.shell.report(this.problem, thrown, retry),
    });
    this.host = new FileHost(this.session.host, this.document.name, this.view);
    this.host.onSelection((selection) => this.conversation?.setSelection(selection));
    this.conversation = await createConversation(this);
    this.#layout();
    this.#header();
    await this.view.show(this.document);
    this.conversation.showTurns(this.session.turns);
  }

  #layout() {
    const documentSide = el(
      'section',
      { class: 'document-side', 'aria-label': t('document'), 'data-region': 'document', tabIndex: -1 },
      this.problem,
      this.view.element,
    );
    fill(this.main, el('h1', { class: 'sr' }, this.document.name), el('div', { class: 'workspace' }, documentSide, this.conversation.element));
  }

  #header() {
    this.shell.setActions(
      newFileButton(),
      button(t('history'), { icon: 'history', testid: 'history', onclick: () => openHistory(this) }),
      button(t('download'), { icon: 'download', testid: 'download', onclick: () => this.download() }),
    );
    this.#title();
  }

  #title() {
    this.shell.setTitle(this.document.name, t('version', { version: this.document.version }));
  }

  onDocument() {
    this.#title();
    this.conversation?.refresh();
  }

  /** Goes where an anchor points, in the page too; false when this version has no such place. */
  async jump(anchor) {
    const found = await super.jump(anchor);
    if (found) this.view.element.scrollIntoView({ block: 'nearest' });
    return found;
  }

  close() {
    this.conversation?.close();
    super.close();
  }
}
