import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { reasonWords } from '/shared/reasons.js';
import { modelOf, money, providerName, score } from '/shared/desk/format.js';
import { pill, toggle } from '/shared/desk/parts.js';
import { cellOf, healthOf, policyCell } from './data.js';
import { scorePicture } from './picture.js';

/** The parts of one feature's row, for the table and for the list alike. */

/** @returns `{cell, policy, classes, content}` of one provider for one feature */
export function cellParts(row, column, view, { tabIndex = -1 } = {}) {
  const cell = cellOf(row, column);
  const wished = view.draft.policy(row.feature, row.policy);
  const policy = policyCell(wished, column.id);
  const touched = policy.on !== cell.policy.on || policy.order !== cell.policy.order || policy.pin !== cell.policy.pin;
  const classes = [cell.serves ? 'serves' : '', policy.on ? '' : 'off', cell.cannot ? 'cannot' : '', touched ? 'touched' : ''].join(' ');
  const content = cell.cannot ? [el('span', { class: 'muted' }, t('obstacle.cannot'))] : [top(cell, policy, wished.floor, view, tabIndex), middle(cell, policy), bottom(cell)];
  return { cell, policy, classes, content };
}

function top(cell, policy, floor, view, tabIndex) {
  const label = t('cell.may', { provider: providerName(cell.column.id), feature: view.name(cell.row) });
  const change = (on) => view.draft.setCell(cell.row.feature, cell.column.id, 'on', on);
  const { lead } = cell;
  return el(
    'div',
    { class: 'cell-top' },
    toggle(label, policy.on, change, { quiet: true, tabIndex, testid: 'cell-switch' }),
    lead && lead.score !== null ? el('div', { class: 'cell-score' }, el('strong', {}, score(lead.score)), scorePicture(lead, floor)) : el('span', { class: 'hint' }, t(lead ? 'score.none' : 'cell.noModel')),
  );
}

function middle(cell, policy) {
  const more = cell.models.length - 1;
  const model = cell.lead && cell.column.id !== 'builtin' ? el('span', { class: 'cell-model' }, modelOf(cell.lead.model), more > 0 ? el('span', { class: 'muted' }, ` +${more}`) : null) : null;
  const parts = [cell.serves ? pill(t('cell.serves'), 'accent') : null, policy.pin ? pill(t('cell.pinned'), 'plain') : null, policy.order ? pill(t('cell.order', { n: policy.order }), 'plain') : null, model].filter(Boolean);
  return parts.length > 0 ? el('div', { class: 'cell-middle' }, parts) : null;
}

function bottom(cell) {
  const { lead } = cell;
  if (!lead) return null;
  const health = healthOf(cell.column, lead.model);
  const trouble = lead.obstacle && lead.obstacle !== 'cannot' ? t(`obstacle.${lead.obstacle}`) : health === 'answers' ? null : t(`health.${health}`);
  const facts = [lead.score === null ? null : t('cases', { n: lead.cases }), lead.cost ? money(lead.cost) : null, cell.turns > 0 ? t('turns', { n: cell.turns }) : null].filter(Boolean).join(' · ');
  return [trouble ? el('div', { class: 'cell-trouble' }, trouble) : null, facts ? el('div', { class: 'hint' }, facts) : null];
}

/** What stands against each model that could do it; none can where there is no other obstacle. */
function obstacles(considered) {
  const able = considered.filter(({ obstacle }) => obstacle && obstacle !== 'cannot');
  return able.length === 0 ? t('nobody.able') : able.map(({ model, obstacle }) => `${model}: ${t(`obstacle.${obstacle}`)}`).join('; ');
}

/** Who serves a feature, and why. */
export function servingParts(row) {
  const { route, considered } = row.serving;
  if (!route) return [el('strong', { class: 'danger-text', testid: 'serving' }, t('nobody')), el('p', { class: 'hint' }, obstacles(considered))];
  const flags = [route.provisional ? pill(t('score.provisional'), 'warn') : null, route.stale ? pill(t('score.stale'), 'warn') : null];
  return [
    el('strong', { testid: 'serving' }, route.model.startsWith('builtin/') ? t('builtin') : route.model),
    ...flags.map((flag) => (flag ? [' ', flag] : null)),
    el('p', { class: 'hint', testid: 'why' }, reasonWords(route)),
  ];
}

/** The least score a model must have; changed in place. */
export function floorInput(row, view, { tabIndex = -1 } = {}) {
  const policy = view.draft.policy(row.feature, row.policy);
  const input = el('input', { type: 'number', class: 'floor', min: 0, max: 1, step: 0.05, value: policy.floor, tabIndex, testid: 'floor', 'aria-label': t('floor.of', { feature: view.name(row) }) });
  input.addEventListener('change', () => {
    const value = Math.min(1, Math.max(0, Number(input.value) || 0));
    view.draft.setRow(row.feature, 'floor', value);
  });
  return input;
}

/** How much a feature is used. */
export function rowSummary(row, view) {
  const turns = view.data.columns.reduce((sum, column) => sum + cellOf(row, column).turns, 0);
  return turns > 0 ? t('turns.week', { n: turns }) : '';
}
