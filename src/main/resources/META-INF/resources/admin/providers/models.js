import { button, el } from '/shared/dom.js';
import { t, term } from '/shared/i18n.js';
import { money, whole } from '/shared/desk/format.js';
import { pill, select, table } from '/shared/desk/parts.js';
import { reviewChange } from '../review.js';
import { openModel } from './model-form.js';

const STATES = ['enabled', 'draining', 'off'];

/** The models of a provider with what they cost and where they work; own ones can be changed. */
export function modelTable(page, provider, models, own) {
  if (models.length === 0) return el('p', { class: 'muted' }, t('model.none'));
  return table(
    t('model.table', { provider: provider.id }),
    [t('model'), t('model.state'), t('health'), t('model.prices'), t('model.window'), t('model.region'), t('model.label'), own ? el('span', { class: 'sr' }, t('model.edit')) : null],
    models.map(({ ref, model, health }) => [
      el('span', {}, el('code', {}, model.id), model.name === model.id ? null : el('div', { class: 'hint' }, model.name)),
      own ? stateSelect(page, provider, model) : t(`state.${model.state}`),
      pill(term('health', health), health === 'answers' ? 'good' : 'warn'),
      prices(model.prices),
      whole(model.contextWindow),
      model.region ?? '–',
      model.dataLabel ?? '–',
      own ? button(t('model.change', { id: ref }), { icon: 'pencil', quiet: true, testid: 'edit-model', onclick: () => openModel(page, provider, model) }) : null,
    ]),
    { numeric: [4] },
  );
}

const prices = (all) => (all ? `${money(all.input)} / ${money(all.output)}` : t('model.prices.unknown'));

function stateSelect(page, provider, model) {
  const choice = select(STATES.map((state) => [state, t(`state.${state}`)]), model.state, { 'aria-label': t('model.state.of', { id: model.id }), testid: `state-${model.id}` });
  choice.addEventListener('change', async () => {
    const state = choice.value;
    choice.value = model.state;
    if (await changeModel(page, provider, model.id, { state }, t('model.state.title', { id: model.id, state: t(`state.${state}`) }))) page.reload();
  });
  return choice;
}

/** Changes some values of a model; the others stay as they are when it is saved. */
export function changeModel(page, provider, id, values, title) {
  const { shell } = page;
  const wished = async () => {
    const now = (await shell.api.providers()).providers.find((one) => one.id === provider.id);
    return { ...now?.models.find((model) => model.id === id), id, ...values };
  };
  return reviewChange(shell, {
    title,
    action: t('save'),
    features: page.features,
    change: {
      preview: async () => shell.api.putModel(provider.id, await wished(), { revision: (await shell.api.status()).revision, preview: true }),
      apply: async (change) => shell.api.putModel(provider.id, await wished(), change),
    },
  });
}
