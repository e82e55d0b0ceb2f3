import { openDialog } from '/shared/dialog.js';
import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { budgetEditor } from '../budgets.js';
import { providerName } from '/shared/desk/format.js';
import { field, pill, select, textInput, toggle } from '/shared/desk/parts.js';
import { cellParts, floorInput, servingParts } from './cell.js';
import { columnHealth, dot, modelOf } from './data.js';
import { ranking } from './ranking.js';

/**
 * Opens a drawer whose content is drawn by `content(entry)` and again after each change; `entry` keeps what
 * is typed meanwhile. The draft's bar comes along.
 */
function drawer(view, title, testid, content) {
  const body = el('div', { class: 'dialog-body' });
  const place = el('div', { class: 'drawer-draft' }, view.bar.element);
  const entry = {};
  const draw = () => fill(body, content(entry));
  const dialog = openDialog(title, el('div', { class: 'drawer-content' }, body, place), {
    kind: 'drawer wide',
    testid,
    onClose: () => {
      view.drawer = null;
      view.shell.draftPlace.append(view.bar.element);
      view.focus();
    },
  });
  view.drawer = { draw, close: () => dialog.close() };
  draw();
}

const words = (text) => [...new Set(text.split(',').map((word) => word.trim()).filter(Boolean))].sort();

/** Why a feature is served as it is, and what is asked of models for it. */
export function openRow(feature, view) {
  const row = () => view.row(feature);
  drawer(view, view.name(row()), 'row-drawer', (entry) => {
    const policy = view.draft.policy(feature, row().policy);
    const list = (name) => {
      const input = textInput(policy[name].join(', '));
      input.addEventListener('change', () => view.draft.setRow(feature, name, words(input.value)));
      return input;
    };
    return [
      el('p', { class: 'muted' }, row().info.description ?? ''),
      el('section', {}, el('h3', {}, t('row.who')), el('div', { class: 'serving' }, servingParts(row()))),
      ranking(row().serving.considered, row(), view, t('row.ranking')),
      el(
        'section',
        { class: 'fields' },
        el('h3', { class: 'wide' }, t('row.asked')),
        field(t('matrix.floor'), floorInput(row(), view, { tabIndex: 0 }), { hint: t('floor.hint') }),
        field(t('regions'), list('regions'), { hint: t('regions.hint') }),
        field(t('dataLabels'), list('dataLabels'), { hint: t('dataLabels.hint') }),
      ),
      budgetEditor(view.shell, { budgets: view.data.budgets, feature, features: view.data.features, provider: null, onSaved: () => view.reload(), entry }),
    ];
  });
}

/** What one provider may do for one feature. */
export function openCell(feature, provider, view) {
  const row = () => view.row(feature);
  const column = () => view.column(provider);
  drawer(view, t('cell.title', { feature: view.name(row()), provider: providerName(provider) }), 'cell-drawer', (entry) => {
    const { cell, policy } = cellParts(row(), column(), view);
    const set = (name, value) => view.draft.setCell(feature, provider, name, value);
    const order = select([['', t('order.listed')], ...view.data.columns.map((_, index) => [index + 1, t('order.place', { n: index + 1 })])], policy.order, { testid: 'order' });
    order.addEventListener('change', () => set('order', order.value === '' ? null : Number(order.value)));
    const pin = select([['', t('pin.none')], ...cell.models.map((model) => [modelOf(model.model), modelOf(model.model)])], policy.pin, { testid: 'pin' });
    pin.addEventListener('change', () => set('pin', pin.value === '' ? null : pin.value));
    return [
      toggle(t('cell.may', { provider: providerName(provider), feature: view.name(row()) }), policy.on, (on) => set('on', on), { testid: 'drawer-switch' }),
      el('section', { class: 'fields' }, field(t('order'), order, { hint: t('order.hint') }), field(t('pin'), pin, { hint: t('pin.hint') })),
      ranking(cell.models, row(), view, t('cell.models')),
      provider === 'builtin' ? null : budgetEditor(view.shell, { budgets: view.data.budgets, feature, features: view.data.features, provider, onSaved: () => view.reload(), entry }),
    ];
  });
}

/** A provider over all features. */
export function openColumn(provider, view) {
  const column = () => view.column(provider);
  drawer(view, providerName(provider), 'column-drawer', (entry) => {
    const all = view.data.rows.map((row) => row.feature);
    const health = columnHealth(column());
    return [
      column().problem ? el('p', { class: 'notice warning' }, column().problem) : null,
      el('p', {}, el('span', { class: `dot ${dot(health)}`, 'aria-hidden': 'true' }), ' ', t(`health.${health}`)),
      el(
        'div',
        { class: 'row' },
        button(t('column.off'), { testid: 'column-off', onclick: () => view.draft.setCells(all, provider, 'on', false) }),
        button(t('column.on'), { testid: 'column-on', onclick: () => view.draft.setCells(all, provider, 'on', true) }),
        provider === 'builtin' ? null : el('a', { class: 'btn', href: `#/providers/${encodeURIComponent(provider)}` }, t('column.provider')),
      ),
      el('ul', { class: 'plain-list' }, column().models.map((model) => el('li', {}, el('code', {}, modelOf(model.ref)), ' ', pill(t(`health.${model.health}`), model.health === 'answers' ? 'good' : 'warn'), ' ', model.model.state && model.model.state !== 'enabled' ? pill(t(`state.${model.model.state}`), 'warn') : null))),
      provider === 'builtin' ? null : budgetEditor(view.shell, { budgets: view.data.budgets, feature: null, features: view.data.features, provider, onSaved: () => view.reload(), entry }),
    ];
  });
}
