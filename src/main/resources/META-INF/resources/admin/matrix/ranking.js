import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { duration, modelName, money, score, whole } from '/shared/desk/format.js';
import { pill, table } from '/shared/desk/parts.js';
import { healthOf } from './data.js';
import { scorePicture } from './picture.js';

/** Models with their numbers, in the order in which they would serve, those that may not at the end. */
export function ranking(models, row, view, caption) {
  const place = (model) => (model.obstacle === null ? String(models.indexOf(model) + 1) : '–');
  const column = (model) => view.data.columns.find((one) => model.model.startsWith(`${one.id}/`));
  const state = (model) => {
    if (model.obstacle) return pill(t(`obstacle.${model.obstacle}`), model.obstacle === 'cannot' ? 'plain' : 'warn');
    const health = column(model) ? healthOf(column(model), model.model) : 'answers';
    if (health !== 'answers') return pill(t(`health.${health}`), 'warn');
    return model.model === row.serving.route?.model ? pill(t('cell.serves'), 'accent') : pill(t('rank.may'), 'good');
  };
  return table(
    caption,
    [t('rank'), t('model'), t('score.head'), t('cases.head'), t('cost.case'), t('latency'), t('turns.head'), t('state')],
    models.map((model) => [
      place(model),
      modelName(model.model),
      model.score === null ? t('score.none') : scored(model, row.policy.floor),
      whole(model.cases),
      model.cost === null ? '–' : model.cost === 0 ? t('free') : money(model.cost),
      model.p95Millis === null ? '–' : duration(model.p95Millis),
      whole(row.turns.get(`${row.feature} ${model.model}`)?.turns ?? 0),
      state(model),
    ]),
    { testid: 'ranking', numeric: [0, 3, 4, 5, 6] },
  );
}

const scored = (model, floor) => [
  el('div', { class: 'cell-score' }, el('strong', {}, score(model.score)), scorePicture(model, floor)),
  el('div', { class: 'hint' }, t('score.between', { low: score(model.interval[0]), high: score(model.interval[1]) })),
];
