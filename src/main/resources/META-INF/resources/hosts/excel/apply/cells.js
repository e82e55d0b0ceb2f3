import { cellInput, isDateFormat, isMidnight, literal } from './values.js';
import { replaceIn } from './replacement.js';

/** Cells sent or read in one request. */
const BLOCK = 20_000;

/** Operations on what cells hold. */
export const cells = {
  async writeCells(work, { target, inputs }) {
    const range = work.range(target);
    const dates = inputs.flatMap((row, r) => row.flatMap((input, c) => (input?.date ? [{ r, c, input }] : [])));
    for (let top = 0, step = rowsOf(inputs[0].length); top < inputs.length; top += step) {
      const rows = inputs.slice(top, top + step);
      const block = part(range, top, rows.length, rows[0].length);
      block.formulas = rows.map((row) => row.map((input) => cellInput(input, work.date1904)));
      await work.sync();
    }
    if (dates.length > 0) await dateFormats(work, range, dates);
  },

  /** The first cell gets the formula, the others are filled from it, so that references move as in a copy. */
  async fillFormula(work, { target, formula }) {
    const range = work.range(target);
    const first = range.getCell(0, 0);
    first.formulas = [[`=${formula}`]];
    const { rows, columns } = work.size(target);
    if (rows * columns > 1) range.copyFrom(first, 'Formulas');
    await work.sync();
  },

  async clearCells(work, { target, what }) {
    const range = work.range(target);
    if (what === 'all') range.clear('All');
    if (what === 'contents') range.clear('Contents');
    if (what === 'formats') range.clear('Formats');
    await work.sync();
    if (what !== 'all' && what !== 'comments') return;
    const comments = await work.comments.remove(target);
    work.inverse({ undo: 'clearComments', comments: comments.map(({ cell, text, thread }) => ({ cell, text, thread })) });
  },

  async copyRange(work, { from, to, what }) {
    const kind = { all: 'All', contents: 'Formulas', formulas: 'Formulas', values: 'Values', formats: 'Formats' }[what];
    work.range(to).copyFrom(work.range(from), kind);
    await work.sync();
  },

  async moveRange(work, { from, to }) {
    work.range(from).moveTo(work.range(to));
    await work.sync();
    work.inverse({ undo: 'moveRange', from: to, to: from });
  },

  async replaceText(work, { targets, ...replacement }) {
    for (const target of targets) await replaceRange(work, target, replacement);
  },
};

const rowsOf = (columns) => Math.max(1, Math.floor(BLOCK / columns));

const part = (range, top, rows, columns) =>
  range.getCell(top, 0).getResizedRange(rows - 1, columns - 1);

/** Cells with a new date whose format shows none get one. */
async function dateFormats(work, range, dates) {
  const cells = dates.map(({ r, c }) => range.getCell(r, c));
  cells.forEach((cell) => cell.load('numberFormat'));
  await work.sync();
  cells.forEach((cell, i) => {
    const code = isMidnight(dates[i].input.date) ? 'm/d/yyyy' : 'm/d/yyyy h:mm';
    if (!isDateFormat(cell.numberFormat[0][0])) cell.numberFormat = [[code]];
  });
  await work.sync();
}

async function replaceRange(work, target, replacement) {
  const used = work.range(target).getUsedRangeOrNullObject(true);
  await work.load(used, 'rowCount,columnCount');
  if (used.isNullObject) return;
  const step = rowsOf(used.columnCount);
  for (let top = 0; top < used.rowCount; top += step) {
    const block = part(used, top, Math.min(step, used.rowCount - top), used.columnCount);
    await work.load(block, 'formulas,values,numberFormat');
    const changed = block.formulas.map((row, r) =>
      row.map((formula, c) => replaceIn(formula, block.values[r][c], block.numberFormat[r][c], replacement)));
    if (changed.flat().every((value) => value === null)) continue;
    block.formulas = changed.map((row) => row.map((value) => (typeof value === 'object' && value ? literal(value.text) : value)));
    await work.sync();
  }
}
