import { announce } from '/shared/announce.js';
import { openDialog } from '/shared/dialog.js';
import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { field } from '/shared/desk/parts.js';

/** Takes a provider's key. It goes in and is never shown again, not even to administrators. */
export function openKey(page, provider) {
  const { api } = page.shell;
  const input = el('input', { type: 'password', autocomplete: 'off', required: true, spellcheck: 'false', testid: 'key-input' });
  const place = el('div');
  const attempt = async (action, told) => {
    try {
      await action({ revision: (await api.status()).revision });
      dialog.close();
      announce(told);
      page.reload(provider.id);
    } catch (thrown) {
      fill(place, problemCard(thrown));
    }
  };
  const form = el(
    'form',
    { class: 'dialog-body' },
    el('p', {}, t('key.lead')),
    field(t('key'), input),
    place,
    el(
      'div',
      { class: 'row end' },
      provider.hasKey ? button(t('key.remove'), { kind: 'danger', onclick: () => attempt((change) => api.removeKey(provider.id, change), t('key.removed')) }) : null,
      button(t('key.save'), { kind: 'primary', type: 'submit', testid: 'key-save' }),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt((change) => api.setKey(provider.id, input.value.trim(), change), t('key.saved'));
  });
  const dialog = openDialog(t('key.title', { provider: provider.id }), form, { testid: 'key-dialog' });
  input.focus();
}
