import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { modelName, score } from '/shared/desk/format.js';
import { pill } from '/shared/desk/parts.js';
import { at } from '../parts.js';

/** More than anybody reads while a run goes on; the report has all. */
const SHOWN = 40;

/** What is not solved, the latest first, each with its first reasons. */
export function failures(tally, run) {
  const { failed } = tally;
  if (tally.size === 0) return null;
  return [
    el('h2', {}, t('run.failed', { n: failed.length })),
    failed.length === 0 ? el('p', { class: 'muted' }, t('run.failed.none')) : el('ol', { class: 'rows' }, failed.slice(0, SHOWN).map((play) => line(play, run.suite))),
    failed.length > SHOWN ? el('p', { class: 'hint' }, t('run.failed.more', { n: failed.length - SHOWN })) : null,
  ];
}

/** A case's id is `suite/case`, with `~variant` behind it for a changed input. */
function line(play, suite) {
  const id = play.caseId.replace(`${suite}/`, '');
  const own = id.replace(/~[^~]*$/, '');
  return el(
    'li',
    { testid: 'failure' },
    el('div', { class: 'row-main' }, el('a', { href: at('suites', suite, own), class: 'strong' }, id), el('ul', { class: 'reasons' }, play.failed.map((reason) => el('li', {}, reason)))),
    el('div', { class: 'pills' }, el('span', { class: 'hint' }, modelName(play.model)), pill(play.score === null ? t('score.none') : score(play.score), play.score === null ? '' : play.score < 0.5 ? 'bad' : 'warn')),
  );
}
