import { button, el, fill } from '/shared/dom.js';
import { save } from '/shared/files.js';
import { t, term } from '/shared/i18n.js';
import { renderMarkdown } from '/shared/markdown.js';
import { sentence } from '/shared/operations.js';
import { heading, pill } from '/shared/desk/parts.js';
import { Names, at } from '../parts.js';

/** What a case asks, of which files, what is checked afterwards, and what a right answer is. */
export async function openCase(place, shell, suite, id) {
  const [sample, names] = await Promise.all([shell.api.sample(suite, id), Names.load(shell.api)]);
  const problem = el('div');
  fill(
    place,
    el(
      'div',
      { class: 'page', testid: 'case' },
      el('p', { class: 'crumbs' }, el('a', { href: at('suites') }, t('nav.suites')), ' › ', el('a', { href: at('suites', suite) }, suite)),
      heading(id),
      el('blockquote', { class: 'asked', testid: 'case-instruction' }, sample.instruction),
      problem,
      facts(sample, names, (number) => download(shell, sample, number, problem)),
      section(t('case.checks'), el('ol', { class: 'checks', testid: 'case-checks' }, sample.checks.map((check) => said(check, 'check'))), t('case.checks.lead')),
      section(t('case.solution'), el('div', { class: 'card flat', testid: 'case-solution' }, solution(sample.solution))),
      sample.variants.length === 0 ? null : section(t('case.variants'), el('ul', { class: 'checks' }, sample.variants.map((variant) => said(variant, 'change'))), t('case.variants.lead')),
    ),
  );
  return { close() {} };
}

const section = (title, content, lead) => el('section', { class: 'case-part' }, el('h2', {}, title), lead ? el('p', { class: 'hint' }, lead) : null, content);

async function download(shell, sample, number, problem) {
  try {
    const { blob, name } = await shell.api.caseFile(sample.suite, sample.id, number);
    save(blob, name);
    fill(problem);
  } catch (thrown) {
    shell.report(problem, thrown, () => download(shell, sample, number, problem));
  }
}

function facts(sample, names, get) {
  const fact = (name, value) => (value === null ? [] : [el('dt', {}, name), el('dd', {}, value)]);
  return el(
    'dl',
    { class: 'facts' },
    fact(t('feature'), names.full(sample.feature)),
    fact(t('case.files'), el('span', { class: 'row' }, sample.files.map((file, index) => button(file, { icon: 'download', testid: 'case-file', onclick: () => get(index + 1) })))),
    fact(t('case.selection'), sample.selection && el('code', {}, sample.selection)),
    fact(t('case.scope'), sample.scope.length === 0 ? null : el('code', {}, sample.scope.join(', '))),
    fact(t('case.consents'), t(sample.consents ? 'case.consents.yes' : 'case.consents.no')),
    fact(t('difficulty'), t(`difficulty.${sample.difficulty}`)),
    fact(t('tags'), sample.tags.length === 0 ? null : el('span', { class: 'pills' }, sample.tags.map((tag) => pill(tag)))),
  );
}

/** A check or a change of the input: what it means in words, then its properties as the file has them. */
function said(thing, group) {
  const { [group]: name, ...rest } = thing;
  const properties = Object.entries(rest);
  return el(
    'li',
    {},
    el('strong', {}, group === 'check' ? term('check', name) : term('change', name)),
    properties.length === 0 ? null : el('dl', { class: 'properties' }, properties.map(([key, value]) => el('div', {}, el('dt', {}, key), el('dd', {}, plain(value))))),
  );
}

function plain(value) {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (value !== null && typeof value === 'object') return Object.entries(value).map(([key, inner]) => `${key}: ${plain(inner)}`).join(', ');
  return value === '' ? t('value.empty') : String(value);
}

function solution({ plan, file, answer, citations, refused }) {
  return [
    plan ? el('ol', { class: 'steps-list' }, plan.operations.map((operation) => el('li', {}, sentence(operation)))) : null,
    file ? el('p', {}, t('case.golden'), ' ', el('code', {}, file)) : null,
    answer ? el('div', { class: 'answer' }, renderMarkdown(answer)) : null,
    citations.length > 0 ? el('ul', { class: 'plain-list' }, citations.map(({ anchor, text }) => el('li', {}, el('code', {}, anchor), ' ', el('span', { class: 'muted' }, text)))) : null,
    refused ? el('p', {}, t('case.refused'), ' ', el('code', {}, refused)) : null,
    plan || file || answer || refused ? null : el('p', { class: 'muted' }, t('case.unsolved')),
  ];
}
