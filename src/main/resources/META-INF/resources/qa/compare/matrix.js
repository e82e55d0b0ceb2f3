import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { modelName, score } from '/shared/desk/format.js';
import { pill, table } from '/shared/desk/parts.js';
import { difference } from '../parts.js';
import { VERDICTS } from './verdicts.js';

/** Features and models, each with how far its score moved. */
export function matrix({ models, features }, names) {
  const rows = [...new Set(features.map((line) => line.feature))];
  const cell = (feature, model) => features.find((line) => line.feature === feature && line.modelAfter === model.modelAfter);
  return el(
    'section',
    { class: 'case-part' },
    el('h2', {}, t('compare.matrix')),
    table(
      t('compare.matrix'),
      [t('feature'), ...models.map((model) => modelName(model.modelAfter))],
      rows.map((feature) => [names.full(feature), ...models.map((model) => shown(cell(feature, model)))]),
      { testid: 'compare-matrix' },
    ),
  );
}

function shown(line) {
  if (!line || line.comparison.cases === 0) return el('span', { class: 'muted' }, '–');
  return el(
    'div',
    { class: 'moved-cell' },
    el('div', { class: 'row' }, difference(line.comparison.difference), line.verdict === 'better' || line.verdict === 'worse' ? pill(t(`verdict.${line.verdict}`), VERDICTS[line.verdict]) : null),
    el('div', { class: 'hint' }, t('compare.scores', { before: score(line.before), after: score(line.after), cases: t('cases', { n: line.comparison.cases }) })),
  );
}
