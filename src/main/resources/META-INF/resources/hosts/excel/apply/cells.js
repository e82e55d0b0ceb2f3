import { t } from '/shared/i18n.js';
import { keepBeside } from './beside.js';
import { keepingNames } from './followed-names.js';
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
    if (what === 'all' || what === 'comments') {
      const comments = await work.comments.remove(target);
      work.inverse({ undo: 'clearComments', comments: comments.map(({ cell, text, thread }) => ({ cell, text, thread })) });
    }
    const range = work.range(target);
    if (what === 'all') range.clear('All');
    if (what === 'contents') range.clear('Contents');
    if (what === 'formats') range.clear('Formats');
    await work.sync();
  },

  async copyRange(work, { from, to, what }) {
    const kind = { all: 'All', contents: 'Formulas', formulas: 'Formulas', values: 'Values', formats: 'Formats' }[what];
    if (what === 'all') await keepBeside(work, to);
    work.range(to).copyFrom(work.range(from), kind);
    await work.sync();
  },

  async moveRange(work, { from, to }) {
    await keepBeside(work, to);
    await keepingNames(work, async () => {
      work.range(from).moveTo(work.range(to));
      await work.sync();
      work.inverse({ undo: 'moveRange', from: to, to: from });
    });
  },

  async replaceText(work, { targets, ...replacement }) {
    const { worksheets } = work.workbook;
    worksheets.load('items/name');
    await work.sync();
    const sheets = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    for (const target of targets) await replaceRange(work, target, replacement, sheets);
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

async function replaceRange(work, target, replacement, sheets) {
  const used = work.range(target).getUsedRangeOrNullObject(true);
  await work.load(used, 'rowCount,columnCount');
  if (used.isNullObject) return;
  const step = rowsOf(used.columnCount);
  for (let top = 0; top < used.rowCount; top += step) {
    const block = part(used, top, Math.min(step, used.rowCount - top), used.columnCount);
    await work.load(block, 'formulas,values,numberFormat');
    const changed = block.formulas.map((row, r) =>
      row.map((formula, c) => {
        const put = replaceIn(formula, block.values[r][c], block.numberFormat[r][c], replacement);
        return leadsNowhere(put, sheets) ? null : put;
      }));
    if (changed.flat().some((value) => value !== null)) await putReplaced(work, block, changed);
  }
}

/** Whether a formula names a worksheet there is not; Excel would ask the user for a file. */
function leadsNowhere(formula, sheets) {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  const bare = formula.replace(/"[^"]*"/g, '""');
  const named = bare.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu);
  return [...named].some(([, quoted, plain]) => !sheets.has((quoted?.replaceAll("''", "'") ?? plain).toLowerCase()));
}

/** All cells at once; cell by cell where Excel does not take one of the formulas, which stays as it is. */
async function putReplaced(work, block, changed) {
  const entry = (value) => (typeof value === 'object' && value ? literal(value.text) : value);
  try {
    block.formulas = changed.map((row) => row.map(entry));
    await work.sync();
  } catch (thrown) {
    if (thrown.code !== 'InvalidArgument') throw thrown;
    for (const [r, row] of changed.entries()) for (const [c, value] of row.entries()) if (value !== null) await putOne(work, block.getCell(r, c), entry(value));
  }
}

async function putOne(work, cell, value) {
  try {
    cell.formulas = [[value]];
    await work.sync();
  } catch (thrown) {
    if (thrown.code !== 'InvalidArgument') throw thrown;
    await work.load(cell, 'address');
    work.note(t('excel.note.noFormula', { place: cell.address }));
  }
}
