import { el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { budgetForm, budgetList } from '../budgets.js';
import { fullName, money, modelName, whole } from '/shared/desk/format.js';
import { newest } from '/shared/desk/newest.js';
import { heading, select } from '/shared/desk/parts.js';
import { barChart } from './chart.js';
import { ratesTable } from './rates.js';

const SPANS = [7, 30, 90];
const DAY_MS = 86_400_000;

/** What is used and what it costs, how often users keep it, and what may be spent. */
export async function open(main, shell) {
  let span = 30;
  const features = new Map((await shell.api.features()).map((feature) => [feature.id, feature]));
  const place = el('div', { class: 'usage' });
  const problem = el('div');
  const choice = select(SPANS.map((days) => [days, t('span.days', { n: days })]), span, { 'aria-label': t('span'), testid: 'span' });

  const begin = newest();
  let budgeting = null;
  const entry = {};

  /** Everything; another span of time leaves alone what may be half filled in under the budgets. */
  async function load({ budgetsToo = true, asked = true } = {}) {
    const isNewest = begin();
    const days = lastDays(span);
    try {
      const [usage, traffic, part] = await Promise.all([shell.api.usage(days[0]), shell.api.traffic(span), budgetsToo ? loadBudgets() : budgeting]);
      if (!(await isNewest()) || (!asked && isInHand())) return;
      budgeting = part;
      fill(problem);
      show(days, usage, traffic);
    } catch (thrown) {
      if (await isNewest()) shell.report(problem, thrown, () => load());
    }
  }

  /** Whether somebody is at work on the page: then news wait for the next ones. */
  const isInHand = () => document.querySelector('dialog') !== null || place.contains(document.activeElement);

  async function loadBudgets() {
    const [budgets, providers] = await Promise.all([shell.api.budgets(), shell.api.providers()]);
    return budgetPart(shell, { budgets, features, providers, load, entry });
  }

  function show(days, usage, traffic) {
    const rates = el('section', { class: 'card flat' }, el('h2', {}, t('rates')), el('p', { class: 'hint' }, t('rates.lead')), ratesTable(traffic.lines, usage.lines, features));
    if (!place.contains(budgeting)) {
      fill(place, charts(days, usage, traffic), budgeting, rates);
      return;
    }
    for (const part of [...place.children]) if (part !== budgeting) part.remove();
    budgeting.before(...[charts(days, usage, traffic)].flat());
    budgeting.after(rates);
  }

  choice.addEventListener('change', () => {
    span = Number(choice.value);
    load({ budgetsToo: false });
  });
  await load();
  fill(main, el('div', { class: 'page' }, heading(t('nav.usage'), t('usage.lead'), choice), problem, place));
  const stop = shell.live.on(() => isInHand() || load({ asked: false }));
  return { close: stop };
}

/** Days of UTC up to today, as the service counts them. */
function lastDays(span) {
  const today = Date.now();
  return Array.from({ length: span }, (_, index) => new Date(today - (span - 1 - index) * DAY_MS).toISOString().slice(0, 10));
}

function charts(days, usage, traffic) {
  const cost = usage.lines.map((line) => ({ day: line.day, series: modelName(line.model), value: line.cost }));
  const ends = traffic.days.flatMap(({ day, counts }) => [
    { day, series: t('turns.kept'), value: counts.accepted + counts.partlyAccepted },
    { day, series: t('turns.other'), value: counts.turns - counts.failed - counts.accepted - counts.partlyAccepted },
    { day, series: t('turns.failed'), value: counts.failed },
  ]);
  const unpriced = usage.lines.reduce((sum, line) => sum + line.unpricedCalls, 0);
  return el(
    'div',
    { class: 'chart-pair' },
    el('div', {}, barChart({ title: t('chart.cost'), days, points: cost, format: money, testid: 'cost-chart' }), unpriced > 0 ? el('p', { class: 'hint' }, t('usage.unpriced', { n: unpriced })) : null),
    barChart({ title: t('chart.turns'), days, points: ends, format: whole, testid: 'turns-chart' }),
  );
}

function budgetPart(shell, { budgets, features, providers, load, entry }) {
  const scope = {
    feature: select([['', t('all')], ...[...features.values()].map((feature) => [feature.id, fullName(feature)])], entry.feature, { testid: 'budget-feature' }),
    provider: select([['', t('all')], ...providers.providers.map((provider) => [provider.id, provider.id])], entry.provider, { testid: 'budget-provider' }),
  };
  return el(
    'section',
    { class: 'card flat' },
    el('h2', {}, t('budget.head')),
    el('p', { class: 'hint' }, t('budget.lead')),
    budgetList(shell, budgets.budgets, features, load),
    budgetForm(shell, { feature: null, provider: null, features, onSaved: load, scope, entry }),
  );
}
