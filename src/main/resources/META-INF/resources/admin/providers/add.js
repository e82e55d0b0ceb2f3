import { openDialog } from '/shared/dialog.js';
import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { money } from '/shared/desk/format.js';
import { field, textInput } from '/shared/desk/parts.js';
import { reviewChange } from '../review.js';
import { presetList } from './presets.js';

/** Adds a provider: first whose API it has, then the particulars. */
export function openAdd(page) {
  const place = el('div', { class: 'dialog-body' });
  const dialog = openDialog(t('provider.add'), place, { kind: 'card broad', testid: 'add-dialog' });
  const choose = (preset) => fill(place, particulars(page, preset, dialog, () => start()));
  const start = () => fill(place, presetList(page, choose, start));
  start();
}

function particulars(page, preset, dialog, back) {
  const id = textInput(freeId(preset, page.providers), { required: true, pattern: '[a-z0-9][a-z0-9\\-]*', testid: 'provider-id' });
  const address = textInput(preset.baseAddress ?? '', { required: true, placeholder: preset.addressHint ?? '', testid: 'provider-address' });
  const key = el('input', { type: 'password', autocomplete: 'off', spellcheck: 'false', testid: 'provider-key' });
  const ticks = preset.models.map((model, index) => [model, el('input', { type: 'checkbox', checked: index < 3 })]);
  const other = textInput('', { testid: 'provider-model' });
  const problem = el('div');
  const form = el(
    'form',
    { class: 'add-form' },
    preset.note ? el('p', { class: 'hint' }, preset.note) : null,
    el(
      'div',
      { class: 'fields' },
      field(t('provider.id'), id, { hint: t('provider.id.hint') }),
      field(t('key'), key, { hint: t('key.lead') }),
      field(t('provider.base'), address, { wide: true }),
    ),
    preset.keyPage ? el('p', { class: 'hint' }, el('a', { href: preset.keyPage, target: '_blank', rel: 'noreferrer noopener' }, t('key.page'))) : null,
    ticks.length > 0 ? el('fieldset', { class: 'ticks' }, el('legend', {}, t('preset.choose')), ticks.map(([model, tick]) => el('label', {}, tick, el('span', {}, model.name, el('span', { class: 'hint block' }, priceOf(model)))))) : null,
    field(t('preset.other'), other, { hint: t('preset.other.hint') }),
    problem,
    el('div', { class: 'row end' }, button(t('back'), { icon: 'left', onclick: back }), button(t('review.look'), { kind: 'primary', type: 'submit', testid: 'provider-create' })),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const names = other.value.split(/[\s,]+/).filter(Boolean);
    const models = [...ticks.filter(([, tick]) => tick.checked).map(([model]) => model), ...names.map((name) => ({ id: name }))];
    const provider = { id: id.value.trim(), kind: preset.kind, baseUrl: address.value.trim(), models };
    if (!(await create(page, provider))) return;
    try {
      if (key.value !== '') await page.shell.api.setKey(provider.id, key.value.trim(), { revision: (await page.shell.api.status()).revision });
      dialog.close();
      await page.reload(provider.id);
      document.querySelector(`[data-provider="${provider.id}"] [data-testid=test]`)?.focus();
    } catch (thrown) {
      fill(problem, problemCard(thrown));
      page.reload(provider.id);
    }
  });
  return form;
}

const priceOf = (model) => (model.prices ? t('preset.price', { input: money(model.prices.input), output: money(model.prices.output) }) : '');


function freeId(preset, providers) {
  const base = preset.name.split(/ \/ | or /)[0].toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const taken = new Set(providers.map((provider) => provider.id));
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

function create(page, provider) {
  const { shell } = page;
  return reviewChange(shell, {
    title: t('provider.create.title', { id: provider.id }),
    action: t('provider.create'),
    features: page.features,
    change: {
      preview: async () => shell.api.createProvider(provider, { revision: (await shell.api.status()).revision, preview: true }),
      apply: (change) => shell.api.createProvider(provider, change),
    },
  });
}

/** Moves a provider to another address; its key stays behind when the server is another one. */
export function openAddress(page, provider) {
  const address = textInput(provider.baseUrl, { required: true });
  const form = el('form', { class: 'dialog-body' }, field(t('provider.base'), address, { hint: t('provider.address.hint') }), el('div', { class: 'row end' }, button(t('review.look'), { kind: 'primary', type: 'submit' })));
  const { shell } = page;
  const wished = async () => {
    const now = (await shell.api.providers()).providers.find((one) => one.id === provider.id) ?? provider;
    return { kind: now.kind, baseUrl: address.value.trim(), models: now.models };
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const done = await reviewChange(shell, {
      title: t('provider.address'),
      action: t('save'),
      features: page.features,
      change: {
        preview: async () => shell.api.putProvider(provider.id, await wished(), { revision: (await shell.api.status()).revision, preview: true }),
        apply: async (change) => shell.api.putProvider(provider.id, await wished(), change),
      },
    });
    if (!done) return;
    dialog.close();
    page.reload(provider.id);
  });
  const dialog = openDialog(t('provider.address'), form);
}
