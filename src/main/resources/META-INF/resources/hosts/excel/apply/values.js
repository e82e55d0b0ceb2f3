/** What goes into cells, as Excel takes it: text that Excel would read as something else is marked as text. */

const DAY = 86_400_000;
const MARCH_1900 = 61;

/** A date and time without a zone as Excel's serial number. */
export function serial(iso, date1904) {
  const days = Date.parse(`${iso.length === 10 ? `${iso}T00:00` : iso}Z`) / DAY;
  if (date1904) return days - Date.UTC(1904, 0, 1) / DAY;
  const since = days - Date.UTC(1899, 11, 30) / DAY;
  return since < MARCH_1900 ? since - 1 : since;
}

export const isMidnight = (iso) => !/T(?!00:00(:00)?$)/.test(iso);

/** Whether Excel would make something else of a text than the text. */
const READ_OTHERWISE = /\d|^[=+\-@'"/]|^\s*(true|false)\s*$|^#/i;

export const literal = (text) => (READ_OTHERWISE.test(text) ? `'${text}` : text);

/** Value of a bound input for `formulas`: null leaves the cell, "" clears it. */
export function cellInput(input, date1904) {
  if (input === null || typeof input !== 'object') return input;
  if ('formula' in input) return `=${input.formula}`;
  if ('date' in input) return serial(input.date, date1904);
  return literal(input.text);
}

/** Whether a number format shows dates or times; texts and colours in it do not count. */
export function isDateFormat(code) {
  const bare = String(code).replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/^general$/i.test(bare);
}

/** A value of a rule as Excel's rules take it: numbers, formulas, dates, texts in quotes. */
export function ruleValue(value, date1904) {
  if (value === null || value === undefined) return value;
  if (typeof value === 'object') return String(serial(value.date, date1904));
  if (typeof value !== 'string') return String(value).toUpperCase();
  if (value.startsWith('=')) return value;
  return `="${(value.startsWith("'") ? value.slice(1) : value).replaceAll('"', '""')}"`;
}
