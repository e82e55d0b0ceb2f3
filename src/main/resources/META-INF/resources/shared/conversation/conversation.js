import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { Problem } from '/shared/problem.js';
import { announce } from '/shared/announce.js';
import { createComposer } from './composer.js';
import { openWouldSend } from './sent.js';
import { isFinal, TurnView } from './turn-view.js';

const FOLLOW_MS = 1500;
const EXAMPLES = 4;

/** The conversation about a document: its turns, and the box to ask in. */
export async function createConversation(workspace, { modes, onMode, keys } = {}) {
  const { api, kind } = workspace;
  const [all, models, samples] = await Promise.all([api.features(), api.models(), api.samples()]);
  const features = all.filter(({ host }) => host === kind);
  const sample = samples.find(({ name }) => name === workspace.document?.name);
  const questions = questionsAbout(sample, models) ?? features.map(({ example }) => example);
  return new Conversation(workspace, { features, models, questions: questions.slice(0, EXAMPLES), modes, onMode, keys });
}

/** What to ask about a sample; without a chat model only what the built-in one can do. */
function questionsAbout(sample, models) {
  if (!sample) return null;
  return models.some(({ builtin }) => !builtin) ? [...sample.questions, ...sample.chatQuestions] : sample.questions;
}

class Conversation {
  #views = [];
  #running = null;
  #closed = false;
  #onKey = (event) => {
    if (event.key === 'Escape' && this.composer.isRunning && !document.querySelector('dialog[open]')) this.stop();
  };

  constructor(workspace, { models, ...options }) {
    Object.assign(this, { workspace, models });
    this.turns = el('div', { class: 'turns', testid: 'turns' });
    this.empty = el('div', { class: 'intro' }, el('h2', {}, t('intro')), el('p', {}, t('intro.detail')));
    this.log = el('div', { class: 'log', 'data-region': 'conversation', tabIndex: -1, role: 'region', 'aria-label': t('conversation') }, this.empty, this.turns);
    this.composer = createComposer({
      ...options,
      models,
      onAsk: (request) => this.ask(request),
      onStop: () => this.stop(),
      onClearSelection: () => this.#clearSelection(),
      onWouldSend: (request) => openWouldSend(workspace, request),
    });
    document.addEventListener('keydown', this.#onKey);
    this.element = el('section', { class: 'conversation', 'aria-label': t('ask.section') }, this.log, this.composer.element);
  }

  showTurns(turns) {
    for (const turn of turns) {
      const view = this.#add(new TurnView(this, turn));
      if (!view.isFinal) this.#follow(view);
    }
    const last = this.#views.at(-1);
    last?.activate();
    if (last && this.log.scrollHeight > this.log.clientHeight) this.settle(last);
  }

  setSelection(selection) {
    this.composer.setSelection(selection);
  }

  /** The model the user chose; empty: the best. */
  get model() {
    return this.composer.chosenModel;
  }

  /** Puts the cursor where the next question goes. */
  focus() {
    this.composer.focus();
  }

  /** Draws all finished turns anew, for what they offer depends on the document's version. */
  refresh() {
    for (const view of this.#views) view.render();
  }

  modelName(id) {
    return this.models.find((model) => model.id === id)?.displayName ?? id;
  }

  async ask(request) {
    const { workspace } = this;
    this.#running?.abort();
    this.#running = new AbortController();
    const controller = this.#running;
    await workspace.propose(null);
    const view = this.#add(new TurnView(this, { instruction: request.instruction, status: 'running', request }));
    this.composer.setRunning(true);
    this.#scroll();
    try {
      await workspace.prepare(controller.signal);
      await this.#stream(view, request, controller.signal);
    } catch (thrown) {
      this.#failed(view, request, thrown);
    } finally {
      if (this.#running === controller) this.composer.setRunning(false);
    }
    await view.actAtOnce();
  }

  async #stream(view, request, signal) {
    const { api, session, document } = this.workspace;
    for await (const { event, data } of api.ask(session.id, { ...request, documentId: document.id }, signal)) {
      view.accept(event, data);
      if (view.isFinal) this.settle(view);
      else this.#scroll();
    }
  }

  #failed(view, request, thrown) {
    const problem = Problem.from(thrown);
    if (problem.isCancelled) {
      view.stopped();
      announce(t('stopped'));
    } else {
      view.fail(problem, problem.isOffline ? () => this.#recover(view, request) : () => this.again(request, view));
    }
  }

  /** After a lost connection the turn may have finished without us: look before asking again. */
  async #recover(view, request) {
    if (!view.turnId) {
      this.again(request, view);
      return;
    }
    try {
      view.finish(await this.workspace.api.turn(view.turnId));
    } catch (thrown) {
      this.#failed(view, request, thrown);
    }
  }

  again(request, old) {
    if (old && !old.turnId) {
      old.element.remove();
      this.#views = this.#views.filter((view) => view !== old);
    }
    return this.ask(request);
  }

  stop() {
    const view = this.#views.at(-1);
    if (view?.turnId) this.workspace.api.cancelTurn(view.turnId).catch(() => {});
    this.#running?.abort();
  }

  close() {
    this.#closed = true;
    this.#running?.abort();
    document.removeEventListener('keydown', this.#onKey);
  }

  #clearSelection() {
    this.setSelection(null);
    this.workspace.host.clearSelection?.();
  }

  /** A turn found running after a reload: its stream is gone, its result will come. */
  async #follow(view) {
    while (!this.#closed && !view.isFinal) {
      await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS));
      const turn = await this.workspace.api.turn(view.turnId).catch(() => null);
      if (turn && isFinal(turn)) view.finish(turn);
    }
  }

  #add(view) {
    this.empty.hidden = true;
    this.composer.hideExamples();
    this.#views.push(view);
    this.turns.append(view.element);
    return view;
  }

  #scroll() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  /** A finished turn that is taller than the log is read from its top. */
  settle(view) {
    if (this.log.scrollHeight <= this.log.clientHeight) view.element.scrollIntoView({ block: 'start' });
    else if (view.element.offsetHeight > this.log.clientHeight) this.log.scrollTop = view.element.offsetTop - 12;
    else this.#scroll();
  }
}
