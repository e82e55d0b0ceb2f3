import { formatRange, parseRange } from '/shared/a1.js';
import { agrees } from './check.js';
import { runOptions } from './executor.js';
import { stored } from './images.js';
import { anchorOf } from './take-back.js';
import { splitRange } from './work.js';

/** Cells read in one request. */
const BLOCK = 20_000;

/**
 * Cells of whole areas that hold something a version does not have there: what somebody entered into
 * rows or worksheets that are about to go.
 */
export async function strangers(change, areas, version, signal) {
  const found = [];
  for (const area of areas) {
    const known = new Map((await stored(change, area, version, signal)).map((cell) => [anchorOf(cell).toLowerCase(), cell]));
    await Excel.run(runOptions(false), async (context) => {
      for (const cell of await liveCells(context, area, signal)) {
        const expected = known.get(anchorOf(cell).toLowerCase());
        if (expected && (isFormula(cell.found) ? expected.formula !== null : agrees(expected, cell.found))) continue;
        found.push({ anchor: anchorOf(cell), expected: String(expected?.value ?? ''), found: String(cell.found) });
      }
    });
  }
  return found;
}

/** Formulas are only told from constants here: Excel may write the same one differently. */
const isFormula = (content) => typeof content === 'string' && content.startsWith('=');

async function liveCells(context, area, signal) {
  const { sheet: name } = parseRange(area);
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) return [];
  const used = sheet.getRange(splitRange(area).area).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const step = Math.max(1, Math.floor(BLOCK / columnCount));
  const cells = [];
  for (let row = rowIndex + 1; row <= rowIndex + rowCount; row += step) {
    signal?.throwIfAborted();
    const bottom = Math.min(row + step - 1, rowIndex + rowCount);
    const block = sheet.getRange(splitRange(formatRange(name, { top: row, left: columnIndex + 1, bottom, right: columnIndex + columnCount })).area);
    block.load('formulas');
    await context.sync();
    block.formulas.forEach((values, r) => values.forEach((found, c) => {
      if (found !== '') cells.push({ sheet: name, row: row + r, column: columnIndex + 1 + c, found });
    }));
  }
  return cells;
}
