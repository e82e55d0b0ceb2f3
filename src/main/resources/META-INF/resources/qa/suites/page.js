import { el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { heading, pill } from '/shared/desk/parts.js';
import { Names, at, linkButton } from '../parts.js';
import { openCase } from './case.js';
import { openSuite } from './suite.js';

/** All suites; one suite with `name`; one of its cases with `name/case`. */
export async function open(place, shell, detail) {
  const [suite, sample] = detail?.split('/') ?? [];
  if (sample) return openCase(place, shell, suite, sample);
  if (suite) return openSuite(place, shell, suite);
  const [suites, names] = await Promise.all([shell.api.suites(), Names.load(shell.api)]);
  fill(
    place,
    el(
      'div',
      { class: 'page' },
      heading(t('nav.suites'), t('suites.lead'), linkButton(t('run.new'), at('new'), { kind: 'primary', testid: 'new-run' })),
      suites.length === 0 ? el('p', { class: 'muted' }, t('suites.none')) : el('ul', { class: 'suites', testid: 'suites' }, suites.map((one) => card(one, names))),
    ),
  );
  return { close() {} };
}

function card(suite, names) {
  if (suite.problems.length > 0) {
    return el('li', { testid: `suite-${suite.name}` }, problemCard({ code: 'suite-broken', title: t('suites.broken', { name: suite.name }), detail: suite.problems.join('\n'), nextStep: t('suites.mend') }));
  }
  return el(
    'li',
    { class: 'suite', testid: `suite-${suite.name}` },
    el('h2', {}, el('a', { href: at('suites', suite.name) }, suite.title)),
    el('p', { class: 'muted' }, suite.description),
    el('p', { class: 'pills' }, pill(t('cases', { n: suite.cases }), 'accent'), suite.open ? pill(t('suites.open')) : null, el('code', { class: 'hint' }, suite.name)),
    names.grouped(suite.features).map((line) => el('p', { class: 'hint' }, line)),
  );
}
