import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { signInSettings } from './settings.js';

/** Warns on top of the page when whoever reaches the service may have everything with one token. */
export async function warnWhenOpen(place = document.querySelector('#banner-place')) {
  const { anyAddress } = await signInSettings().catch(() => ({}));
  if (anyAddress) place.append(el('div', { class: 'banner warn', role: 'note', testid: 'any-address' }, t('anyAddress')));
}
