import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { newest } from '/shared/desk/newest.js';
import { heading } from '/shared/desk/parts.js';
import { openAdd } from './add.js';
import { providerCard } from './card.js';

/** Providers and their models: who can be asked, with which key, at which price. */
export async function open(main, shell, wanted) {
  const page = { shell, main, presets: await shell.api.presets(), features: new Map((await shell.api.features()).map((feature) => [feature.id, feature])) };
  const list = el('div', { class: 'provider-list', testid: 'providers' });
  const problem = el('div');
  const add = button(t('provider.add'), { icon: 'plus', kind: 'primary', testid: 'add-provider', onclick: () => openAdd(page) });
  let opened = wanted;
  let shown = null;
  const begin = newest();

  /** What a test found stays while the page is drawn anew. */
  page.results = new Map();

  page.reload = async (show = null) => {
    opened = show ?? opened;
    const isNewest = begin();
    try {
      const [providers, models] = await Promise.all([shell.api.providers(), shell.api.models()]);
      if (!(await isNewest())) return;
      const told = JSON.stringify([providers.providers, models.models]);
      if (told === shown && show === null) return;
      shown = told;
      page.providers = providers.providers;
      const open = new Set([...list.querySelectorAll('details[open]')].map((details) => details.dataset.provider));
      fill(
        list,
        providers.providers.map((provider) =>
          providerCard(page, provider, models.models.filter((model) => model.provider === provider.id), open.has(provider.id) || opened === provider.id || providers.providers.length < 5),
        ),
        providers.providers.length === 0 ? el('p', { class: 'muted' }, t('provider.none')) : null,
      );
      fill(problem);
    } catch (thrown) {
      if (await isNewest()) shell.report(problem, thrown, () => page.reload());
    }
  };

  await page.reload();
  fill(main, el('div', { class: 'page' }, heading(t('nav.providers'), t('provider.lead'), add), problem, list));
  const stop = shell.live.on((topic) => topic !== 'traffic' && !document.querySelector('dialog') && page.reload());
  return { close: stop };
}
