import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { copyButton } from '../copy.js';
import { CHECKS } from './checks.js';
import { reportOf } from './report.js';

/** Finds out why the add-in does not work here: one check after the other, each with what to do. */

const main = document.querySelector('#main');
const officeJs = document.querySelector('meta[name="office-js"]').content;
const summary = el('p', { class: 'summary', role: 'status', testid: 'summary' });
const list = el('ol', { class: 'checks', testid: 'checks' });
const report = el('pre', { testid: 'report', tabIndex: 0 });
const again = button(t('selftest.again'), { testid: 'again', onclick: () => run() });
const copy = copyButton(t('selftest.copy'), () => report.textContent, () => report, { testid: 'copy', kind: 'primary' });

function shown({ id, status, finding, points, advice }) {
  return el(
    'li',
    { class: `check ${status}`, testid: `check-${id}`, 'data-status': status },
    el('span', { class: 'verdict' }, t(`verdict.${status}`)),
    el(
      'div',
      {},
      el('h2', {}, t(`check.${id}`)),
      finding ? el('p', {}, finding) : null,
      points?.length > 0 ? el('ul', {}, points.map((point) => el('li', {}, point))) : null,
      advice ? el('p', { class: 'advice' }, advice) : null,
    ),
  );
}

/** A check that breaks has found something, too. */
async function outcome({ id, check }, found) {
  try {
    const { key, values = {}, status, points } = await check({ officeJs, found });
    const asked = status === 'fail' || status === 'warn';
    return { id, status, points, key, finding: t(`check.${id}.${key}`, values), advice: asked ? t(`check.${id}.${key}.do`, values) : null };
  } catch (thrown) {
    return { id, status: 'fail', finding: String(thrown?.message ?? thrown), advice: t('selftest.broke') };
  }
}

async function run() {
  again.disabled = true;
  copy.disabled = true;
  const results = [];
  fill(list);
  for (const one of CHECKS) {
    summary.textContent = t('selftest.running', { name: t(`check.${one.id}`) });
    results.push(await outcome(one, Object.fromEntries(results.map(({ id, key }) => [id, key]))));
    list.append(shown(results.at(-1)));
  }
  const count = (status) => results.filter((result) => result.status === status).length;
  summary.textContent = t('selftest.summary', { pass: count('pass'), warn: count('warn'), fail: count('fail') });
  report.textContent = reportOf(results);
  again.disabled = false;
  copy.disabled = false;
  document.body.dataset.done = 'true';
}

document.title = `${t('selftest.title')} – Deckhand`;
fill(
  main,
  el('div', { class: 'opening' }, el('h1', {}, t('selftest.title')), el('p', { class: 'lead' }, t('selftest.lead'))),
  summary,
  list,
  el('div', { class: 'row' }, copy, again, el('a', { href: '/addin/', 'data-testid': 'to-install' }, t('selftest.install'))),
  el('details', { class: 'report' }, el('summary', {}, t('selftest.report')), report),
);
await run();
