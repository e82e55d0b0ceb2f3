import { el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { searchField } from '/shared/desk/paging.js';
import { field, heading, pill, select } from '/shared/desk/parts.js';
import { Names, at, linkButton } from '../parts.js';

const DIFFICULTIES = ['easy', 'medium', 'hard'];

/** A suite's cases by feature, to be narrowed down by feature, difficulty, tag and words. */
export async function openSuite(place, shell, name) {
  const [suite, names] = await Promise.all([shell.api.suite(name), Names.load(shell.api)]);
  const wanted = { words: '', feature: '', difficulty: '', tag: '' };
  const found = el('div', { class: 'case-groups' });
  const draw = () => fill(found, groups(suite, wanted, names));
  const choose = (key, label, options) =>
    field(label, select([['', t('all')], ...options], '', { testid: `filter-${key}`, onchange: (event) => narrow(key, event.target.value) }));
  function narrow(key, value) {
    wanted[key] = value;
    draw();
  }
  const all = (values) => [...new Set(values)].sort();
  draw();
  fill(
    place,
    el(
      'div',
      { class: 'page' },
      el('p', { class: 'crumbs' }, el('a', { href: at('suites') }, t('nav.suites'))),
      heading(suite.title, suite.description, linkButton(t('suite.run'), at('new', suite.name), { kind: 'primary', testid: 'run-suite' })),
      el(
        'div',
        { class: 'fields inline', role: 'group', 'aria-label': t('filter') },
        searchField(t('suite.search'), (text) => narrow('words', text)),
        choose('feature', t('feature'), all(suite.cases.map((one) => one.feature)).map((id) => [id, names.full(id)])),
        choose('difficulty', t('difficulty'), DIFFICULTIES.map((one) => [one, t(`difficulty.${one}`)])),
        choose('tag', t('tag'), all(suite.cases.flatMap((one) => one.tags)).map((tag) => [tag, tag])),
      ),
      found,
    ),
  );
  return { close() {} };
}

function groups({ name, cases }, wanted, names) {
  const words = wanted.words.toLowerCase();
  const fits = (one) =>
    (!wanted.feature || one.feature === wanted.feature) &&
    (!wanted.difficulty || one.difficulty === wanted.difficulty) &&
    (!wanted.tag || one.tags.includes(wanted.tag)) &&
    `${one.id} ${one.instruction}`.toLowerCase().includes(words);
  const shown = cases.filter(fits);
  const features = [...new Set(shown.map((one) => one.feature))].sort();
  return [
    el('p', { class: 'hint', role: 'status', testid: 'found' }, t('suite.found', { n: shown.length, of: cases.length })),
    features.map((feature) => {
      const own = shown.filter((one) => one.feature === feature);
      return el('section', {}, el('h2', {}, names.full(feature), ' ', el('span', { class: 'hint' }, t('cases', { n: own.length }))), el('ul', { class: 'rows' }, own.map((one) => line(name, one))));
    }),
  ];
}

const line = (suite, one) =>
  el(
    'li',
    { testid: 'case-line' },
    el('div', { class: 'row-main' }, el('a', { href: at('suites', suite, one.id), class: 'strong' }, one.id), el('p', { class: 'quote-line' }, one.instruction)),
    el('div', { class: 'pills' }, pill(t(`difficulty.${one.difficulty}`)), one.tags.map((tag) => pill(tag)), el('span', { class: 'hint' }, t('checks', { n: one.checks }))),
  );
