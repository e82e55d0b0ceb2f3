import { button, el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { fullName, money, percent, providerName } from '/shared/desk/format.js';
import { field, meter, numberInput, select } from '/shared/desk/parts.js';
import { reviewChange } from './review.js';

const same = (one, other) => one.feature === other.feature && one.provider === other.provider && one.period === other.period;

/** What a budget is for, in words. */
export function budgetName({ feature, provider, period }, features) {
  const what = [feature ? fullName(features.get(feature) ?? { id: feature }) : null, provider ? providerName(provider) : null].filter(Boolean).join(' · ');
  return `${what || t('budget.all')}, ${t(`period.${period}`)}`;
}

/** Budgets with how much of each is used, and a way to take each away. */
export function budgetList(shell, budgets, features, onSaved) {
  if (budgets.length === 0) return el('p', { class: 'muted' }, t('budget.none'));
  return el(
    'ul',
    { class: 'budgets', testid: 'budgets' },
    budgets.map(({ budget, committed }) => {
      const share = budget.limit > 0 ? committed / budget.limit : 1;
      const used = t('budget.used', { spent: money(committed), limit: money(budget.limit), share: percent(share) });
      const remove = button(t('budget.remove', { name: budgetName(budget, features) }), { icon: 'trash', quiet: true, onclick: () => save(shell, features, (all) => all.filter((one) => !same(one, budget)), t('budget.remove.title')).then((done) => done && onSaved()) });
      return el('li', {}, el('div', { class: 'budget-head' }, el('strong', {}, budgetName(budget, features)), remove), meter(share, used, { warns: true }), el('div', { class: 'hint' }, used));
    }),
  );
}

/** Sets the budget of a feature, a provider, both or all; what is there is listed above. */
export function budgetEditor(shell, { budgets, feature, provider, features, onSaved, entry }) {
  const about = budgets.filter(({ budget }) => budget.feature === feature && budget.provider === provider);
  return el('section', { class: 'budget-editor' }, el('h3', {}, t('budget.title')), budgetList(shell, about, features, onSaved), budgetForm(shell, { feature, provider, features, onSaved, entry }));
}

/**
 * @param scope fields to choose feature and provider with; without them both are fixed
 * @param entry what was typed before the form was drawn anew; it is kept here until it is saved
 */
export function budgetForm(shell, { feature, provider, features, onSaved, scope = null, entry = {} }) {
  const amount = numberInput(entry.amount, { min: 0, step: 'any', required: true, testid: 'budget-amount' });
  const period = select([['month', t('period.month')], ['day', t('period.day')]], entry.period ?? 'month', { testid: 'budget-period' });
  const form = el(
    'form',
    { class: 'fields inline' },
    scope ? [field(t('feature'), scope.feature), field(t('provider'), scope.provider)] : null,
    field(t('budget.amount'), amount),
    field(t('budget.period'), period),
    button(t('budget.set'), { type: 'submit', testid: 'budget-set' }),
  );
  const keep = () => Object.assign(entry, { amount: amount.value, period: period.value, feature: scope?.feature.value, provider: scope?.provider.value });
  form.addEventListener('input', keep);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const budget = {
      feature: scope ? scope.feature.value || null : feature,
      provider: scope ? scope.provider.value || null : provider,
      period: period.value,
      limit: Number(amount.value),
    };
    if (await save(shell, features, (all) => [...all.filter((one) => !same(one, budget)), budget], t('budget.set.title'))) {
      for (const name of Object.keys(entry)) delete entry[name];
      onSaved();
    }
  });
  return form;
}

function save(shell, features, edit, title) {
  const wished = async () => edit((await shell.api.budgets()).budgets.map(({ budget }) => budget));
  return reviewChange(shell, {
    title,
    action: t('save'),
    features,
    change: {
      preview: async () => {
        const { revision } = await shell.api.status();
        return shell.api.putBudgets(await wished(), { revision, preview: true });
      },
      apply: async (change) => shell.api.putBudgets(await wished(), change),
    },
  });
}
