import { address, columnName, parseRange } from './a1.js';
import { el, hiddenText } from './dom.js';
import { t } from './i18n.js';

const STEP = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-20, 0], PageDown: [20, 0] };

/**
 * A window of a worksheet as a real table: row and column headers, one cell in the tab order,
 * arrow keys to move, Shift or dragging to select. Proposed values stand beside the struck old ones.
 *
 * Callbacks: `onFocus(row, column)`, `onSelect(area, byUser)`, `onLeave(row, column, extend)` when a
 * key leads out of the window.
 */
export class Grid {
  #cells = new Map();
  #covered = new Map();
  #window = { top: 1, left: 1, rows: 0, columns: 0 };
  #anchor = [1, 1];
  #focus = [1, 1];

  constructor({ onFocus, onSelect, onLeave }) {
    Object.assign(this, { onFocus, onSelect, onLeave });
    this.element = el('table', { class: 'grid', role: 'grid', 'aria-multiselectable': 'true', testid: 'grid' });
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('mousedown', (event) => this.#press(event));
    this.element.addEventListener('mouseover', (event) => this.#drag(event));
    this.element.addEventListener('focusin', (event) => this.#entered(event));
  }

  /** Shows a window `{name, top, left, rows, columns, totalRows, totalColumns, cells, hiddenRows, merged, changes}`. */
  render(view) {
    this.#window = view;
    this.#cells.clear();
    this.#mapMerged(view.merged);
    this.element.setAttribute('aria-label', t('grid', { name: view.name }));
    this.element.setAttribute('aria-rowcount', String(view.totalRows + 1));
    this.element.setAttribute('aria-colcount', String(view.totalColumns + 1));
    const columns = Array.from({ length: view.columns }, (_, index) => view.left + index);
    const head = el('tr', { 'aria-rowindex': '1' }, el('td', { class: 'corner' }, hiddenText('Row')), columns.map(columnHead));
    const rows = Array.from({ length: view.rows }, (_, index) => this.#row(view.top + index, columns));
    this.element.replaceChildren(el('thead', {}, head), el('tbody', {}, rows));
    this.#focus = this.#clamp(this.#focus);
    this.#paint({ top: 0, left: 0, bottom: -1, right: -1 });
    this.#rove();
  }

  get focused() {
    return this.#focus;
  }

  contains(row, column) {
    const { top, left, rows, columns } = this.#window;
    return row >= top && row < top + rows && column >= left && column < left + columns;
  }

  cellAt(row, column) {
    return this.#cells.get(this.#covered.get(address(row, column)) ?? address(row, column));
  }

  /** Moves the focus cell; `extend` keeps the other end of the selection. */
  moveTo(row, column, { extend = false, focus = true, byUser = true } = {}) {
    this.#focus = [row, column];
    if (!extend) this.#anchor = [row, column];
    this.#rove();
    if (focus) this.cellAt(row, column)?.focus();
    this.#selected(byUser);
  }

  /** Marks an area and brings its first cell into view inside the scroller, never the page. */
  show(area, { focus = false, byUser = false } = {}) {
    this.#anchor = [area.bottom, area.right];
    this.#focus = [area.top, area.left];
    this.#rove();
    const cell = this.cellAt(area.top, area.left);
    if (cell) bringInside(this.element.parentElement, cell);
    if (focus) cell?.focus();
    this.#selected(byUser);
  }

  clearSelection() {
    this.#paint({ top: 0, left: 0, bottom: -1, right: -1 });
  }

  #row(row, columns) {
    const { hiddenRows } = this.#window;
    return el(
      'tr',
      { 'aria-rowindex': String(row + 1), class: hiddenRows.has(row) ? 'hidden-row' : null },
      el('th', { scope: 'row', class: 'row-head' }, String(row), hiddenRows.has(row) ? hiddenText(` ${t('grid.hiddenRow')}`) : null),
      columns.map((column) => this.#cell(row, column)),
    );
  }

  #cell(row, column) {
    const name = address(row, column);
    const owner = this.#covered.get(name);
    if (owner && owner !== name) return null;
    const { cells, changes, merged } = this.#window;
    const cell = cells.get(name);
    const change = changes.get(name);
    const span = owner ? merged.find((area) => address(area.top, area.left) === name) : null;
    const isLone = this.#isLone(row, column);
    const td = el(
      'td',
      {
        role: 'gridcell',
        tabIndex: -1,
        'data-address': name,
        'aria-colindex': String(column + 1),
        rowspan: span ? span.bottom - span.top + 1 : null,
        colspan: span ? span.right - span.left + 1 : null,
        class: classes(cell, change, isLone),
      },
      content(cell, change, isLone),
    );
    this.#cells.set(name, td);
    return td;
  }

  /** A text alone in its row, such as a title, runs over its neighbours and widens no column. */
  #isLone(row, column) {
    const { cells, left, columns, changes } = this.#window;
    if (cells.get(address(row, column))?.type !== 'text') return false;
    for (let other = left; other < left + columns; other++) {
      const name = address(row, other);
      if (other !== column && (cells.get(name)?.text || changes.has(name))) return false;
    }
    return true;
  }

  #mapMerged(areas) {
    this.#covered.clear();
    for (const area of areas) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) this.#covered.set(address(row, column), address(area.top, area.left));
      }
    }
  }

  #key(event) {
    const [row, column] = this.#focus;
    const { totalRows, totalColumns } = this.#window;
    let target = null;
    if (STEP[event.key]) target = [row + STEP[event.key][0], column + STEP[event.key][1]];
    else if (event.key === 'Home') target = [event.ctrlKey || event.metaKey ? 1 : row, 1];
    else if (event.key === 'End') target = [event.ctrlKey || event.metaKey ? totalRows : row, totalColumns];
    if (!target || event.altKey) return;
    event.preventDefault();
    this.#go(Math.min(Math.max(1, target[0]), totalRows), Math.min(Math.max(1, target[1]), totalColumns), event.shiftKey);
  }

  #go(row, column, extend) {
    if (this.contains(row, column)) this.moveTo(row, column, { extend });
    else this.onLeave(row, column, extend);
  }

  #press(event) {
    const place = this.#placeOf(event.target);
    if (!place || event.button !== 0) return;
    event.preventDefault();
    this.moveTo(...place, { extend: event.shiftKey });
  }

  #drag(event) {
    const place = event.buttons === 1 && this.#placeOf(event.target);
    if (place) this.moveTo(...place, { extend: true });
  }

  #entered(event) {
    const place = this.#placeOf(event.target);
    if (place) this.onFocus(...place);
  }

  #placeOf(target) {
    const name = target.closest?.('td[data-address]')?.dataset.address;
    const area = name && parseRange(name);
    return area ? [area.top, area.left] : null;
  }

  #clamp([row, column]) {
    const { top, left, rows, columns } = this.#window;
    return [Math.min(Math.max(row, top), top + rows - 1), Math.min(Math.max(column, left), left + columns - 1)];
  }

  #rove() {
    this.element.querySelector('td[tabindex="0"]')?.setAttribute('tabindex', '-1');
    const [row, column] = this.#clamp(this.#focus);
    this.cellAt(row, column)?.setAttribute('tabindex', '0');
  }

  #selected(byUser) {
    const [row1, column1] = this.#anchor;
    const [row2, column2] = this.#focus;
    const area = { top: Math.min(row1, row2), left: Math.min(column1, column2), bottom: Math.max(row1, row2), right: Math.max(column1, column2) };
    this.#paint(area);
    this.onSelect(area, byUser);
  }

  #paint(area) {
    for (const old of this.element.querySelectorAll('.selected')) {
      old.classList.remove('selected');
      old.removeAttribute('aria-selected');
    }
    const { top, left, rows, columns } = this.#window;
    for (let row = Math.max(area.top, top); row <= Math.min(area.bottom, top + rows - 1); row++) {
      for (let column = Math.max(area.left, left); column <= Math.min(area.right, left + columns - 1); column++) {
        const cell = this.cellAt(row, column);
        cell?.classList.add('selected');
        cell?.setAttribute('aria-selected', 'true');
      }
    }
  }
}

