import { button, el } from '/shared/dom.js';
import { openDialog } from '/shared/dialog.js';
import { t } from '/shared/i18n.js';
import { signInSettings } from '/shared/sign-in/settings.js';

const KEY = 'deckhand.token';

/** Takes `#token=…` out of the address bar, so that it neither stays visible nor is bookmarked. */
function fromFragment(storage) {
  const match = /^#token=([^&]+)/.exec(location.hash);
  if (!match) return;
  storage.setItem(KEY, decodeURIComponent(match[1]));
  history.replaceState(null, '', location.pathname + location.search);
}

/**
 * The access token: in local mode the one the service printed, kept for this browser tab or, in panes
 * that are opened again and again, in another storage; otherwise the one of whoever signs in. Several
 * refused calls share one dialog.
 *
 * @param account `() => Promise<{nested, loginHint, dialog}>`: what Office says of its user
 */
export function tokenSource(storage = sessionStorage, account) {
  fromFragment(storage);
  let asking = null;
  let signIn = null;

  /** @param attempt how often the call was refused before and tried again */
  async function ask(attempt) {
    const settings = await signInSettings();
    if (settings.mode === 'local') return askToken(storage);
    if (!signIn) {
      signIn = await open(settings, await account?.());
    }
    return signIn.renew(attempt);
  }

  const get = () => (signIn ? signIn.token : storage.getItem(KEY));
  return {
    get,
    /** @param refused the token that was; another call may have got a new one meanwhile */
    async renew(attempt = 0, refused = get()) {
      if (get() && get() !== refused) return get();
      asking ??= ask(attempt).finally(() => {
        asking = null;
      });
      return asking;
    },
    /** A pasted address with a new token counts as well. */
    refresh: () => fromFragment(storage),
  };
}

/** Office signs in where it can, by a dialog of its own or for the page; elsewhere a popup does. */
async function open(settings, known) {
  if (known?.dialog) return new (await import('/shared/sign-in/ask.js')).PromptedSignIn(known.dialog);
  return (await import('/shared/sign-in/entra.js')).openSignIn(settings, known);
}

function askToken(storage) {
  return new Promise((resolve) => {
    let token = null;
    const input = el('input', { id: 'token', type: 'password', autocomplete: 'off', required: true, spellcheck: 'false', testid: 'token-input' });
    const form = el(
      'form',
      { class: 'dialog-body' },
      el('p', {}, t('token.detail')),
      el('label', { for: 'token' }, t('token')),
      input,
      el('div', { class: 'row end' }, button(t('token.continue'), { kind: 'primary', type: 'submit', testid: 'token-submit' })),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      token = input.value.trim().replace(/^.*#token=/, '');
      storage.setItem(KEY, token);
      dialog.close();
    });
    const dialog = openDialog(t('token.needed'), form, { onClose: () => resolve(token), testid: 'token-dialog' });
    input.focus();
  });
}
