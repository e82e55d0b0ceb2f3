import { t } from './i18n.js';

/** A1 references: columns, areas and sheet names with quotes (ECMA-376 part 1, 18.17.2.3). */

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export function columnName(number) {
  let name = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnNumber(name) {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export const address = (row, column) => columnName(column) + row;

export function quoteSheet(name) {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * Parses `Sales!B2:B9`, `'Q3 actuals'!A:A`, `B2`; gives `{sheet, top, left, bottom, right}` with
 * `sheet` null when there is none, or null when it is no reference.
 */
export function parseRange(text) {
  const split = /^(?:'((?:[^']|'')+)'!|([^!']+)!)?(.+)$/.exec((text ?? '').trim());
  if (!split) return null;
  const area = parseArea(split[3].replaceAll('$', ''));
  return area && { sheet: split[1]?.replaceAll("''", "'") ?? split[2] ?? null, ...area };
}

function parseArea(text) {
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, left, top, right = left, bottom = top] = cells;
    return ordered(Number(top), columnNumber(left), Number(bottom), columnNumber(right));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return ordered(1, columnNumber(columns[1]), MAX_ROW, columnNumber(columns[2]));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  return rows ? ordered(Number(rows[1]), 1, Number(rows[2]), MAX_COLUMN) : null;
}

function ordered(row1, column1, row2, column2) {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return area.top < 1 || area.bottom > MAX_ROW || area.right > MAX_COLUMN ? null : area;
}

/** `Sales!B2:B9`, or `Sales!B2` for one cell. */
export function formatRange(sheet, { top, left, bottom, right }) {
  const first = address(top, left);
  const last = address(bottom, right);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** An anchor as people read it: `slide 3/#4` is `Slide 3` in their language, ranges are themselves. */
export function anchorName(anchor) {
  const slide = /^slide\s*(\d+)/i.exec(anchor);
  return slide ? t('slide', { n: slide[1] }) : anchor;
}

/** The slide an anchor such as `Slide 3`, `slide:3#4` or `3` names, or null. */
export function slideNumber(anchor) {
  const match = /slide\D{0,3}(\d+)/i.exec(anchor ?? '') ?? /^(\d+)(?:\D|$)/.exec(anchor ?? '');
  return match ? Number(match[1]) : null;
}
