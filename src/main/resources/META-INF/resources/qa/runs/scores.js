import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { duration, modelName, money, percent, whole } from '/shared/desk/format.js';
import { table, tile } from '/shared/desk/parts.js';
import { scoreMeter } from '../parts.js';

/** The numbers of a run to know at a glance. */
export function tiles(run, tally) {
  const { maxCost } = run.settings;
  const solved = tally.plays.filter((play) => play.solved).length;
  const share = maxCost > 0 ? run.spent / maxCost : 0;
  const left = run.leftOut > 0 ? t('tile.leftOut', { n: run.leftOut }) : t('tile.plays', { models: run.settings.models.length, repeats: run.settings.repeat });
  return [
    tile(t('tile.played'), t('tile.of', { n: tally.size, of: run.plays }), left, { testid: 'tile-played', kind: run.leftOut > 0 ? 'warn' : '' }),
    tile(t('tile.solved'), whole(solved), tally.size === 0 ? t('tile.nothing') : t('tile.solved.detail', { share: percent(solved / tally.size) }), { testid: 'tile-solved' }),
    tile(t('tile.cost'), money(run.spent), maxCost === null ? t('tile.cost.open') : t('tile.cost.cap', { cap: money(maxCost), share: percent(share) }), { testid: 'tile-cost', kind: share >= 0.9 ? 'warn' : '' }),
  ];
}

/** Every model's score so far; cost and time once the run has ended. */
export function modelTable(models, run) {
  const known = (model) => run.scores.filter((one) => one.model === model);
  const cost = (model) => {
    const all = known(model);
    return all.length === 0 ? '–' : all.some((one) => one.cost === null) ? t('cost.unknown') : money(all.reduce((sum, one) => sum + one.cost, 0));
  };
  const slowest = (model) => (known(model).length === 0 ? '–' : duration(Math.max(...known(model).map((one) => one.p95Millis))));
  const running = run.status === 'running';
  const best = [...models].sort((a, b) => (b.mean ?? -1) - (a.mean ?? -1));
  return [
    el('h2', {}, t('run.models')),
    table(
      t('run.models'),
      [t('model'), t(running ? 'run.score.sofar' : 'run.score'), t('tile.solved'), t('tile.played'), t('cost'), t('run.time')],
      best.map(({ model, plays, solved, mean }) => [modelName(model), scoreMeter(mean, modelName(model)), whole(solved), whole(plays), cost(model), slowest(model)]),
      { testid: 'run-models', numeric: [2, 3, 4, 5] },
    ),
  ];
}

/** Scores by feature; one column for each model. */
export function featureTable(features, models, names) {
  if (features.length === 0) return null;
  return [
    el('h2', {}, t('run.features')),
    table(
      t('run.features'),
      [t('feature'), ...models.map(modelName)],
      features.map(({ feature, models: cells }) => [names.full(feature), ...cells.map(({ mean, plays }) => (plays === 0 ? '–' : scoreMeter(mean, names.full(feature))))]),
      { testid: 'run-features' },
    ),
  ];
}
