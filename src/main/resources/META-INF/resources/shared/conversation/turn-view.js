import { anchorName } from '/shared/a1.js';
import { announce, SentenceAnnouncer } from '/shared/announce.js';
import { button, el, fill } from '/shared/dom.js';
import { renderMarkdown } from '/shared/markdown.js';
import { problemCard } from '/shared/notice.js';
import { createProposal } from '/shared/proposal.js';
import { createSteps } from '/shared/steps.js';
import { appliedPart, decisions, discarded } from './decisions.js';
import { citations, metaLine, unverifiedFigures } from './turn-parts.js';

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
    this.body = el('div', { class: 'turn-body' });
    this.element = el(
      'article',
      { class: 'turn', testid: 'turn', 'aria-label': 'Question and answer' },
      el('div', { class: 'instruction' }, el('p', {}, turn.instruction)),
      this.steps.element,
      this.body,
    );
    if (this.isFinal) this.steps.finish();
    this.render();
  }

  get isFinal() {
    return isFinal(this.turn);
  }

  /** Takes one event of the stream. */
  accept(event, data) {
    if (data.turnId) this.turnId = data.turnId;
    if (event === 'step') this.steps.add(data);
    else if (event === 'text') this.#append(data.delta);
    else if (event === 'done') this.finish(data);
    else if (event === 'error') this.fail(data, () => this.conversation.again(this.request(), this));
  }

  finish(turn) {
    this.turn = turn;
    this.turnId = turn.id;
    this.#sentences.finish();
    this.steps.finish(turn.usage?.latencyMs);
    this.element.dataset.status = turn.status;
    this.render({ reveal: true });
    announce(OUTCOME[turn.status] ?? '');
  }

  fail(problem, retry) {
    this.turn = { ...this.turn, status: 'lost' };
    this.steps.finish();
    fill(this.body, this.#partial(), problemCard(problem, { retry }));
  }

  stopped() {
    this.turn = { ...this.turn, status: 'stopped' };
    this.steps.finish();
    const again = button('Ask again', { onclick: () => this.conversation.again(this.request(), this) });
    fill(this.body, this.#partial(), el('p', { class: 'muted', testid: 'stopped' }, 'Stopped. Nothing was changed.'), el('div', { class: 'row' }, again));
  }

  /** What to send to ask the same thing again. */
  request() {
    return this.turn.request ?? { instruction: this.turn.instruction, feature: this.turn.feature ?? 'auto' };
  }

  /** Draws a finished turn for the document as it is now; `reveal` puts an open proposal into the document view. */
  render({ reveal = false } = {}) {
    if (!this.isFinal) {
      if (this.turn.status === 'running' && this.turnId && !this.#text) fill(this.body, el('p', { class: 'muted' }, 'Still working on it…'));
      return;
    }
    const { turn } = this;
    const sources = turn.answer ? citations(turn.answer.citations, (anchor) => this.jump(anchor)) : null;
    const unverified = unverifiedFigures(turn.answer?.unverified);
    fill(this.body, this.#answer(), this.#outcome(reveal), sources, unverified, metaLine(turn, this.conversation));
  }

  /** Puts an open proposal into the document view and shows its first change. */
  activate() {
    if (this.isOpen) this.render({ reveal: true });
  }

  get isOpen() {
    const { turn, workspace } = this;
    return turn.status === 'proposed' && turn.documentVersion === workspace.document.version && !discarded.has(turn.id);
  }

  async jump(anchor) {
    const found = await this.workspace.jump(anchor);
    announce(`${anchorName(anchor)} ${found ? 'selected' : 'is not in this version'}`);
  }

  #append(delta) {
    this.#text += delta;
    this.#sentences.add(delta);
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.turn.status === 'running') fill(this.body, this.#partial());
    });
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
    if (turn.status === 'proposed') return this.#proposal(reveal);
    if (turn.status === 'cancelled') return el('p', { class: 'muted' }, 'Stopped. Nothing was changed.');
    if (turn.status === 'refused' || turn.status === 'failed') return refusal(turn, () => this.conversation.ask(this.request()));
    return null;
  }

  #proposal(reveal) {
    const { turn, workspace } = this;
    if (discarded.has(turn.id)) return this.#closed('Discarded. Nothing was changed.', 'Look at it again', () => decisions.reopen(this));
    if (!this.isOpen) {
      const text = `Made for version ${turn.documentVersion}; the file is now at version ${workspace.document.version}.`;
      return this.#closed(text, 'Ask again', () => this.conversation.ask(this.request()));
    }
    let isFirst = true;
    return createProposal(turn, {
      preview: (ids, signal) => workspace.api.preview(turn.id, ids, signal),
      apply: (decision, message) => decisions.apply(this, decision, message),
      discard: () => decisions.discard(this),
      jump: (anchor) => this.jump(anchor),
      show: async (report, ids) => {
        const wasFirst = isFirst;
        isFirst = false;
        if (wasFirst && !reveal) return;
        await workspace.view.setProposal(report, turn, ids);
        if (wasFirst) await workspace.view.reveal(report);
      },
    });
  }

  #closed(text, label, onclick) {
    return el('div', { class: 'closed' }, el('p', { class: 'muted' }, text), button(label, { onclick }));
  }
}

const OUTCOME = {
  answered: 'Answer complete',
  proposed: 'Changes proposed. Nothing is changed yet',
  refused: 'Not done',
  failed: 'Failed',
};

function refusal({ status, refusal: reason, violations }, again) {
  const title = status === 'refused' ? 'Deckhand cannot do this' : 'This did not work';
  return problemCard(
    {
      title,
      detail: reason?.message ?? '',
      nextStep: reason?.nextStep ?? '',
      violations: violations ?? [],
      status: 0,
      code: reason?.code ?? status,
    },
    status === 'failed' ? { retry: again } : { kind: 'warning' },
  );
}
