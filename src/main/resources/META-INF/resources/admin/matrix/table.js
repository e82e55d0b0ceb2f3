import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { providerName } from '/shared/desk/format.js';
import { cellParts, floorInput, rowSummary, servingParts } from './cell.js';
import { columnHealth, dot } from './data.js';

/** The matrix as one table: features down, providers across. */
export function matrixTable(view) {
  const { columns, rows } = view.data;
  const table = el(
    'table',
    { class: 'matrix', role: 'grid', 'aria-label': t('matrix.table'), testid: 'matrix' },
    el('thead', {}, el('tr', { role: 'row' }, head('feature'), head('serving'), head('floor'), columns.map((column) => columnHead(column, view)))),
    ['excel', 'powerpoint'].map((host) => el('tbody', { role: 'rowgroup' }, hostRow(host, columns.length + 3), rows.filter((row) => row.info.host === host).map((row) => tableRow(row, view)))),
  );
  view.keys.attach(table);
  return el('div', { class: 'matrix-place' }, table);
}

const head = (name) => el('th', { scope: 'col', class: `head-${name}`, role: 'columnheader' }, t(`matrix.${name}`));

function columnHead(column, view) {
  const health = columnHealth(column);
  const open = () => view.openColumn(column);
  return el(
    'th',
    { scope: 'col', role: 'columnheader', class: 'head-provider', 'data-key': `head ${column.id}`, tabIndex: -1, onopen: open, testid: `column-${column.id}` },
    el('button', { type: 'button', class: 'btn link', tabIndex: -1, onclick: open }, providerName(column.id)),
    column.id === 'builtin'
      ? el('div', { class: 'hint' }, t('builtin.hint'))
      : el('div', { class: 'hint head-state' }, el('span', {}, el('span', { class: `dot ${dot(health)}`, 'aria-hidden': 'true' }), ' ', t(`health.${health}`)), el('span', {}, t('models', { n: column.models.length }))),
  );
}

const hostRow = (host, span) => el('tr', { class: 'host-row', role: 'row' }, el('td', { colspan: span, role: 'gridcell' }, host === 'excel' ? 'Excel' : 'PowerPoint'));

function tableRow(row, view) {
  const open = () => view.openRow(row);
  const key = (name) => `${row.feature} ${name}`;
  const focusFloor = (event) => event.currentTarget.querySelector('input').focus();
  return el(
    'tr',
    { role: 'row', testid: `row-${row.feature}` },
    el(
      'th',
      { scope: 'row', role: 'rowheader', 'data-key': key('name'), tabIndex: -1, onopen: open },
      el('button', { type: 'button', class: 'btn link', tabIndex: -1, onclick: open }, view.name(row)),
      el('div', { class: 'hint' }, rowSummary(row, view)),
    ),
    el('td', { role: 'gridcell', 'data-key': key('serving'), tabIndex: -1, class: 'serving', onopen: open }, servingParts(row)),
    el('td', { role: 'gridcell', 'data-key': key('floor'), tabIndex: -1, onopen: focusFloor }, floorInput(row, view)),
    view.data.columns.map((column) => tableCell(row, column, view)),
  );
}

function tableCell(row, column, view) {
  const { classes, content } = cellParts(row, column, view);
  const open = () => view.openCell(row, column);
  const press = (event) => event.target.closest('label') || open();
  return el(
    'td',
    { role: 'gridcell', class: `cell ${classes}`, 'data-key': `${row.feature} ${column.id}`, tabIndex: -1, onopen: open, onclick: press, testid: `cell-${row.feature}-${column.id}` },
    content,
  );
}
