import { address, formatRange, parseRange, quoteSheet, slideNumber } from '/shared/a1.js';
import { openDialog } from '/shared/dialog.js';
import { el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';

/** Cells shown around a place. */
const ROWS = 12;
const COLUMNS = 6;
const WIDTH = 800;

/** A look at a place of the service's document, for pages that show no document: a few cells or a slide. */
export class Peek {
  #document = null;

  constructor(api) {
    this.api = api;
  }

  async show(document) {
    this.#document = document;
  }

  async jump(anchor) {
    if (this.#document.outline.slides) return this.#slide(slideNumber(anchor));
    const area = parseRange(anchor);
    const known = this.#document.outline.sheets.some(({ name }) => name.toLowerCase() === area?.sheet?.toLowerCase());
    if (!known) return false;
    this.#open(formatRange(area.sheet, area), () => this.#cells(area));
    return true;
  }

  #slide(number) {
    const { id, version, outline } = this.#document;
    const slide = outline.slides[number - 1];
    if (!slide) return false;
    this.#open(t('slide', { n: number }), async () => {
      const { blob } = await this.api.slidePicture(id, number, version, WIDTH);
      return el('img', { alt: slide.title ?? t('slide', { n: number }), src: URL.createObjectURL(blob), testid: 'peek-slide' });
    });
    return true;
  }

  async #open(title, load) {
    const content = el('div', { class: 'dialog-body peek' }, el('p', { role: 'status' }, t('loading')));
    openDialog(title, content, { testid: 'peek' });
    try {
      fill(content, await load());
    } catch (thrown) {
      fill(content, problemCard(thrown));
    }
  }

  async #cells(area) {
    const top = Math.max(1, area.top - 2);
    const left = Math.max(1, area.left - 1);
    const range = `${quoteSheet(area.sheet)}!${address(top, left)}:${address(top + ROWS - 1, left + COLUMNS - 1)}`;
    const { columns, rows } = await this.api.cells(this.#document.id, range, this.#document.version);
    const isCited = ({ address: name }) => {
      const cell = parseRange(name);
      return cell.top >= area.top && cell.top <= area.bottom && cell.left >= area.left && cell.left <= area.right;
    };
    const line = ({ row, cells }) => {
      const byColumn = new Map(cells.map((cell) => [cell.address.replace(/\d+$/, ''), cell]));
      const data = columns.map((column) => {
        const cell = byColumn.get(column);
        return el('td', { class: look(cell, isCited), title: cell?.formula ? `=${cell.formula}` : null }, cell?.text ?? '');
      });
      return el('tr', {}, el('th', { scope: 'row' }, String(row)), data);
    };
    const head = el('tr', {}, el('td'), columns.map((column) => el('th', { scope: 'col' }, column)));
    return el('div', { class: 'peek-cells', tabIndex: 0, role: 'region', 'aria-label': range }, el('table', { testid: 'peek-cells' }, el('thead', {}, head), el('tbody', {}, rows.map(line))));
  }
}

function look(cell, isCited) {
  if (!cell) return null;
  const kind = ['number', 'date'].includes(String(cell.type).toLowerCase()) ? 'num' : '';
  return `${kind} ${isCited(cell) ? 'cited' : ''}`.trim() || null;
}
