import { button, el } from './dom.js';
import { t } from './i18n.js';

/** Opens a modal dialog that removes itself when closed; Esc and the close button close it. */
export function openDialog(title, content, { kind = 'card', onClose = () => {}, testid } = {}) {
  const heading = el('h2', { id: `dialog-${document.querySelectorAll('dialog').length}` }, title);
  const close = button(t('close'), { icon: 'close', quiet: true, onclick: () => dialog.close() });
  const dialog = el(
    'dialog',
    { class: kind, 'aria-labelledby': heading.id, testid },
    el('div', { class: 'dialog-head' }, heading, close),
    content,
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Asks a yes-or-no question; resolves to whether the user agreed. */
export function confirmDialog({ title, text, action, danger = false }) {
  return new Promise((resolve) => {
    let agreed = false;
    const yes = button(action, {
      kind: danger ? 'danger' : 'primary',
      testid: 'confirm',
      onclick: () => {
        agreed = true;
        dialog.close();
      },
    });
    const no = button(t('cancel'), { testid: 'cancel', onclick: () => dialog.close() });
    const content = el('div', { class: 'dialog-body' }, el('p', {}, text), el('div', { class: 'row end' }, no, yes));
    const dialog = openDialog(title, content, { onClose: () => resolve(agreed), testid: 'confirm-dialog' });
    no.focus();
  });
}
