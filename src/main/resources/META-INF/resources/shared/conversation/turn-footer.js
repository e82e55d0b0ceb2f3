import { button, el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { reasonWords } from '/shared/reasons.js';
import { cost, count, duration, list, share } from '/shared/words.js';
import { feedback } from './feedback.js';
import { openSent } from './sent.js';

/** Who answered, why, for how much; the advice to check it; the user's verdict; what was sent. */
export function turnFooter({ turn, conversation, workspace }) {
  const { route, usage } = turn;
  if (!route && !usage) return null;
  const facts = list([tokens(usage), usage && cost(isUsed(usage) ? usage.cost : 0), usage && duration(usage.latencyMs)]);
  return el(
    'footer',
    { class: 'meta', testid: 'meta' },
    el('p', {}, el('strong', {}, route ? conversation.modelName(route.model) : 'Deckhand'), facts ? ` · ${facts}` : ''),
    route ? why(route, conversation) : null,
    turn.answer ? el('p', {}, t('answer.check')) : null,
    turn.id ? el('div', { class: 'meta-actions' }, feedback(turn, workspace.api), sentButton(turn, workspace)) : null,
  );
}

const isUsed = ({ inputTokens, outputTokens }) => inputTokens + outputTokens > 0;

function tokens(usage) {
  if (!usage || !isUsed(usage)) return null;
  return t('tokens', { input: count(usage.inputTokens), output: count(usage.outputTokens) });
}

/** The route's reason, and behind it the score it rests on. */
function why(route, conversation) {
  const facts = scoreFacts(route, conversation);
  const reason = [reasonWords(route, (id) => conversation.modelName(id)), '.'];
  if (facts.length === 0) return el('p', {}, reason);
  return el('details', { testid: 'why' }, el('summary', {}, reason), el('ul', {}, facts.map((fact) => el('li', {}, fact))));
}

function scoreFacts({ score, interval, cases, runnerUp }, conversation) {
  if (score === undefined || score === null) return [];
  const second = runnerUp?.model ?? runnerUp;
  return [
    t('score', { score: share(score), n: cases ?? 0 }),
    interval?.length === 2 ? t('score.interval', { low: share(interval[0]), high: share(interval[1]) }) : null,
    second ? t('score.second', { model: conversation.modelName(second) }) : null,
  ].filter(Boolean);
}

function sentButton(turn, { api }) {
  return button(t('sent'), { kind: 'link', testid: 'sent', onclick: () => openSent(api, turn) });
}
