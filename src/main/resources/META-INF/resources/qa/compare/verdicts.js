import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { modelName, score } from '/shared/desk/format.js';
import { pill } from '/shared/desk/parts.js';
import { difference } from '../parts.js';

export const VERDICTS = { better: 'good', worse: 'bad', noDifferenceSeen: '', tooFewCases: 'warn' };

/** What can be said of each model over all cases, in words and in numbers. */
export const verdicts = (lines) => el('div', { class: 'verdicts', testid: 'verdicts' }, lines.map(card));

function card(line) {
  const { comparison } = line;
  const names = line.modelBefore === line.modelAfter ? modelName(line.modelAfter) : t('compare.pair', { before: modelName(line.modelBefore), after: modelName(line.modelAfter) });
  const any = comparison.cases > 0;
  return el(
    'article',
    { class: `card flat verdict ${any && isSame(comparison) ? '' : VERDICTS[line.verdict]}`, testid: 'verdict' },
    el('h2', {}, names),
    el('p', { class: 'verdict-word' }, any && isSame(comparison) ? pill(t('verdict.unchanged')) : pill(t(`verdict.${line.verdict}`), VERDICTS[line.verdict]), any ? difference(comparison.difference) : null),
    any ? el('p', { class: 'verdict-scores' }, t('compare.scores', { before: score(line.before), after: score(line.after), cases: t('cases', { n: comparison.cases }) })) : null,
    el('p', {}, sentence(line)),
    any && isSame(comparison) ? null : el('p', { class: 'hint' }, comparison.p === null ? t('compare.noTest') : t('compare.test', { p: comparison.p < 0.001 ? '< 0.001' : `= ${comparison.p.toFixed(3)}` })),
  );
}

/** Where no case moved there is nothing to test. */
const isSame = ({ better, worse }) => better + worse === 0;

/** How the cases moved, and whether that says something. */
function sentence({ comparison: { cases, better, worse }, verdict }) {
  if (cases === 0) return t('compare.none');
  if (isSame({ better, worse })) return t('compare.same');
  return `${t('compare.moved', { better, worse, same: cases - better - worse })} ${t(`compare.means.${verdict}`)}`;
}
