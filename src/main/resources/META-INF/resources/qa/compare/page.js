import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { exactly } from '/shared/desk/format.js';
import { field, heading, select } from '/shared/desk/parts.js';
import { Names, at, modelNames } from '../parts.js';
import { CaseList } from './cases.js';
import { matrix } from './matrix.js';
import { verdicts } from './verdicts.js';

/** Two runs side by side: `before/after`; without them, the choice of two. */
export async function open(place, shell, detail) {
  const [before, after] = detail?.split('/') ?? [];
  const [runs, names] = await Promise.all([shell.api.runs(), Names.load(shell.api)]);
  const body = el('div', { class: 'case-part', testid: 'comparison' });
  const page = [heading(t('nav.compare'), t('compare.lead')), chooser(runs, before, after), body];
  if (before && after) {
    const found = await shell.api.comparison(after, before);
    const [earlier, later] = await Promise.all([before, after].map((id) => runs.find((run) => run.id === id) ?? shell.api.run(id)));
    fill(body, comparison(found, { before: earlier, after: later }, names));
  }
  fill(place, el('div', { class: 'page wide' }, page));
  return { close() {} };
}

function chooser(runs, before, after) {
  if (runs.length < 2) return el('p', { class: 'muted', testid: 'too-few' }, t('compare.few'), ' ', el('a', { href: at('new') }, t('run.new')));
  const options = runs.map((run) => [run.id, t('compare.run', { suite: run.suite, when: exactly(run.createdAt), models: modelNames(run.settings.models) })]);
  const latest = runs.find((run) => run.suite === runs[0].suite && run !== runs[0]) ?? runs[1];
  const first = select(options, before ?? latest.id, { testid: 'compare-before' });
  const second = select(options, after ?? runs[0].id, { testid: 'compare-after' });
  const form = el(
    'form',
    { class: 'fields inline chooser' },
    field(t('compare.before'), first),
    field(t('compare.after'), second),
    button(t('compare.go'), { kind: before ? 'plain' : 'primary', type: 'submit', testid: 'compare-runs' }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.hash = at('compare', first.value, second.value);
  });
  return form;
}

function comparison(found, runs, names) {
  const notes = [];
  if (runs.before.suite !== runs.after.suite) notes.push(t('compare.suites', { before: runs.before.suite, after: runs.after.suite }));
  if (found.models.length === 0) notes.push(t('compare.models'));
  return [
    notes.length > 0 ? el('div', { class: 'notice warning', testid: 'compare-note' }, notes.map((note) => el('p', {}, note))) : null,
    found.models.length === 0 ? null : [verdicts(found.models), matrix(found, names), new CaseList(found.cases, runs, names).element],
  ];
}
