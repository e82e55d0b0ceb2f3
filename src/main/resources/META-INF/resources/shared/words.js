/** Numbers, sizes, times and identifiers in words. */

const LANGUAGE = 'en';
const whole = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });
const relative = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' });
const moment = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' });

export const count = (number) => whole.format(number);

export function plural(number, one, many = `${one}s`) {
  return `${whole.format(number)} ${number === 1 ? one : many}`;
}

export function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${whole.format(bytes / 1024)} KB` : `${decimal.format(bytes / 1024 / 1024)} MB`;
}

export function duration(ms) {
  return ms < 1000 ? `${whole.format(ms)} ms` : `${decimal.format(ms / 1000)} s`;
}

export function cost(amount) {
  if (!amount) return 'free';
  return amount < 0.01 ? `$${amount.toFixed(4)}` : `$${amount.toFixed(2)}`;
}

export const when = (iso) => moment.format(new Date(iso));

/** `5 minutes ago`; a date when it is long ago. */
export function ago(iso) {
  const seconds = (Date.parse(iso) - Date.now()) / 1000;
  for (const [unit, size, limit] of [['minute', 60, 3600], ['hour', 3600, 86400], ['day', 86400, 604800]]) {
    if (-seconds < 60) return 'just now';
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

/** Joins words with commas. */
export const list = (words) => words.filter(Boolean).join(', ');
