import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { Problem } from '/shared/problem.js';

/** MSAL from where the operator put it, loaded once. */
export function loadMsal(address) {
  if (globalThis.msal) return globalThis.msal;
  return new Promise((resolve, reject) => {
    if (!address) return reject(missing());
    const script = el('script', { src: address });
    script.addEventListener('load', () => (globalThis.msal ? resolve(globalThis.msal) : reject(missing())));
    script.addEventListener('error', () => reject(missing()));
    document.head.append(script);
  });
}

const missing = () =>
  new Problem({ status: 503, code: 'no-msal', title: t('signIn.missing'), detail: t('signIn.missing.detail'), nextStep: t('signIn.missing.next') });
