/**
 * Fills a text with values, after the parts of ICU's message format that are needed here: `{name}`
 * and `{name, plural, one {…} other {…}}`, in which `#` is the number.
 *
 * @returns {Array} strings and whatever values are not strings or numbers
 */
export function format(text, values, locale) {
  const out = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const close = closing(text, open);
    out.push(text.slice(at, open), ...fillIn(text.slice(open + 1, close), values, locale));
    at = close + 1;
  }
  out.push(text.slice(at));
  return out.filter((part) => part !== '');
}

function fillIn(inside, values, locale) {
  const [, name, options] = /^\s*(\w+)\s*(?:,\s*plural\s*,\s*([^]*))?$/.exec(inside) ?? [];
  const value = values[name];
  if (options === undefined) return [typeof value === 'number' ? number(value, locale) : (value ?? `{${inside}}`)];
  const forms = formsOf(options);
  const form = forms.get(`=${value}`) ?? forms.get(new Intl.PluralRules(locale).select(value)) ?? forms.get('other') ?? '';
  return format(form.replaceAll('#', number(value, locale)), values, locale);
}

function formsOf(options) {
  const forms = new Map();
  for (let at = 0; ; ) {
    const open = options.indexOf('{', at);
    if (open < 0) return forms;
    const close = closing(options, open);
    forms.set(options.slice(at, open).trim(), options.slice(open + 1, close));
    at = close + 1;
  }
}

function closing(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`Unclosed { in: ${text}`);
}

const number = (value, locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
