import { MAX_COLUMN, MAX_ROW, formatRange, parseRange, quoteSheet } from '/shared/a1.js';
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

/** Lines and worksheets that operations delete, as ranges of the workbook before all of them. */
export function deletedAreas(operations) {
  return operations.flatMap((operation, i) => {
    if (operation.op === 'deleteSheet') {
      const before = placeBefore({ sheet: operation.sheet, row: 1, column: 1 }, operations.slice(0, i).filter(({ op }) => !/Lines$/.test(op)));
      return before ? [`${quoteSheet(before.sheet)}!A1:XFD1048576`] : [];
    }
    if (operation.op !== 'deleteLines') return [];
    const { sheet, rows, first, count } = parseLines(operation.lines);
    return Array.from({ length: count }, (_, n) => {
      const line = placeBefore({ sheet, row: rows ? first + n : 1, column: rows ? 1 : first + n }, operations.slice(0, i));
      if (!line) return null;
      const area = rows
        ? { top: line.row, bottom: line.row, left: 1, right: MAX_COLUMN }
        : { top: 1, bottom: MAX_ROW, left: line.column, right: line.column };
      return formatRange(line.sheet, area);
    }).filter(Boolean);
  });
}

export function parseCell(anchor) {
  const { sheet, top, left } = parseRange(anchor);
  return { sheet, row: top, column: left };
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
