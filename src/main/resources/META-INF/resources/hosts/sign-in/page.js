import { el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { loadMsal } from '/shared/sign-in/library.js';
import { signInSettings } from '/shared/sign-in/settings.js';
import { loadOffice } from '../office.js';

/**
 * The page of the dialog in which people sign in where Office does not do it for the pane: it goes to
 * Entra ID, comes back, and hands the token to the pane that opened it.
 */
const KEY = 'deckhand.sign-in.ask';
const address = new URLSearchParams(location.search);
const officeJs = document.querySelector('meta[name="office-js"]').content;

fill(document.querySelector('#main'), el('p', { role: 'status', testid: 'signing-in' }, t('signIn.going')));
if (address.has('ask')) sessionStorage.setItem(KEY, address.get('ask'));
const ask = sessionStorage.getItem(KEY);

try {
  const token = await signedIn();
  if (token) await tell({ ask, token });
} catch (thrown) {
  await tell({ ask, error: String(thrown.errorCode ?? thrown.code ?? 'failed') });
}

/** The token, on the way back; on the way there the page leaves, and there is none. */
async function signedIn() {
  const { library, clientId, authority, scope } = await signInSettings();
  const msal = await loadMsal(library);
  const app = await msal.createStandardPublicClientApplication({
    auth: { clientId, authority, redirectUri: location.origin + location.pathname },
    cache: { cacheLocation: 'sessionStorage' },
  });
  const result = await app.handleRedirectPromise();
  if (result) return result.accessToken;
  await app.loginRedirect({ scopes: [scope], ...(address.has('other') ? { prompt: 'select_account' } : {}) });
  return null;
}

/** The message is for our own origin only, where this version of Office can say so. */
async function tell(message) {
  await loadOffice(officeJs);
  const { requirements, ui } = Office.context;
  const options = requirements.isSetSupported('DialogOrigin', '1.1') ? [{ targetOrigin: location.origin }] : [];
  sessionStorage.clear();
  ui.messageParent(JSON.stringify(message), ...options);
}
