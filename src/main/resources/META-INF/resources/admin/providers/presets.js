import { button, el } from '/shared/dom.js';
import { t, term } from '/shared/i18n.js';
import { day } from '/shared/desk/format.js';
import { pill } from '/shared/desk/parts.js';
import { reviewChange } from '../review.js';

/** Presets to choose from: those that come with Deckhand, and the administrators' own. */
export function presetList(page, choose, onRemoved) {
  const { presets } = page;
  return [
    el('p', { class: 'muted' }, t('preset.lead', { day: day(presets.pricesOf), year: presets.pricesOf.slice(0, 4) })),
    el('ul', { class: 'presets' }, presets.providers.map((preset) => item(page, preset, choose, onRemoved))),
  ];
}

function item(page, preset, choose, onRemoved) {
  const own = preset.source === 'administrator';
  const remove = async () => {
    if (!(await removePreset(page, preset.name))) return;
    page.presets = await page.shell.api.presets();
    onRemoved();
  };
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', class: 'preset', testid: `preset-${preset.kind}`, onclick: () => choose(preset) },
      el('strong', {}, preset.name),
      el('span', { class: 'hint' }, preset.models.length > 0 ? t('preset.models', { n: preset.models.length, example: preset.models[0].name }) : term('kind', preset.kind)),
      own ? el('span', {}, pill(t('preset.own'), 'accent')) : null,
    ),
    own ? button(t('preset.remove', { name: preset.name }), { icon: 'trash', quiet: true, onclick: remove }) : null,
  );
}

/** Keeps what is known of a provider, so that the next one is set up in a click. */
export async function keepPreset(page, provider) {
  const { shell } = page;
  const preset = { name: provider.id, kind: provider.kind, baseAddress: provider.baseUrl, models: provider.models };
  const done = await reviewChange(shell, {
    title: t('preset.keep.title', { name: provider.id }),
    action: t('save'),
    lead: t('preset.keep.lead'),
    change: {
      preview: async () => shell.api.putPreset(preset, { revision: (await shell.api.status()).revision, preview: true }),
      apply: (change) => shell.api.putPreset(preset, change),
    },
  });
  if (done) page.presets = await shell.api.presets();
}

function removePreset(page, name) {
  const { shell } = page;
  return reviewChange(shell, {
    title: t('preset.remove.title', { name }),
    action: t('provider.delete'),
    danger: true,
    change: {
      preview: async () => shell.api.deletePreset(name, { revision: (await shell.api.status()).revision, preview: true }),
      apply: (change) => shell.api.deletePreset(name, change),
    },
  });
}
