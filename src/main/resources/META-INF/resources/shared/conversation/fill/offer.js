import { button, el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { cost, count, duration, list } from '/shared/words.js';
import { LimitField } from './limit.js';

/** The turn whose sample a fill goes on from; null for a turn that fills nothing. */
export const sampleOf = ({ id, fill }) => (fill ? (fill.sample ?? id) : null);

/** What a turn that goes on from a sample is called. */
export const restTitle = ({ wish }) => t('fill.rest', { column: wish.header ?? wish.writes });

const ENDED_EARLY = new Set(['cancelled', 'failed', 'refused']);

/**
 * The way from a sample to all rows, or on from where a run ended: what it takes, the most it may
 * take, and who works on it. Null where nothing is left or the proposal is none any more.
 */
export function fillOffer(view) {
  const { turn, conversation } = view;
  if (!turn.fill?.rest || conversation.goesOn(view)) return null;
  if (turn.fill.sample) return ENDED_EARLY.has(turn.status) ? offer(view, { isEnded: true }) : null;
  const isCurrent = view.isOpen || (turn.status === 'applied' && view.workspace.canTakeBack(turn));
  return isCurrent ? offer(view, { isEnded: false }) : null;
}

function offer(view, { isEnded }) {
  const { turn, conversation } = view;
  const { fill, route } = turn;
  const limit = new LimitField(fill.rest, turn.id, fill.reached);
  const model = isEnded ? modelChoice(conversation.models, route?.model, turn.id, (same) => limit.count(same ? null : 'tokens')) : null;
  const start = button(t('fill.start', { n: fill.rest.rows }), { type: 'submit', icon: 'spark', kind: isEnded ? 'primary' : 'plain', testid: 'fill-rest' });
  const form = el(
    'form',
    { class: 'fill-offer', testid: 'fill-offer' },
    el('h3', {}, isEnded ? t('fill.goOn', { done: fill.done, values: fill.values }) : t('fill.offer', { n: fill.rest.rows })),
    el('p', { class: 'hint' }, t('fill.estimate', { facts: estimate(fill.rest) }), ' ', t('fill.once')),
    el('div', { class: 'fill-fields' }, limit.element, model?.element, start),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = limit.read();
    if (value) conversation.fillRest(view, { ...value, ...(model?.value() ? { model: model.value() } : {}) });
  });
  return form;
}

const estimate = ({ values, calls, inputTokens, outputTokens, cost: money, seconds }) =>
  list([
    t('fill.values', { n: values }),
    t('fill.calls', { n: calls }),
    t('fill.tokens', { n: count(inputTokens + outputTokens) }),
    cost(money),
    seconds === null || seconds === undefined ? null : duration(seconds * 1000),
  ]);

/** Nobody stands in unasked; after a failure the user may name somebody else. */
function modelChoice(models, current, turnId, onChange) {
  const id = `fill-model-${turnId}`;
  const options = models.filter(({ builtin }) => !builtin).map((one) => el('option', { value: one.id, selected: one.id === current }, one.displayName));
  if (options.length < 2) return null;
  const select = el('select', { id, testid: 'fill-model' }, options);
  select.addEventListener('change', () => onChange(select.value === current));
  return { element: el('div', { class: 'choice' }, el('label', { for: id }, t('ask.model')), select), value: () => (select.value === current ? null : select.value) };
}
