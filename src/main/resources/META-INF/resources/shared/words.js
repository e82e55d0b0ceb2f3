import { locale, t, term } from './i18n.js';

/** Numbers, sizes, times and identifiers in words. */

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

export const count = (number) => whole.format(number);

export function fileSize(bytes) {
  if (bytes < 1024) return t('size.bytes', { n: bytes });
  return bytes < 1024 * 1024 ? `${whole.format(bytes / 1024)} KB` : `${decimal.format(bytes / 1024 / 1024)} MB`;
}

export function duration(ms) {
  return ms < 1000 ? `${whole.format(ms)} ms` : `${decimal.format(ms / 1000)} s`;
}

/** Less than this is said to be less. */
const LEAST_SHOWN = 0.0001;

/** Money, where it is known; what nobody knows the price of is not free. */
export function cost(amount) {
  if (amount === null || amount === undefined) return t('cost.unknown');
  if (amount === 0) return t('cost.free');
  if (amount < LEAST_SHOWN) return `< ${cost(LEAST_SHOWN)}`;
  const digits = amount < 0.01 ? 4 : 2;
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount);
}

/** A score between 0 and 1. */
export const share = (number) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(number);

export const when = (iso) => moment.format(new Date(iso));

/** `5 minutes ago`; a date when it is long ago. */
export function ago(iso) {
  const seconds = (Date.parse(iso) - Date.now()) / 1000;
  for (const [unit, size, limit] of [['minute', 60, 3600], ['hour', 3600, 86400], ['day', 86400, 604800]]) {
    if (-seconds < 60) return t('time.now');
    if (-seconds < limit) return relative.format(Math.round(seconds / size), unit);
  }
  return when(iso);
}

export function shorten(text, length = 80) {
  const flat = String(text ?? '').replace(/\s+/g, ' ').trim();
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`;
}

/** `excel` or `powerpoint`, from a file's name; old and unknown kinds go where their refusal is best worded. */
export function hostOf(fileName) {
  return /\.(ppt|pps|pot|odp)/i.test(fileName) ? 'powerpoint' : 'excel';
}

/** A feature's name in the user's language, else as the service has it. */
export function featureName({ id, title }) {
  const word = term('feature', id);
  return word === id ? (title ?? id) : word;
}

/** What a model is called: those of providers have names of their own. */
export const modelTitle = ({ builtin, displayName }) => (builtin ? t('builtin') : displayName);

/** Joins words with commas. */
export const list = (words) => words.filter(Boolean).join(', ');
