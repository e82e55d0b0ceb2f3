import { button, el, fill } from '/shared/dom.js';
import { openDialog } from '/shared/dialog.js';
import { t } from '/shared/i18n.js';
import { Problem } from '/shared/problem.js';

/** Where a popup comes back to. */
const RETURN = '/sign-in/';

/**
 * Signing in with Entra ID by MSAL, which is loaded only now.
 *
 * @param settings of the installation
 * @param account what Office says of its user: `nested` when Office signs in for the page
 */
export async function openSignIn({ library, clientId, authority, scope }, { nested = false, loginHint } = {}) {
  const msal = await load(library);
  const create = nested ? msal.createNestablePublicClientApplication : msal.createStandardPublicClientApplication;
  const app = await create({
    auth: { clientId, authority, ...(nested ? {} : { redirectUri: location.origin + RETURN }) },
    cache: { cacheLocation: 'sessionStorage' },
  });
  return new SignIn(app, { scopes: [scope], ...(loginHint ? { loginHint } : {}) }, nested);
}

/** A token for whoever is signed in, silently where that goes, by a button where somebody has to say who they are. */
class SignIn {
  token = null;
  #app;
  #request;
  #nested;

  constructor(app, request, nested) {
    this.#app = app;
    this.#request = request;
    this.#nested = nested;
  }

  /** @returns {Promise<string|null>} null when nobody signs in */
  async renew(attempt) {
    if (attempt > 0) return this.#ask(true);
    try {
      return this.#take(await this.#silently());
    } catch {
      return this.#ask(false);
    }
  }

  #silently() {
    const account = this.#app.getActiveAccount() ?? this.#app.getAllAccounts()[0];
    if (account) return this.#app.acquireTokenSilent({ ...this.#request, account, forceRefresh: this.token !== null });
    if (this.#nested) return this.#app.ssoSilent(this.#request);
    throw new Error('Nobody is signed in');
  }

  #take({ accessToken, account }) {
    this.#app.setActiveAccount(account);
    this.token = accessToken;
    return accessToken;
  }

  /** Browsers let popups open only when a button was pressed. */
  #ask(refused) {
    return new Promise((resolve) => {
      let token = null;
      const trouble = el('div', { role: 'alert' });
      const signIn = button(t(refused ? 'signIn.other' : 'signIn'), { kind: 'primary', testid: 'sign-in', onclick: () => popup() });
      const popup = async () => {
        signIn.disabled = true;
        fill(trouble);
        try {
          token = this.#take(await this.#app.acquireTokenPopup({ ...this.#request, ...(refused ? { prompt: 'select_account' } : {}) }));
          dialog.close();
        } catch (thrown) {
          signIn.disabled = false;
          signIn.focus();
          fill(trouble, el('p', { class: 'notice error', testid: 'sign-in-trouble' }, t('signIn.failed', { reason: String(thrown.errorCode ?? thrown.message) })));
        }
      };
      const body = el(
        'div',
        { class: 'dialog-body' },
        el('p', {}, t(refused ? 'signIn.refused' : 'signIn.detail')),
        trouble,
        el('div', { class: 'row end' }, signIn),
      );
      const dialog = openDialog(t('signIn.needed'), body, { onClose: () => resolve(token), testid: 'sign-in-dialog' });
      signIn.focus();
    });
  }
}

function load(address) {
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
