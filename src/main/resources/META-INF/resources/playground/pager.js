import { columnName } from '/shared/a1.js';
import { button, el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { count } from '/shared/words.js';

/** Which rows and columns are on show, and the buttons to the next block. */
export function createPager(onMove) {
  let here = { top: 1, left: 1 };
  let step = { rows: 60, columns: 26 };
  const move = (rows, columns) => () => onMove(here.top + rows * step.rows, here.left + columns * step.columns);
  const rows = mover('rows', move(-1, 0), move(1, 0));
  const columns = mover('columns', move(0, -1), move(0, 1));
  return {
    element: el('div', { class: 'pager', testid: 'pager' }, rows.element, columns.element),
    show(view, blockRows, blockColumns) {
      here = view;
      step = { rows: blockRows, columns: blockColumns };
      rows.show(view.top, view.top + view.rows - 1, view.totalRows, count);
      columns.show(view.left, view.left + view.columns - 1, view.totalColumns, columnName);
    },
  };
}

function mover(what, back, on) {
  const text = el('span', { class: 'pager-text' });
  const previous = button(t(`pager.${what}.previous`), { icon: 'left', quiet: true, onclick: back });
  const next = button(t(`pager.${what}.next`), { icon: 'right', quiet: true, onclick: on, testid: `next-${what}` });
  const element = el('div', { class: 'pager-part' }, previous, text, next);
  return {
    element,
    show(first, last, total, name) {
      previous.disabled = first === 1;
      next.disabled = last >= total;
      element.hidden = previous.disabled && next.disabled;
      text.textContent = t(`pager.${what}`, { first: name(first), last: name(last), total: name(total) });
    },
  };
}
