import { address, formatRange, parseRange, quoteSheet } from '/shared/a1.js';
import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { Grid } from '/shared/grid.js';
import { Problem } from '/shared/problem.js';
import { createFormulaBar } from './formula-bar.js';
import { createPager } from './pager.js';
import { createSheetTabs } from './sheet-tabs.js';
import { changesOf, extent, sheetsOf } from './sheet-model.js';

const ROWS = 60;
const COLUMNS = 26;

/** A workbook: sheet tabs, formula bar and a window of cells, with a proposal's values in place. */
export class WorkbookView {
  #report = null;
  #windows = new Map();
  #place = { sheet: null, top: 1, left: 1 };
  #controller = null;
  #shown = null;
  #opened = 0;

  constructor({ api, onSelection, onProblem, busy }) {
    Object.assign(this, { api, onSelection, onProblem, busy });
    this.grid = new Grid({
      onFocus: (row, column) => this.#describe(row, column),
      onSelect: (area, byUser) => this.#selected(area, byUser),
      onLeave: (row, column, extend) => this.#follow(row, column, extend),
    });
    this.bar = createFormulaBar((text) => this.jump(text, { focus: true }));
    this.tabs = createSheetTabs((name) => this.#open(name, 1, 1));
    this.pager = createPager((top, left) => this.#open(this.#place.sheet, top, left));
    this.scroller = el('div', { class: 'grid-scroller', role: 'tabpanel', tabIndex: 0, testid: 'grid-scroller' }, this.grid.element);
    this.element = el('div', { class: 'workbook' }, this.bar.element, this.scroller, el('div', { class: 'sheet-foot' }, this.tabs.element, this.pager.element));
  }

  /** Shows a version of the document; stays where the user is if that place still exists. */
  async show(document) {
    this.document = document;
    this.#windows.clear();
    this.#report = null;
    const sheets = sheetsOf(document.outline, null);
    const here = sheets.find(({ name }) => name === this.#place.sheet);
    const start = here ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0];
    await this.#open(start.name, here ? this.#place.top : 1, here ? this.#place.left : 1);
  }

  /** Puts a change report into the grid, or takes it out. */
  async setProposal(report) {
    if (report === null && this.#report === null) return;
    this.#report = report;
    const sheets = sheetsOf(this.document.outline, report);
    const exists = sheets.some(({ name }) => name === this.#place.sheet);
    await this.#open(exists ? this.#place.sheet : sheets[0].name, this.#place.top, this.#place.left);
  }

  /** Goes to the first change, so that it is seen. */
  async reveal(report) {
    const first = report.cells[0];
    if (first) await this.jump(first.anchor);
  }

  /** Selects the range an anchor names and scrolls to it; false when there is no such place. */
  async jump(anchor, { focus = false } = {}) {
    const area = parseRange(anchor);
    const sheets = sheetsOf(this.document.outline, this.#report);
    const sheet = area && sheets.find(({ name }) => name.toLowerCase() === (area.sheet ?? this.#place.sheet).toLowerCase());
    if (!sheet) return false;
    await this.#open(sheet.name, blockStart(area.top, ROWS), blockStart(area.left, COLUMNS));
    this.grid.show(area, { focus });
    this.#describe(area.top, area.left);
    return true;
  }

  clearSelection() {
    this.grid.clearSelection();
    this.onSelection(null);
  }

  close() {
    this.#controller?.abort();
  }

  async #open(sheet, top, left) {
    this.#place = { sheet, top, left };
    const sheets = sheetsOf(this.document.outline, this.#report);
    this.tabs.show(sheets, sheet);
    this.scroller.setAttribute('aria-label', t('sheet.cells', { name: sheet }));
    const mine = ++this.#opened;
    try {
      const view = await this.#load(sheets.find(({ name }) => name === sheet), top, left);
      if (mine === this.#opened) this.#render(view);
    } catch (thrown) {
      if (!Problem.from(thrown).isCancelled) this.onProblem(thrown, () => this.#open(sheet, top, left));
    }
  }

  async #load(sheet, top, left) {
    this.#controller?.abort();
    this.#controller = new AbortController();
    const changes = changesOf(this.#report, sheet);
    const size = extent(sheet, changes);
    const view = {
      name: sheet.name,
      top,
      left,
      rows: Math.min(ROWS, size.rows - top + 1),
      columns: Math.min(COLUMNS, size.columns - left + 1),
      totalRows: size.rows,
      totalColumns: size.columns,
      changes,
    };
    const last = address(top + view.rows - 1, left + view.columns - 1);
    const stored = sheet.source ? await this.#cells(`${quoteSheet(sheet.source)}!${address(top, left)}:${last}`) : EMPTY;
    return { ...view, ...stored };
  }

  async #cells(range) {
    if (!this.#windows.has(range)) {
      this.scroller.setAttribute('aria-busy', 'true');
      const { signal } = this.#controller;
      const { id, version } = this.document;
      const reply = await this.busy(t('sheet.reading'), () => this.api.cells(id, range, version, signal));
      this.#windows.set(range, windowOf(reply));
    }
    this.scroller.removeAttribute('aria-busy');
    return this.#windows.get(range);
  }

  #render(view) {
    const kept = this.grid.element.contains(document.activeElement);
    this.#shown = view;
    this.grid.render(view);
    this.pager.show(view, ROWS, COLUMNS);
    if (kept) this.grid.moveTo(...this.grid.focused, { byUser: false });
    this.#describe(...this.grid.focused);
  }

  async #follow(row, column, extend) {
    await this.#open(this.#place.sheet, blockStart(row, ROWS), blockStart(column, COLUMNS));
    this.grid.moveTo(row, column, { extend });
  }

  #describe(row, column) {
    const name = address(row, column);
    this.bar.show(name, this.#shown?.cells.get(name), this.#shown?.changes.get(name));
  }

  #selected(area, byUser) {
    if (byUser) this.onSelection(formatRange(this.#place.sheet, area));
  }
}

const EMPTY = { cells: new Map(), hiddenRows: new Set(), merged: [] };

const blockStart = (number, size) => Math.floor((number - 1) / size) * size + 1;

/** The reply of the service as the grid wants it. */
function windowOf({ rows, merged }) {
  const cells = new Map();
  for (const row of rows) {
    for (const cell of row.cells) cells.set(cell.address, { ...cell, text: cell.text ?? '', type: String(cell.type).toLowerCase() });
  }
  return {
    cells,
    hiddenRows: new Set(rows.filter(({ hidden }) => hidden).map(({ row }) => row)),
    merged: (merged ?? []).map(parseRange).filter(Boolean),
  };
}
