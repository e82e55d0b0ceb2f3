import { button, el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { providerName } from '/shared/desk/format.js';
import { cellParts, floorInput, servingParts } from './cell.js';

/** The matrix for narrow screens: one part for each feature, its providers below each other. */
export function matrixList(view, opened) {
  const part = (host) => [el('h2', { class: 'host-head' }, host === 'excel' ? 'Excel' : 'PowerPoint'), view.data.rows.filter((row) => row.info.host === host).map((row) => featurePart(row, view, opened))];
  return el('div', { class: 'matrix-list', testid: 'matrix' }, part('excel'), part('powerpoint'));
}

function featurePart(row, view, opened) {
  const details = el(
    'details',
    { class: 'feature-part', open: opened.has(row.feature), testid: `row-${row.feature}` },
    el('summary', {}, el('strong', {}, view.name(row)), el('div', { class: 'serving' }, servingParts(row))),
    el('div', { class: 'row floor-row' }, el('span', { 'aria-hidden': 'true' }, t('matrix.floor')), floorInput(row, view, { tabIndex: 0 }), button(t('why'), { onclick: () => view.openRow(row) })),
    el('ul', { class: 'feature-cells' }, view.data.columns.map((column) => item(row, column, view))),
  );
  details.addEventListener('toggle', () => (details.open ? opened.add(row.feature) : opened.delete(row.feature)));
  return details;
}

function item(row, column, view) {
  const { cell, classes, content } = cellParts(row, column, view, { tabIndex: 0 });
  const label = t('cell.details', { provider: providerName(column.id), feature: view.name(row) });
  return el(
    'li',
    { class: `cell ${classes}`, testid: `cell-${row.feature}-${column.id}` },
    el('div', { class: 'cell-name' }, el('strong', {}, providerName(column.id)), cell.cannot ? null : button(label, { icon: 'right', quiet: true, onclick: () => view.openCell(row, column) })),
    content,
  );
}
