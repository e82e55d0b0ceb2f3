import { columnName } from '/shared/a1.js';
import { keepLines } from './beside.js';
import { keepingNames } from './followed-names.js';
import { parseLines } from './work.js';

/** Operations on whole rows and columns. */
export const lines = {
  async insertLines(work, { lines: text }) {
    const { rows } = parseLines(text);
    work.range(text).insert(rows ? 'Down' : 'Right');
    await work.sync();
    work.inverse({ undo: 'insertLines', lines: text });
  },

  async deleteLines(work, { lines: text }) {
    const { rows } = parseLines(text);
    await keepLines(work, text);
    await keepingNames(work, async () => {
      work.range(text).delete(rows ? 'Up' : 'Left');
      await work.sync();
      work.inverse({ undo: 'deleteLines', lines: text });
    });
  },

  async setLineSize(work, { lines: text, size }) {
    const { rows } = parseLines(text);
    const range = work.range(text);
    work.inverse({ undo: 'setLineSize', lines: text, sizes: await sizes(work, text) });
    if (size === 'auto' && rows) range.format.autofitRows();
    else if (size === 'auto') range.format.autofitColumns();
    else if (rows) range.format.rowHeight = size;
    else range.format.columnWidth = await points(work, range, size);
    await work.sync();
  },

  async groupLines(work, { lines: text }) {
    const { rows } = parseLines(text);
    work.range(text).group(rows ? 'ByRows' : 'ByColumns');
    await work.sync();
    work.inverse({ undo: 'groupLines', lines: text });
  },
};

/** Most rows or columns whose sizes are read one by one before they change. */
const MOST_LINES = 400;

/** The sizes lines have: one for all, one for each, or null where there are too many. */
async function sizes(work, text) {
  const { sheet, rows, first, count } = parseLines(text);
  const name = rows ? 'rowHeight' : 'columnWidth';
  const all = await work.load(work.range(text), `format/${name}`);
  if (all.format[name] !== null) return [all.format[name]];
  if (count > MOST_LINES) return null;
  const each = Array.from({ length: count }, (_, i) => {
    const line = rows ? `${first + i}:${first + i}` : `${columnName(first + i)}:${columnName(first + i)}`;
    return work.sheet(sheet).getRange(line);
  });
  each.forEach((line) => line.load(`format/${name}`));
  await work.sync();
  return each.map((line) => line.format[name]);
}

/** Pixels of padding a column has beside its characters. */
const PADDING = 5;

/**
 * Characters of the standard font, padding included, in points. How wide a character is follows from
 * a column of standard width; Calibri 11 has 7 pixels.
 */
async function points(work, range, characters) {
  const sheet = range.worksheet;
  const far = sheet.getRange('XFD:XFD');
  sheet.load('standardWidth');
  far.load('format/columnWidth');
  await work.sync();
  const digit = Math.round((far.format.columnWidth / 0.75 - PADDING) / sheet.standardWidth);
  return characters * (digit >= 4 && digit <= 24 ? digit : 7) * 0.75;
}
