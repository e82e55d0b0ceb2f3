import { formatRange, parseRange, quoteSheet } from '/shared/a1.js';
import { groupBy } from '/shared/groups.js';
import { deletedAreas, parseCell, placeBefore, rectangles } from './places.js';

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
    const now = parseCell(cell.anchor);
    const place = placeBefore(now, bound.operations);
    if (place) places.set(key(place), { ...place, ...stateOf(cell.before), now, formatted: Boolean(cell.before.format ?? cell.after.format) });
  }
  await lookUpFormats(change, [...places.values()].filter(({ formatted }) => formatted), signal);
  for (const area of deletedAreas(bound.operations)) {
    for (const cell of await stored(change, area, change.before, signal)) places.set(key(cell), { ...cell, formatted: true });
  }
  for (const cell of await followers(change, bound, signal)) if (!places.has(key(cell))) places.set(key(cell), cell);
  return [...places.values()];
}

/** Operations after which Excel's own references cannot all be led back. */
const BREAKS_REFERENCES = ['moveRange', 'deleteLines', 'deleteSheet'];

/**
 * Formulas elsewhere that the change, or moving back, rewrites: `follows` says how they read since the
 * change, and where.
 */
async function followers(change, { operations }, signal) {
  if (change.after === null || !operations.some(({ op }) => BREAKS_REFERENCES.includes(op))) return [];
  const were = new Map((await formulas(change, change.before, signal)).map((cell) => [key(cell), cell]));
  return (await formulas(change, change.after, signal)).flatMap((cell) => {
    const place = placeBefore(cell, operations);
    const was = place && were.get(key(place));
    return was ? [{ ...was, formatted: false, follows: cell }] : [];
  });
}

async function formulas(change, version, signal) {
  const { sheets } = await change.api.outline(change.documentId, version);
  const all = [];
  for (const { name, usedRange, formulas: count } of sheets) {
    if (count > 0) all.push(...(await stored(change, `${quoteSheet(name)}!${usedRange}`, version, signal)));
  }
  return all.filter(({ formula }) => formula !== null);
}

/**
 * Gives cells what of their format the change made different; `null` to those that had none of their
 * own.
 */
async function lookUpFormats(change, cells, signal) {
  if (change.after === null || cells.length === 0) return;
  const were = await formatsOf(change, cells, change.before, signal);
  const are = await formatsOf(change, cells.map(({ now }) => now), change.after, signal);
  for (const cell of cells) {
    const was = were.get(key(cell));
    const is = are.get(key(cell.now)) ?? {};
    cell.format = was ? Object.fromEntries(Object.entries(whole(was)).filter(([name, value]) => whole(is)[name] !== value)) : null;
  }
}

async function formatsOf(change, cells, version, signal) {
  const found = new Map();
  for (const [sheet, some] of groupBy(cells, (cell) => cell.sheet)) {
    for (const area of rectangles(some)) {
      for (const cell of await stored(change, formatRange(sheet, area), version, signal)) found.set(key(cell), cell.format);
    }
  }
  return found;
}

/** A format in which what a cell does not have is said too; automatic colours are black. */
const whole = (format) => ({
  bold: false, italic: false, underline: false, fill: 'none', wrap: false, border: 'none', ...format,
  fontColor: /^#/.test(format.fontColor ?? '') ? format.fontColor : '#000000',
});

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
    change.after === null ? places(area) : stored(change, area, change.after, signal),
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

/** Every cell of an area that is about to be written: empty ones must still be empty. */
function places(area) {
  const { sheet, top, left, bottom, right } = parseRange(area);
  const width = right - left + 1;
  const size = (bottom - top + 1) * width;
  if (size > MOST_CELLS) return [];
  return Array.from({ length: size }, (_, at) => ({ sheet, row: top + Math.floor(at / width), column: left + (at % width) }));
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
