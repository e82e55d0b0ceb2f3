import { formatRange, parseRange } from '/shared/a1.js';
import { deletedAreas, parseCell, placeBefore } from './places.js';

/** Cells asked of the service in one go at most; sparse areas count what is stored only. */
const MOST_CELLS = 200_000;

const MOST_REQUESTS = 200;

const edited = ({ cause }) => cause.toLowerCase() === 'edited';
const rewritten = ({ before, after }) => (before.formula ?? null) !== (after.formula ?? null);

/**
 * The cells a change touches as they were before it, in the places they had then:
 * `[{sheet, row, column, formula, value, formatted}]`; `formatted` where the format changed too.
 */
export async function before(change, bound, signal) {
  const places = new Map();
  for (const cell of await reported(change, bound, signal)) {
    const place = placeBefore(parseCell(cell.anchor), bound.operations);
    if (place) places.set(key(place), { ...place, ...stateOf(cell.before), formatted: Boolean(cell.before.format ?? cell.after.format) });
  }
  for (const area of deletedAreas(bound.operations)) {
    for (const cell of await stored(change, area, change.before, signal)) places.set(key(cell), { ...cell, formatted: true, deleted: true });
  }
  return [...places.values()];
}

/** The cells a change wrote as it left them, in the places they have since. */
export async function after(change, bound, signal) {
  const cells = await reported(change, bound, signal);
  return cells.filter(edited).map((cell) => ({ ...parseCell(cell.anchor), ...stateOf(cell.after) }));
}

const key = ({ sheet, row, column }) => `${sheet.toLowerCase()}!${row}:${column}`;

const stateOf = ({ value, formula }) => ({ value: value ?? '', formula: formula ?? null });

/** Changed cells of the report; where it was cut, what the versions hold in the areas operations name. */
async function reported(change, bound, signal) {
  if (!change.report.truncated) return change.report.cells.filter((cell) => edited(cell) || rewritten(cell));
  const all = [];
  for (const operation of bound.operations) {
    const areas = [operation.target, operation.to, operation.from, operation.body, ...(operation.targets ?? [])];
    for (const area of areas.filter((text) => typeof text === 'string' && parseRange(text)?.sheet)) {
      all.push(...(await compared(change, area, signal)));
    }
  }
  return all;
}

async function compared(change, area, signal) {
  const [was, is] = await Promise.all([
    stored(change, area, change.before, signal),
    change.after === null ? [] : stored(change, area, change.after, signal),
  ]);
  const now = new Map(is.map((cell) => [key(cell), cell]));
  const then = new Map(was.map((cell) => [key(cell), cell]));
  const nothing = { value: '', formula: null };
  return [...new Set([...now.keys(), ...then.keys()])].map((at) => {
    const { sheet, row, column } = now.get(at) ?? then.get(at);
    const anchor = formatRange(sheet, { top: row, left: column, bottom: row, right: column });
    const format = then.get(at)?.format ?? null;
    return { anchor, before: { ...(then.get(at) ?? nothing), format }, after: now.get(at) ?? nothing, cause: 'edited' };
  });
}

/** Stored cells of an area in a version, however many answers that takes. */
export async function stored(change, area, version, signal) {
  const found = [];
  const open = [area];
  for (let requests = 0; open.length > 0; requests++) {
    if (requests > MOST_REQUESTS) throw new RangeError(`${area} is too much to compare`);
    const range = open.pop();
    const window = await change.api.formattedCells(change.documentId, range, version, signal);
    const { sheet, top, left, bottom, right } = parseRange(window.range);
    if (window.truncated && bottom > top) {
      const middle = Math.floor((top + bottom) / 2);
      open.push(formatRange(sheet, { top, left, bottom: middle, right }), formatRange(sheet, { top: middle + 1, left, bottom, right }));
      continue;
    }
    for (const { row, cells } of window.rows) {
      for (const { address, value, formula, numberFormat, format } of cells) {
        found.push({ sheet, row, column: parseRange(address).left, value: value ?? '', formula: formula ?? null, numberFormat, format });
      }
    }
    if (found.length > MOST_CELLS) throw new RangeError(`More than ${MOST_CELLS.toLocaleString('en')} cells`);
  }
  return found;
}
