/** Formats in which a number shows its own digits: no dates, percentages or fractions. */
const PLAIN = /^(?:General|[0#?,.;@()_* +\-$€£¥]|\\.|"[^"]*"|\[[^\]]*\])*$/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i;

/**
 * What a cell gets when text is replaced: null where nothing changes, a formula, a number, or
 * `{text}`. Text stays text whatever comes out, and a number one as long as it reads as one.
 */
export function replaceIn(formula, value, numberFormat, replacement) {
  if (typeof formula === 'string' && formula.startsWith('=')) {
    const text = replaced(formula, replacement);
    return text !== null && text.startsWith('=') && text.trim().length > 1 ? text : null;
  }
  if (typeof value === 'string' && value !== '' && !value.startsWith('#')) return asText(replaced(value, replacement));
  if (typeof value !== 'number' || !PLAIN.test(numberFormat)) return null;
  const text = replaced(digits(value), replacement);
  return text !== null && NUMBER.test(text.trim()) ? Number(text) : asText(text);
}

const asText = (text) => (text === '' ? '' : text === null ? null : { text });

function replaced(text, { find, replace, matchCase, wholeCell }) {
  const pattern = find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const search = new RegExp(wholeCell ? `^${pattern}$` : pattern, matchCase ? 'gu' : 'giu');
  const result = text.replace(search, () => replace);
  return result === text ? null : result;
}

/** The digits a cell shows while it is edited: fifteen at most. */
function digits(value) {
  const rounded = Number(value.toPrecision(15));
  return String(rounded).replace('e+', 'E+').replace('e-', 'E-');
}
