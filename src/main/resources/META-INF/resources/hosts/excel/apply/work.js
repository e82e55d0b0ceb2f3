import { columnNumber, formatRange, parseRange } from '/shared/a1.js';

/** `Sales!B2:C9` in its two halves, the worksheet's name unquoted. */
export function splitRange(text) {
  const bang = text.lastIndexOf('!');
  const sheet = text.slice(0, bang);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, area: text.slice(bang + 1) };
}

/** `Sales!2:5` or `Sales!B:C` as `{sheet, rows, first, count}`, counted from one. */
export function parseLines(text) {
  const { sheet, area } = splitRange(text);
  const [from, to = from] = area.split(':');
  const rows = /^\d+$/.test(from);
  const [first, last] = rows ? [Number(from), Number(to)] : [columnNumber(from), columnNumber(to)];
  return { sheet, area, rows, first, count: last - first + 1 };
}

/** Most cells that are read one by one. */
const MOST_SINGLE = 300;

const valueIn = (range, property, parts) =>
  parts ? Object.fromEntries(parts.map((part) => [part, range[property][part]])) : range[property];

/** One run of the executor: the request context, what this Excel can do, and what is told and kept. */
export class Work {
  /**
   * @param context of `Excel.run`
   * @param can `(version) => boolean` for ExcelApi sets
   * @param journal list of what takes the operations back beside cells, newest last
   * @param notes texts for the user
   */
  constructor(context, { can, date1904 = false, journal = [], notes = [], plan = [] }) {
    Object.assign(this, { context, can, date1904, journal, notes, plan });
  }

  get workbook() {
    return this.context.workbook;
  }

  sync() {
    return this.context.sync();
  }

  sheet(name) {
    return this.workbook.worksheets.getItem(name);
  }

  range(text) {
    const { sheet, area } = splitRange(text);
    return this.sheet(sheet).getRange(area);
  }

  size(text) {
    const { top, left, bottom, right } = parseRange(text);
    return { rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Remembers how to take something back. */
  inverse(step) {
    this.journal.push(step);
  }

  note(text) {
    if (!this.notes.includes(text)) this.notes.push(text);
  }

  /**
   * A property of every cell of a range: `[{cell, value}]`, or null where there are too many cells.
   *
   * @param parts names to load where the property is an object
   * @param valueOf what is wanted of a range that was loaded
   */
  async each(target, property, parts, valueOf = (range) => valueIn(range, property, parts)) {
    const { sheet, top, left, bottom, right } = parseRange(target);
    if ((bottom - top + 1) * (right - left + 1) > MOST_SINGLE) return null;
    const cells = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = formatRange(sheet, { top: row, left: column, bottom: row, right: column });
        const range = this.range(cell);
        range.load(parts ? parts.map((part) => `${property}/${part}`).join() : property);
        cells.push({ cell, range });
      }
    }
    await this.sync();
    return cells.map(({ cell, range }) => ({ cell, value: valueOf(range) }));
  }

  /** Loads the named properties of an object and gives them. */
  async load(object, names) {
    object.load(names);
    await this.sync();
    return object;
  }
}
