import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { Problem } from '/shared/problem.js';
import { announce } from '/shared/announce.js';
import { modelTitle } from '/shared/words.js';
import { createComposer } from './composer.js';
import { sampleOf } from './fill/offer.js';
import { follow } from './follow.js';
import { TurnLog } from './log.js';
import { exampleQuestions } from './questions.js';
import { openWouldSend } from './sent.js';
import { SourceBar } from './sources/source-bar.js';
import { TurnView } from './turn-view.js';

/** The conversation about a document: its turns, and the box to ask in. */
export async function createConversation(workspace, { modes, onMode, keys } = {}) {
  const { api, kind } = workspace;
  const [all, models, samples] = await Promise.all([api.features(), api.models(), api.samples()]);
  const features = all.filter(({ host }) => host === kind);
  const sample = samples.find(({ name }) => name === workspace.document?.name);
  return new Conversation(workspace, { features, models, questions: exampleQuestions(features, models, sample), modes, onMode, keys });
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
    this.log = new TurnLog();
    /** What slides can be made of; workbooks are made of nothing else. */
    this.sources = workspace.kind === 'powerpoint' ? new SourceBar(workspace) : null;
    this.composer = createComposer({
      ...options,
      sources: this.sources,
      models,
      onAsk: (request) => this.ask(request),
      onStop: () => this.stop(),
      onClearSelection: () => this.#clearSelection(),
      onWouldSend: (request) => openWouldSend(workspace, request),
    });
    document.addEventListener('keydown', this.#onKey);
    this.element = el('section', { class: 'conversation', 'aria-label': t('ask.section') }, this.log.element, this.composer.element);
  }

  showTurns(turns) {
    for (const turn of turns) {
      const view = this.#add(new TurnView(this, turn));
      if (!view.isFinal) this.#follow(view);
    }
    const last = this.#views.at(-1);
    last?.activate();
    if (last && this.log.isScrolled) this.log.settle(last);
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
    const model = this.models.find((one) => one.id === id);
    return model ? modelTitle(model) : id;
  }

  ask(request) {
    const { workspace } = this;
    const send = (signal) => workspace.api.ask(workspace.session.id, { ...request, documentId: workspace.document.id }, signal);
    return this.#run(new TurnView(this, { instruction: request.instruction, status: 'running', request }), send);
  }

  /** Works all rows out that a sample was shown of, or goes on where that ended early: a turn of its own. */
  fillRest(from, limit) {
    const { id, instruction, feature, route, fill } = from.turn;
    const view = new TurnView(this, { instruction, feature, route, status: 'running', fill: { ...fill, sample: sampleOf(from.turn) } });
    view.repeat = () => this.fillRest(from, limit);
    return this.#run(view, (signal) => this.workspace.api.fillRest(id, limit, signal));
  }

  /** Whether a later turn goes on from the same sample. */
  goesOn(view) {
    const sample = sampleOf(view.turn);
    return this.#views.slice(this.#views.indexOf(view) + 1).some(({ turn }) => turn.fill?.sample === sample);
  }

  async #run(view, send) {
    const { workspace } = this;
    this.#running?.abort();
    this.#running = new AbortController();
    const controller = this.#running;
    await workspace.propose(null);
    this.#add(view);
    this.composer.setRunning(true);
    this.log.scroll();
    try {
      await workspace.prepare(controller.signal);
      await this.#stream(view, send(controller.signal));
    } catch (thrown) {
      this.#failed(view, thrown);
    } finally {
      if (this.#running === controller) this.composer.setRunning(false);
    }
    await view.actAtOnce();
  }

  async #stream(view, events) {
    for await (const { event, data } of events) {
      if (event === 'done' && data.documentVersion > this.workspace.document.version) await this.workspace.reload();
      view.accept(event, data);
      if (view.isFinal) this.log.settle(view);
      else this.log.scroll();
    }
  }

  #failed(view, thrown) {
    const problem = Problem.from(thrown);
    if (problem.isCancelled) {
      view.stopped();
      announce(t('stopped'));
    } else {
      view.fail(problem, problem.isOffline ? () => this.#recover(view) : () => this.again(view));
    }
  }

  /** After a lost connection the turn may have finished without us: look before asking again. */
  async #recover(view) {
    if (!view.turnId) {
      this.again(view);
      return;
    }
    try {
      view.finish(await this.workspace.api.turn(view.turnId));
      if (!view.isFinal) this.#follow(view);
    } catch (thrown) {
      this.#failed(view, thrown);
    }
  }

  /** Asks the same again; a turn that never began is forgotten. */
  again(old) {
    if (!old.turnId) {
      old.element.remove();
      this.#views = this.#views.filter((view) => view !== old);
    }
    return old.repeat();
  }

  /** A fill tells how far it came, so its end is waited for; stopped twice, it is not. */
  stop() {
    const view = this.#views.at(-1);
    const isHeard = view?.turnId && view.turn.fill && !view.isStopping;
    if (view?.turnId) {
      view.isStopping = true;
      this.workspace.api.cancelTurn(view.turnId).catch(() => this.#running?.abort());
    }
    if (!isHeard) this.#running?.abort();
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

  #follow(view) {
    return follow(view, this.workspace.api, () => this.#closed);
  }

  #add(view) {
    this.composer.hideExamples();
    this.#views.push(view);
    this.log.add(view);
    const sample = view.turn.fill?.sample;
    if (sample) this.#views.filter((one) => one !== view && sampleOf(one.turn) === sample).forEach((one) => one.render());
    return view;
  }
}
