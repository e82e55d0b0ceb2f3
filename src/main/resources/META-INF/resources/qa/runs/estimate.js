import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { modelName, money, whole } from '/shared/desk/format.js';

/**
 * What runs would take, in words, and whether they may begin.
 *
 * @param found an estimate for each suite
 * @param settings what is the same for all of them
 */
export function estimates(found, settings) {
  const sum = (key) => found.reduce((total, one) => total + one[key], 0);
  const plays = sum('plays');
  const needsCap = settings.maxCost === null && found.some((one) => one.needsMaxCost);
  const empty = found.filter((one) => one.plays === 0).length;
  return {
    ready: plays > 0 && empty === 0 && !needsCap,
    content: [
      el('h2', {}, t('estimate')),
      el('p', { class: 'estimate-sum', testid: 'estimate-plays' }, t('estimate.plays', { n: plays, shown: whole(plays), cases: t('cases', { n: sum('cases') }) })),
      el('ul', { class: 'plain-list' }, settings.models.map((model) => el('li', {}, el('strong', {}, modelName(model)), ' ', el('span', { class: 'muted' }, spent(model, found))))),
      sum('judged') > 0 ? el('p', { class: 'hint' }, t('estimate.judged', { n: sum('judged') })) : null,
      found.length > 1 ? el('p', { class: 'hint' }, t('estimate.runs', { n: found.length })) : null,
      settings.maxCost === null ? null : el('p', { testid: 'estimate-cap' }, t('estimate.cap', { n: found.length, cap: money(settings.maxCost), all: money(settings.maxCost * found.length) })),
      empty > 0 ? el('p', { class: 'danger-text', testid: 'estimate-empty' }, t('estimate.empty')) : null,
      needsCap ? el('p', { class: 'danger-text', testid: 'estimate-needs-cap' }, t('estimate.needsCap')) : null,
    ],
  };
}

function spent(model, found) {
  const own = found.flatMap((one) => one.models.filter((line) => line.model === model));
  const plays = own.reduce((sum, line) => sum + line.plays, 0);
  const cost = own.reduce((sum, line) => sum + line.cost, 0);
  const unknown = own.reduce((sum, line) => sum + line.unknown, 0);
  if (model.startsWith('builtin/')) return t('estimate.free', { n: plays });
  if (unknown === plays) return t('estimate.unknown', { n: plays });
  return unknown === 0 ? t('estimate.known', { n: plays, cost: money(cost) }) : t('estimate.partly', { n: plays, cost: money(cost), unknown });
}
