import { MAX_COLUMN, MAX_ROW, formatRange, parseRange, quoteSheet } from '/shared/a1.js';
import { groupBy } from '/shared/groups.js';
import { parseLines } from './work.js';

/**
 * Where a cell of the edited workbook was before the operations: `{sheet, row, column}` counted from
 * one, or null where it was not there. Cells that were moved as a block count as edited and stay.
 */
export function placeBefore(cell, operations) {
  let place = cell;
  for (const operation of operations.toReversed()) {
    place = place && stepBack(place, operation);
  }
  return place;
}

function stepBack(place, operation) {
  switch (operation.op) {
    case 'renameSheet': return same(place.sheet, operation.to) ? { ...place, sheet: operation.from } : place;
    case 'addSheet': case 'copySheet': return same(place.sheet, operation.name) ? null : place;
    case 'insertLines': return shifted(place, parseLines(operation.lines), -1);
    case 'deleteLines': return shifted(place, parseLines(operation.lines), 1);
    default: return place;
  }
}

const same = (a, b) => a.toLowerCase() === b.toLowerCase();

function shifted(place, { sheet, rows, first, count }, direction) {
  const axis = rows ? 'row' : 'column';
  if (!same(place.sheet, sheet) || place[axis] < first) return place;
  if (direction < 0 && place[axis] < first + count) return null;
  const moved = place[axis] + direction * count;
  return moved > (rows ? MAX_ROW : MAX_COLUMN) ? null : { ...place, [axis]: moved };
}

/** Where a cell is after operations that come later; null where they delete it. */
function placeAfter(cell, operations) {
  let place = cell;
  for (const operation of operations) place = place && stepOn(place, operation);
  return place;
}

function stepOn(place, operation) {
  switch (operation.op) {
    case 'renameSheet': return same(place.sheet, operation.from) ? { ...place, sheet: operation.to } : place;
    case 'deleteSheet': return same(place.sheet, operation.sheet) ? null : place;
    case 'insertLines': return moved(place, parseLines(operation.lines), 1);
    case 'deleteLines': return moved(place, parseLines(operation.lines), -1);
    default: return place;
  }
}

function moved(place, { sheet, rows, first, count }, direction) {
  const axis = rows ? 'row' : 'column';
  if (!same(place.sheet, sheet) || place[axis] < first) return place;
  if (direction < 0 && place[axis] < first + count) return null;
  return { ...place, [axis]: place[axis] + direction * count };
}

/** Lines and worksheets that operations delete, as ranges of the workbook before all of them. */
export const deletedAreas = (operations) =>
  operations.flatMap((operation, i) => {
    const back = (place) => placeBefore(place, operations.slice(0, i));
    if (operation.op === 'deleteSheet') return wholeSheet(placeBefore(corner(operation.sheet), sheetsOnly(operations.slice(0, i))));
    return operation.op === 'deleteLines' ? wholeLines(parseLines(operation.lines), back) : [];
  });

/** Lines and worksheets that operations add, as ranges of the workbook after all of them. */
export const addedAreas = (operations) =>
  operations.flatMap((operation, i) => {
    const later = operations.slice(i + 1);
    if (operation.op === 'addSheet' || operation.op === 'copySheet') return wholeSheet(placeAfter(corner(operation.name), sheetsOnly(later)));
    return operation.op === 'insertLines' ? wholeLines(parseLines(operation.lines), (place) => placeAfter(place, later)) : [];
  });

const corner = (sheet) => ({ sheet, row: 1, column: 1 });
const sheetsOnly = (operations) => operations.filter(({ op }) => !/Lines$/.test(op));

const wholeSheet = (place) => (place ? [`${quoteSheet(place.sheet)}!A1:XFD1048576`] : []);

/** Neighbouring lines together. */
function wholeLines({ sheet, rows, first, count }, place) {
  const axis = rows ? 'row' : 'column';
  const runs = [];
  for (let line = first; line < first + count; line++) {
    const found = place({ sheet, row: 1, column: 1, [axis]: line });
    const last = runs.at(-1);
    if (found && last && last.sheet === found.sheet && last.to + 1 === found[axis]) last.to++;
    else if (found) runs.push({ sheet: found.sheet, from: found[axis], to: found[axis] });
  }
  return runs.map((run) =>
    formatRange(run.sheet, rows
      ? { top: run.from, bottom: run.to, left: 1, right: MAX_COLUMN }
      : { top: 1, bottom: MAX_ROW, left: run.from, right: run.to }));
}

export function parseCell(anchor) {
  const { sheet, top, left } = parseRange(anchor);
  return { sheet, row: top, column: left };
}

/** What cells `{cell: 'Sales!B2', …}` have, for whole areas where it is the same: `[{cell, of}]`. */
export function alike(found, keyOf) {
  const placed = found.map((of) => ({ ...parseCell(of.cell), of }));
  return [...groupBy(placed, ({ sheet, of }) => JSON.stringify([sheet, keyOf(of)])).values()].flatMap((same) =>
    rectangles(same).map((area) => ({ cell: formatRange(same[0].sheet, area), of: same[0].of })));
}

/** Cells `{row, column, …}` of one worksheet as rectangles `{top, left, bottom, right, rows}`. */
export function rectangles(cells) {
  const runs = [];
  for (const cell of cells.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last && last.bottom === cell.row && last.right + 1 === cell.column) {
      last.right++;
      last.rows[0].push(cell);
    } else runs.push({ top: cell.row, bottom: cell.row, left: cell.column, right: cell.column, rows: [[cell]] });
  }
  const open = new Map();
  return runs.filter((run) => {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above && above.bottom + 1 === run.top) {
      above.bottom++;
      above.rows.push(run.rows[0]);
      return false;
    }
    open.set(key, run);
    return true;
  });
}