/** Scrolls so that the cell is clear of the sticky headers. */
function bringInside(scroller, cell) {
  const { offsetTop: top, offsetLeft: left, offsetHeight: height, offsetWidth: width } = cell;
  const isVisible = (start, size, from, room, head) => start >= from + head && start + size <= from + room;
  if (!isVisible(top, height, scroller.scrollTop, scroller.clientHeight, 30)) scroller.scrollTop = top - 60;
  if (!isVisible(left, width, scroller.scrollLeft, scroller.clientWidth, 50)) scroller.scrollLeft = left - 80;
}

const columnHead = (column) =>
  el('th', { scope: 'col', 'aria-colindex': String(column + 1), class: 'column-head' }, columnName(column));

function classes(cell, change, lone) {
  const type = typeof change?.after.value === 'number' ? 'number' : (cell?.type ?? 'empty');
  return [`is-${type}`, lone && !change ? 'spill' : '', change ? `changed ${change.cause}` : ''].filter(Boolean).join(' ');
}

function content(cell, change, lone) {
  if (!change) return lone ? el('span', {}, cell.text) : (cell?.text ?? '');
  const { before, after, cause } = change;
  return [
    before.text !== '' && before.text !== after.text ? [el('del', {}, before.text), ' '] : null,
    el('ins', {}, after.text || (after.formula ? `=${after.formula}` : '')),
    hiddenText(` ${cause}`),
  ];
}
