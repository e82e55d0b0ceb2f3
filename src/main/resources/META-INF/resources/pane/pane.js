import { FileHost } from '/hosts/file/file-host.js';
import { createConversation } from '/shared/conversation/conversation.js';
import { openHistory } from '/shared/conversation/history.js';
import { Workspace } from '/shared/conversation/workspace.js';
import { button, el, fill } from '/shared/dom.js';
import { t, term } from '/shared/i18n.js';
import { withProgress } from '/shared/progress.js';
import { pinValues } from './commands.js';
import { earlierConversations } from './conversations.js';
import { selfTestLink } from './frame.js';
import { allowedModes, chosenMode, keepMode } from './modes.js';
import { Peek } from './peek.js';

/** The pane on the document that is open in Office; its session is found by the id the document keeps. */
export async function openLivePane(main, shell, host) {
  const pane = new Pane(main, shell, host);
  const known = await host.recall('session');
  await pane.open(known && (() => pane.recall(known)));
  return pane;
}

/** The pane in a plain browser, on the service's own document. */
export async function openFilePane(main, shell, sessionId) {
  const peek = new Peek(shell.api);
  const pane = new Pane(main, shell, new FileHost(null, null, peek));
  await pane.open(() => pane.load(sessionId));
  peek.show(pane.document);
  return pane;
}

class Pane extends Workspace {
  constructor(main, shell, host) {
    super({ ...shell, mode: () => this.chosen });
    Object.assign(this, { main, host });
    this.problem = el('div', { testid: 'workspace-problem' });
  }

  async open(load) {
    const settings = await this.api.pane();
    const modes = allowedModes(settings.modeCeiling);
    this.chosen = chosenMode(this.shell.storage, modes);
    if (load) await withProgress(this.shell.progressPlace, t('busy.opening'), load);
    this.conversation = await createConversation(this, {
      modes: { all: modes, current: this.chosen },
      onMode: (mode) => this.#choose(mode),
      ...(this.host.live ? { keys: t('pane.keys') } : {}),
    });
    await this.#layout();
    this.#remarks(settings);
    this.stopFollowing = this.host.onSelection((selection) => this.conversation.setSelection(selection));
    this.conversation.setSelection(await this.host.selection());
    if (this.session) this.conversation.showTurns(this.session.turns);
  }

  /** A session that was deleted meanwhile is forgotten, not a problem. */
  async recall(sessionId) {
    try {
      await this.load(sessionId);
    } catch (thrown) {
      if (thrown.status !== 404 && thrown.code !== 'no-document') throw thrown;
      Object.assign(this, { session: null, document: null });
      await this.host.remember('session', null);
    }
  }

  onDocument() {
    this.#tellMissing();
    this.conversation?.refresh();
  }

  close() {
    this.stopFollowing?.();
    this.conversation?.close();
    if (!this.host.live) super.close();
  }

  async #layout() {
    document.body.dataset.page = 'workspace';
    this.shell.setTitle(this.document?.name ?? (await this.host.title()));
    this.shell.setActions(
      this.shell.functions ? button(t('pin'), { icon: 'pin', quiet: true, testid: 'pin', onclick: () => pinValues(this) }) : null,
      button(t(this.host.live ? 'pane.new' : 'start.files'), { icon: 'plus', quiet: true, testid: 'new', onclick: () => this.#new() }),
      button(t('history'), { icon: 'history', quiet: true, testid: 'history', onclick: () => this.#history() }),
    );
    fill(this.main, this.problem, this.conversation.element);
  }

  #remarks({ local }) {
    const { frame, storage } = this.shell;
    if (local && this.host.live) frame.remark(t('pane.local'), 'local-mode', storage);
    const { notes } = this.host.limits();
    if (notes.length > 0) frame.remark(notes.join(' '), 'host-notes');
  }

  /** Where Office gave no file, the user learns what the service does not see. */
  #tellMissing() {
    if (this.missing.length === 0) return;
    const list = el('ul', {}, this.missing.map((what) => el('li', {}, term('missing', what))));
    this.shell.frame.remark(el('details', {}, el('summary', {}, t('pane.missing')), list), 'missing');
  }

  #choose(mode) {
    this.chosen = mode;
    keepMode(this.shell.storage, mode);
    this.conversation.refresh();
  }

  /** Another conversation about the same document; the one before stays in the history. */
  async #new() {
    if (!this.host.live) {
      this.shell.goHome();
      return;
    }
    await this.#goTo(null);
  }

  async #goTo(sessionId) {
    await this.host.remember('session', sessionId);
    await this.shell.restart();
  }

  #history() {
    const more = async (dialog) => {
      const open = (id) => {
        dialog.close();
        this.#goTo(id);
      };
      return this.host.live ? [await earlierConversations(this, open), el('p', {}, selfTestLink())] : null;
    };
    openHistory(this, more);
  }
}
