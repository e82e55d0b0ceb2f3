import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { duration, fullName, modelName, money, percent, whole } from '/shared/desk/format.js';
import { meter, table } from '/shared/desk/parts.js';

const FIRST = 12;

/** How often users keep what is proposed, and how often they take it back, by feature and model. */
export function ratesTable(lines, usage, features) {
  if (lines.length === 0) return el('p', { class: 'muted' }, t('rates.none'));
  const cost = new Map();
  for (const line of usage) {
    const key = `${line.feature} ${line.model}`;
    cost.set(key, (cost.get(key) ?? 0) + line.cost);
  }
  const sorted = [...lines].sort((one, other) => other.counts.turns - one.counts.turns);
  const place = el('div', { class: 'rates' });
  const all = button(t('rates.all', { n: lines.length }), { testid: 'all-rates', onclick: () => fill(place, rows(sorted, cost, features)) });
  return fill(place, rows(sorted.slice(0, FIRST), cost, features), lines.length > FIRST ? all : null);
}

function rows(sorted, cost, features) {
  return table(
    t('rates'),
    [t('feature'), t('model'), t('turns.head'), t('rates.proposed'), t('rates.kept'), t('rates.undone'), t('rates.failed'), t('rates.votes'), t('latency'), t('cost')],
    sorted.map(({ feature, model, counts }) => {
      const kept = counts.accepted + counts.partlyAccepted;
      return [
        fullName(features.get(feature) ?? { id: feature }),
        modelName(model),
        whole(counts.turns),
        whole(counts.proposed),
        share(kept, counts.proposed, t('rates.kept')),
        share(counts.undone, kept, t('rates.undone')),
        share(counts.failed, counts.turns, t('rates.failed')),
        counts.up + counts.down === 0 ? '–' : t('rates.thumbs', { up: counts.up, down: counts.down }),
        duration(counts.p95Millis),
        cost.has(`${feature} ${model}`) ? money(cost.get(`${feature} ${model}`)) : '–',
      ];
    }),
    { testid: 'rates', numeric: [2, 3, 8, 9] },
  );
}

const share = (part, all, label) => (all === 0 ? '–' : el('div', { class: 'share' }, el('span', {}, percent(part / all)), meter(part / all, `${label}: ${percent(part / all)}`)));
