import { anchorName } from '/shared/a1.js';
import { announce, SentenceAnnouncer } from '/shared/announce.js';
import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { renderMarkdown } from '/shared/markdown.js';
import { problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { createSteps } from '/shared/steps.js';
import { appliedPart } from './applied.js';
import { changedSince } from './changed-since.js';
import { decisions } from './decisions.js';
import { discarded } from './discarded.js';
import { fillOffer, restTitle } from './fill/offer.js';
import { fillRecord } from './fill/record.js';
import { createFillProgress } from './fill/running.js';
import { proposalPart } from './proposal-part.js';
import { outlinePart } from './sources/outline-part.js';
import { citations, unverifiedFigures } from './citations.js';
import { turnFooter } from './turn-footer.js';

/** An instruction that may have to be scrolled even in the narrowest pane: the keyboard gets into it. */
const isLong = (text) => text.length > 180 || text.split('\n').length > 5;

const FINAL = new Set(['answered', 'proposed', 'applied', 'refused', 'failed', 'cancelled']);

export const isFinal = (turn) => FINAL.has(turn.status);

/** One question and what came of it, while it runs and afterwards. */
export class TurnView {
  #text = '';
  #frame = 0;
  #sentences = new SentenceAnnouncer();

  constructor(conversation, turn) {
    Object.assign(this, { conversation, workspace: conversation.workspace, turn, turnId: turn.id ?? null });
    this.steps = createSteps();
    this.progress = createFillProgress();
    this.body = el('div', { class: 'turn-body' });
    this.element = el(
      'article',
      { class: 'turn', testid: 'turn', 'aria-label': t('turn') },
      el('div', { class: 'instruction', tabIndex: isLong(turn.instruction) ? 0 : undefined }, el('p', {}, turn.fill?.sample ? restTitle(turn.fill) : turn.instruction)),
      this.steps.element,
      this.progress.element,
      this.body,
    );
    if (this.isFinal) this.#settle();
    this.render();
  }

  get isFinal() {
    return isFinal(this.turn);
  }

  /** Takes one event of the stream. */
  accept(event, data) {
    if (data.turnId) this.turnId = data.turnId;
    if (event === 'step') this.steps.add(data);
    else if (event === 'progress') this.progress.show(data);
    else if (event === 'text') this.#append(data);
    else if (event === 'done') this.finish(data);
    else if (event === 'error') this.fail(Problem.told(data), () => this.conversation.again(this));
  }

  finish(turn) {
    this.turn = turn;
    this.turnId = turn.id;
    this.#sentences.finish();
    this.#settle(turn.usage?.latencyMs);
    this.element.dataset.status = turn.status;
    this.render({ reveal: true });
    if (['answered', 'proposed', 'refused', 'failed'].includes(turn.status)) announce(t(`outcome.${turn.status}`));
  }

  fail(problem, retry) {
    this.turn = { ...this.turn, status: 'lost' };
    this.#settle();
    const isChanged = this.turn.fill && problem.status === 409;
    const actions = isChanged ? [button(t('askAgain'), { testid: 'ask-again', onclick: () => this.workspace.reload().then(() => this.conversation.ask(this.request())) })] : [];
    fill(this.body, this.#partial(), problemCard(problem, { retry, actions }));
  }

  stopped() {
    this.turn = { ...this.turn, status: 'stopped' };
    this.#settle();
    const again = button(t('askAgain'), { onclick: () => this.conversation.again(this) });
    fill(this.body, this.#partial(), el('p', { class: 'muted', testid: 'stopped' }, t('stopped.detail')), el('div', { class: 'row' }, again));
  }

  /** Does the same once more, as a new turn. */
  repeat = () => this.conversation.ask(this.request());

  /** What to send to ask the same thing again. */
  request() {
    const { request, instruction, feature, fill: filled, route } = this.turn;
    if (request) return request;
    return { instruction, feature: feature ?? 'auto', ...(filled && route ? { model: route.model } : {}) };
  }

  /** Draws a finished turn for the document as it is now; `reveal` puts an open proposal into the document view. */
  render({ reveal = false } = {}) {
    if (!this.isFinal) {
      if (this.turn.status === 'running' && this.turnId && !this.#text) fill(this.body, el('p', { class: 'muted' }, t('turn.running')));
      return;
    }
    const { turn } = this;
    const sources = turn.answer ? citations(turn.answer.citations, (anchor) => this.jump(anchor), changedSince(this)) : null;
    const unverified = unverifiedFigures(turn.answer?.unverified);
    fill(this.body, this.#answer(), this.#outcome(reveal), outlinePart(this), fillRecord(this), fillOffer(this), sources, unverified, turnFooter(this));
  }

  /** Puts an open proposal into the document view and shows its first change. */
  activate() {
    if (this.isOpen) this.render({ reveal: true });
  }

  get isOpen() {
    const { turn, workspace } = this;
    return turn.status === 'proposed' && turn.documentVersion === workspace.document.version && !discarded.has(turn.id);
  }

  /** In the mode that acts: applies at once what needs no consent and warns of nothing. */
  async actAtOnce() {
    if (this.workspace.mode === 'act' && this.isOpen) await decisions.act(this);
  }

  async jump(anchor) {
    const found = await this.workspace.jump(anchor);
    announce(t(found ? 'announce.selected' : 'announce.gone', { place: anchorName(anchor) }));
  }

  /** A provider that is asked anew begins its answer anew. */
  #append({ delta, restart }) {
    this.#text = restart ? delta : this.#text + delta;
    this.#sentences.add(delta);
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.turn.status === 'running') fill(this.body, this.#partial());
    });
  }

  #settle(latencyMs) {
    this.steps.finish(latencyMs);
    this.progress.finish();
  }

  #partial() {
    return this.#text ? el('div', { class: 'answer streaming' }, renderMarkdown(this.#text)) : null;
  }

  /** An answer that only says again what was asked is none. */
  #answer() {
    const { answer, instruction } = this.turn;
    if (!answer || answer.markdown.trim() === instruction.trim()) return null;
    return el('div', { class: 'answer', testid: 'answer' }, renderMarkdown(answer.markdown));
  }

  #outcome(reveal) {
    const { turn } = this;
    if (turn.status === 'applied') return appliedPart(this);
    if (turn.status === 'proposed') return proposalPart(this, reveal);
    if (turn.status === 'cancelled') return el('p', { class: 'muted' }, t('stopped.detail'));
    if (turn.status === 'refused' || turn.status === 'failed') return refusal(turn, turn.fill?.sample ? undefined : () => this.conversation.ask(this.request()));
    return null;
  }
}

function refusal({ status, refusal: reason, violations }, again) {
  return problemCard(
    Problem.told({
      title: t(`refusal.${status}`),
      detail: reason?.message ?? '',
      nextStep: reason?.nextStep ?? '',
      violations: violations ?? [],
      status: 0,
      code: reason?.code ?? status,
    }),
    status === 'failed' ? { retry: again } : { kind: 'warning' },
  );
}
