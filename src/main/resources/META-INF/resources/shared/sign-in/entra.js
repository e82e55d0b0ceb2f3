import { askToSignIn } from './ask.js';
import { loadMsal } from './library.js';

/** Where a popup comes back to. */
const RETURN = '/sign-in/';

/**
 * Signing in with Entra ID by MSAL, which is loaded only now.
 *
 * @param settings of the installation
 * @param account what Office says of its user: `nested` when Office signs in for the page
 */
export async function openSignIn({ library, clientId, authority, scope }, { nested = false, loginHint } = {}) {
  const msal = await loadMsal(library);
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

  #ask(refused) {
    return askToSignIn(refused, async () => this.#take(await this.#app.acquireTokenPopup({ ...this.#request, ...(refused ? { prompt: 'select_account' } : {}) })));
  }
}
