import { button, el } from '/shared/dom.js';
import { openDialog } from '/shared/dialog.js';

const KEY = 'deckhand.token';

/** Takes `#token=…` out of the address bar, so that it neither stays visible nor is bookmarked. */
function fromFragment() {
  const match = /^#token=([^&]+)/.exec(location.hash);
  if (!match) return;
  sessionStorage.setItem(KEY, decodeURIComponent(match[1]));
  history.replaceState(null, '', location.pathname + location.search);
}

/** The access token of this browser tab; several refused calls share one dialog. */
export function tokenSource() {
  fromFragment();
  let asking = null;
  return {
    get: () => sessionStorage.getItem(KEY),
    renew() {
      asking ??= askToken().finally(() => {
        asking = null;
      });
      return asking;
    },
    /** A pasted address with a new token counts as well. */
    refresh: fromFragment,
  };
}

function askToken() {
  return new Promise((resolve) => {
    let token = null;
    const input = el('input', { id: 'token', type: 'password', autocomplete: 'off', required: true, spellcheck: 'false', testid: 'token-input' });
    const form = el(
      'form',
      { class: 'dialog-body' },
      el('p', {}, 'Deckhand printed an address with a token when it started. Open that address, or paste the token here.'),
      el('label', { for: 'token' }, 'Token'),
      input,
      el('div', { class: 'row end' }, button('Continue', { kind: 'primary', type: 'submit', testid: 'token-submit' })),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      token = input.value.trim().replace(/^.*#token=/, '');
      sessionStorage.setItem(KEY, token);
      dialog.close();
    });
    const dialog = openDialog('Access token needed', form, { onClose: () => resolve(token), testid: 'token-dialog' });
    input.focus();
  });
}
