import { language, locale as spoken, t } from '/shared/i18n.js';
import { featureName } from '/shared/words.js';

/** Numbers, money, times and names in the user's language. */

/** The user's own habits where the language is theirs: 28 Nov in Britain, Nov 28 in America. */
const locale = navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? spoken;
const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const scores = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const second = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
let currency = 'USD';

/** The currency of all amounts, as ISO 4217 names it. */
export function useCurrency(code) {
  currency = code;
}

export const whole = (number) => numbers.format(number);
export const score = (number) => scores.format(number);
export const percent = (share) => shares.format(share);
export const when = (iso) => moment.format(new Date(iso));
/** To the second, where several things of a minute are to be told apart. */
export const exactly = (iso) => second.format(new Date(iso));
export const day = (iso) => days.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));

/** An amount; small ones keep the digits that tell them apart. */
export function money(amount) {
  const small = amount > 0 && amount < 0.1;
  return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: small ? 4 : 2 }).format(amount);
}

export const duration = (ms) => (ms < 1000 ? `${whole(ms)} ms` : `${seconds.format(ms / 1000)} s`);

export function bytes(size) {
  const [value, unit] = size < 1 << 20 ? [size / 1024, 'kilobyte'] : [size / (1 << 20), 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** `5 minutes ago`; a date when it is long ago. */
export function ago(iso) {
  const past = (Date.now() - Date.parse(iso)) / 1000;
  if (past < 60) return t('time.now');
  for (const [unit, size, limit] of [['minute', 60, 3600], ['hour', 3600, 86400], ['day', 86400, 604800]]) {
    if (past < limit) return relative.format(-Math.round(past / size), unit);
  }
  return when(iso);
}

/** A feature's name where those of both applications are mixed. */
export function fullName(feature) {
  const host = feature.host === 'powerpoint' ? 'PowerPoint' : feature.host === 'excel' ? 'Excel' : null;
  return host ? `${host}: ${featureName(feature)}` : featureName(feature);
}

/** `provider/model` cut where it may break. */
export const modelOf = (ref) => ref.slice(ref.indexOf('/') + 1);
export const providerOf = (ref) => ref.slice(0, ref.indexOf('/'));
export const providerName = (id) => (id === 'builtin' ? t('builtin') : id);
export const modelName = (ref) => (ref.startsWith('builtin/') ? t('builtin') : ref);
