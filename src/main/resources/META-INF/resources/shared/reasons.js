import { el } from './dom.js';
import { t } from './i18n.js';
import { share } from './words.js';

/**
 * Why a model serves, in the user's language. Routes older than the codes have only the service's
 * English sentence.
 *
 * @param nameOf a model's name by its id
 */
export function reasonWords({ reason, why, score, cases, tried = [] }, nameOf = (id) => id) {
  if (!why) return el('span', { lang: 'en' }, reason);
  const words = t(`reason.${why.code}`, {
    mean: score === null || score === undefined ? '' : share(score),
    n: cases ?? 0,
    models: names(tried.map(({ model }) => model), nameOf),
  });
  return why.spent.length === 0 ? words : `${words}; ${t('reason.spent', { models: names(why.spent, nameOf) })}`;
}

const names = (ids, nameOf) => ids.map(nameOf).join(', ');
