import { formatRange } from '/shared/a1.js';
import { groupBy } from '/shared/groups.js';
import { runOptions } from './executor.js';
import { rectangles } from './places.js';

/** Cells compared in one request. */
const BLOCK = 20_000;

/**
 * Places whose content is not what is expected: `[{anchor, expected, found}]`. A worksheet that is
 * gone counts once.
 *
 * @param wanted `[{sheet, row, column, value, formula}]`
 */
export const differences = (wanted, signal) => Excel.run(runOptions(false), (context) => differencesIn(context, wanted, signal));

/** The same within a run. */
export async function differencesIn(context, wanted, signal) {
  const conflicts = [];
  for (const [name, cells] of groupBy(wanted, ({ sheet }) => sheet)) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    await context.sync();
    if (!sheet.isNullObject) conflicts.push(...(await sheetDifferences(context, sheet, name, cells, signal)));
    else conflicts.push({ anchor: formatRange(name, { top: 1, left: 1, bottom: 1, right: 1 }), expected: 'a worksheet', found: 'none' });
  }
  return conflicts;
}

async function sheetDifferences(context, sheet, name, cells, signal) {
  const conflicts = [];
  for (const batch of batches(rectangles(cells))) {
    signal?.throwIfAborted();
    const ranges = batch.map((area) => sheet.getRange(formatRange(name, area).split('!').at(-1)));
    ranges.forEach((range) => range.load('formulas'));
    await context.sync();
    batch.forEach((area, i) => area.rows.forEach((row, r) => row.forEach((cell, c) => {
      const found = ranges[i].formulas[r][c];
      if (!agrees(cell, found)) conflicts.push(conflict(name, cell, found));
    })));
  }
  return conflicts;
}

/** Rectangles together as long as they fit one request. */
function batches(areas) {
  const all = [];
  let size = 0;
  for (const area of areas) {
    const cells = area.rows.length * area.rows[0].length;
    if (all.length === 0 || size + cells > BLOCK) {
      all.push([]);
      size = 0;
    }
    all.at(-1).push(area);
    size += cells;
  }
  return all;
}

function conflict(sheet, { row, column, value, formula }, found) {
  return {
    anchor: formatRange(sheet, { top: row, left: column, bottom: row, right: column }),
    expected: formula === null ? String(value) : `=${formula}`,
    found: String(found),
  };
}

/** Spaces and letter case of formulas are Excel's affair. */
const bare = (formula) => formula.replace(/\s+|_xlfn\.|_xlws\.|@/g, '').toUpperCase();

export function agrees({ value, formula }, found) {
  if (formula !== null) return typeof found === 'string' && bare(`=${formula}`) === bare(found);
  if (typeof value === 'number' && typeof found === 'number') return Math.abs(value - found) <= 1e-9 * Math.max(1, Math.abs(value));
  return (value ?? '') === found;
}
