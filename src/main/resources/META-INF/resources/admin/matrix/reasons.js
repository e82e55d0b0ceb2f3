import { el } from '/shared/dom.js';
import { locale, t } from '/shared/i18n.js';

/** The service's sentences about a choice, by their beginnings, and the numbers in them. */
const SENTENCES = [
  [/^Best score on this: ([\d.]+) over (\d+) cases$/, 'best'],
  [/^The only one scored on this: ([\d.]+) over (\d+) cases$/, 'only'],
  [/^As good as the best within the 95 % intervals \(([\d.]+) over (\d+) cases\), and cheaper or faster$/, 'equal'],
  [/^First in the configured order; it is not scored on this yet$/, 'first'],
  [/^The built-in model, since no chat model can serve this$/, 'alone'],
  [/^The built-in model comes first in the administrator's order$/, 'builtin'],
  [/^The administrator pinned it for this$/, 'pinned'],
];
const SPENT = /^(.*); no budget is left for (.*)$/;

/** Why a model serves, in the user's language; a sentence that is not known stays as it came. */
export function reasonWords(reason) {
  const [, why, models] = SPENT.exec(reason) ?? [null, reason, null];
  const [pattern, key] = SENTENCES.find(([one]) => one.test(why)) ?? [];
  if (!pattern) return el('span', { lang: 'en' }, reason);
  const [, mean, cases] = pattern.exec(why);
  const words = t(`reason.${key}`, { mean: mean ? new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(mean) : '', n: Number(cases ?? 0) });
  return models ? `${words}; ${t('reason.spent', { models })}` : words;
}
