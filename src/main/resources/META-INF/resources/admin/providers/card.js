import { button, el, fill } from '/shared/dom.js';
import { t, term } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { ago, duration } from '/shared/desk/format.js';
import { pill } from '/shared/desk/parts.js';
import { reviewChange } from '../review.js';
import { openKey } from './key.js';
import { openModel, openOffered } from './model-form.js';
import { modelTable } from './models.js';
import { keepPreset } from './presets.js';
import { openAddress } from './add.js';

/** One provider: its state, its key, its models, and what can be done about them. */
export function providerCard(page, provider, models, isOpen) {
  const own = provider.source === 'administrator';
  const result = page.results.get(provider.id) ?? el('div', { testid: 'test-result' });
  page.results.set(provider.id, result);
  return el(
    'details',
    { class: 'card', open: isOpen, 'data-provider': provider.id, testid: `provider-${provider.id}` },
    el('summary', {}, el('span', { class: 'card-title' }, el('strong', {}, provider.id), ' ', el('span', { class: 'muted' }, term('kind', provider.kind))), state(provider, models)),
    el(
      'div',
      { class: 'card-body' },
      provider.problem ? el('p', { class: 'notice warning' }, provider.problem) : null,
      own ? null : el('p', { class: 'hint' }, t('provider.operator')),
      facts(provider),
      el(
        'div',
        { class: 'row' },
        button(t('provider.test'), { icon: 'spark', testid: 'test', onclick: (event) => test(page, provider, models, result, event.currentTarget) }),
        own ? button(t(provider.hasKey ? 'key.change' : 'key.give'), { testid: 'key', onclick: () => openKey(page, provider) }) : null,
        own ? button(t('model.add'), { icon: 'plus', testid: 'add-model', onclick: () => openModel(page, provider, null) }) : null,
        own ? button(t('model.fetch'), { testid: 'fetch-models', onclick: () => openOffered(page, provider) }) : null,
        own ? button(t('provider.address'), { onclick: () => openAddress(page, provider) }) : null,
        own ? button(t('preset.keep'), { testid: 'keep-preset', onclick: () => keepPreset(page, provider) }) : null,
        own ? button(t('provider.delete'), { icon: 'trash', kind: 'danger', testid: 'delete-provider', onclick: () => remove(page, provider) }) : null,
      ),
      result,
      modelTable(page, provider, models, own),
    ),
  );
}

function state(provider, models) {
  const ailing = models.find((model) => model.health !== 'answers');
  const word = provider.problem ? pill(t('health.unusable'), 'bad') : ailing ? pill(t(`health.${ailing.health}`), 'warn') : pill(t(models.length === 0 ? 'health.empty' : 'health.answers'), models.length === 0 ? 'warn' : 'good');
  return el('span', { class: 'row' }, el('span', { class: 'muted' }, t('models', { n: models.length })), word);
}

function facts(provider) {
  const key = !provider.hasKey ? t('key.none') : provider.keySince ? t('key.since', { when: ago(provider.keySince) }) : t('key.operator');
  return el('dl', { class: 'facts' }, el('dt', {}, t('provider.base')), el('dd', {}, el('code', {}, provider.baseUrl ?? '–')), el('dt', {}, t('key')), el('dd', { testid: 'key-state' }, key));
}

async function test(page, provider, models, place, pressed) {
  pressed.disabled = true;
  fill(place, el('p', { class: 'loading muted' }, t('test.running')));
  try {
    const asked = models.find((model) => model.model.state === 'enabled') ?? models[0];
    const found = await page.shell.api.test(provider.id, asked?.model.id);
    fill(
      place,
      el(
        'div',
        { class: `notice ${found.works ? 'good' : 'error'}`, role: 'status', testid: found.works ? 'test-works' : 'test-failed' },
        el('p', {}, el('strong', {}, found.works ? t('test.works', { model: found.model }) : t('test.fails', { model: found.model })), ' ', duration(found.latencyMs)),
        found.works ? null : failure(found),
      ),
    );
  } catch (thrown) {
    fill(place, problemCard(thrown));
  }
  pressed.disabled = false;
}

/** Why a model did not answer, in the user's language; what the service says of it tells what to do. */
function failure({ failure: kind, message }) {
  const { title, aside } = Problem.told({ code: `model-${String(kind).toLowerCase().replaceAll('_', '-')}` });
  return [aside ? el('p', {}, title) : null, el('p', { class: 'hint', lang: 'en' }, message)];
}

async function remove(page, provider) {
  const { shell } = page;
  const done = await reviewChange(shell, {
    title: t('provider.delete.title', { id: provider.id }),
    action: t('provider.delete'),
    danger: true,
    features: page.features,
    lead: t('provider.delete.lead'),
    change: {
      preview: async () => shell.api.deleteProvider(provider.id, { revision: (await shell.api.status()).revision, preview: true }),
      apply: (change) => shell.api.deleteProvider(provider.id, change),
    },
  });
  if (done) page.reload();
}
