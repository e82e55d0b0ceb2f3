import { openDialog } from '/shared/dialog.js';
import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { whole } from '/shared/desk/format.js';
import { field, numberInput, textInput } from '/shared/desk/parts.js';
import { reviewChange } from '../review.js';
import { changeModel } from './models.js';

const CAPABILITIES = ['streaming', 'tools', 'jsonSchema', 'vision'];
const price = (value) => numberInput(value, { min: 0, step: 'any' });
const number = (input) => (input.value === '' ? null : Number(input.value));

/** Sets a model up or changes it. @param model null for a new one */
export function openModel(page, provider, model, suggested = {}) {
  const known = model ?? suggested;
  const inputs = {
    id: textInput(known.id, { required: true, disabled: model !== null, testid: 'model-id' }),
    name: textInput(known.name, { testid: 'model-name' }),
    contextWindow: numberInput(known.contextWindow, { min: 1, testid: 'model-window' }),
    maxOutputTokens: numberInput(known.maxOutputTokens, { min: 1 }),
    input: price(known.prices?.input),
    cachedInput: price(known.prices?.cachedInput),
    output: price(known.prices?.output),
    region: textInput(known.region, { testid: 'model-region' }),
    dataLabel: textInput(known.dataLabel),
  };
  const can = CAPABILITIES.map((name) => [name, el('input', { type: 'checkbox', checked: known.capabilities?.includes(name) ?? name !== 'vision' })]);
  const form = el(
    'form',
    { class: 'dialog-body' },
    el(
      'div',
      { class: 'fields' },
      field(t('model.id'), inputs.id, { hint: t('model.id.hint') }),
      field(t('model.name'), inputs.name),
      field(t('model.window'), inputs.contextWindow, { hint: t('model.window.hint') }),
      field(t('model.most'), inputs.maxOutputTokens),
      field(t('price.input'), inputs.input),
      field(t('price.cached'), inputs.cachedInput, { hint: t('price.cached.hint') }),
      field(t('price.output'), inputs.output),
      field(t('model.region'), inputs.region, { hint: t('regions.hint') }),
      field(t('model.label'), inputs.dataLabel, { hint: t('dataLabels.hint') }),
    ),
    el('fieldset', { class: 'ticks' }, el('legend', {}, t('model.can')), can.map(([name, input]) => el('label', {}, input, ` ${t(`can.${name}`)}`))),
    el(
      'div',
      { class: 'row end' },
      model ? button(t('model.delete'), { icon: 'trash', kind: 'danger', onclick: () => dialog.close() || remove(page, provider, model.id) }) : null,
      button(t('review.look'), { kind: 'primary', type: 'submit', testid: 'model-save' }),
    ),
  );
  const values = () => ({
    name: inputs.name.value || inputs.id.value,
    contextWindow: number(inputs.contextWindow) ?? undefined,
    maxOutputTokens: number(inputs.maxOutputTokens),
    prices: inputs.input.value === '' && inputs.output.value === '' ? null : { input: number(inputs.input) ?? 0, cachedInput: number(inputs.cachedInput), output: number(inputs.output) ?? 0 },
    capabilities: can.filter(([, input]) => input.checked).map(([name]) => name),
    region: inputs.region.value.trim() || null,
    dataLabel: inputs.dataLabel.value.trim() || null,
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const id = inputs.id.value.trim();
    if (await changeModel(page, provider, id, values(), t(model ? 'model.change.title' : 'model.add.title', { id }))) {
      dialog.close();
      page.reload();
    }
  });
  const dialog = openDialog(model ? t('model.change.title', { id: model.id }) : t('model.add'), form, { kind: 'card broad', testid: 'model-dialog' });
}

async function remove(page, provider, id) {
  const { shell } = page;
  const done = await reviewChange(shell, {
    title: t('model.delete.title', { id }),
    action: t('model.delete'),
    danger: true,
    features: page.features,
    change: {
      preview: async () => shell.api.deleteModel(provider.id, id, { revision: (await shell.api.status()).revision, preview: true }),
      apply: (change) => shell.api.deleteModel(provider.id, id, change),
    },
  });
  if (done) page.reload();
}

/** The models the provider says it has, to pick one from. */
export function openOffered(page, provider) {
  const place = el('div', { class: 'dialog-body' }, el('p', { class: 'loading muted' }, t('model.fetching')));
  const dialog = openDialog(t('model.offered', { provider: provider.id }), place, { kind: 'card broad', testid: 'offered' });
  const here = new Set(provider.models.map((model) => model.id));
  const choose = (offered) => {
    dialog.close();
    const preset = page.presets.providers.find((one) => one.kind === provider.kind)?.models.find((one) => one.id === offered.id);
    openModel(page, provider, null, suggestion(offered, preset));
  };
  const line = (offered) =>
    el(
      'li',
      {},
      el('span', {}, el('code', {}, offered.id), offered.contextWindow ? el('span', { class: 'hint' }, ` ${t('model.tokens', { shown: whole(offered.contextWindow) })}`) : null),
      here.has(offered.id) ? el('span', { class: 'muted' }, t('model.there')) : button(t('model.pick', { id: offered.id }), { icon: 'plus', quiet: true, testid: 'pick-model', onclick: () => choose(offered) }),
    );
  page.shell.api.offered(provider.id).then(
    ({ models, problem }) => fill(place, problem ? el('p', { class: 'notice warning' }, problem) : el('ul', { class: 'plain-list lined' }, models.map(line))),
    (thrown) => fill(place, problemCard(thrown)),
  );
}

const suggestion = (offered, preset) => ({
  id: offered.id,
  name: offered.displayName ?? preset?.name ?? offered.id,
  contextWindow: offered.contextWindow ?? preset?.contextWindow,
  maxOutputTokens: offered.maxOutputTokens ?? preset?.maxOutputTokens,
  prices: preset?.prices,
  capabilities: preset?.capabilities,
});
