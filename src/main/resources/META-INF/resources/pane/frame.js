import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';

/** The page that says what does not work here; it takes the place of the pane. */
export const selfTestLink = () => el('a', { href: '/addin/self-test.html', 'data-testid': 'self-test' }, t('pane.selfTest'));

/** The frame around the page: its title, its actions, and what the user has to know of where it runs. */
export function createFrame() {
  const title = document.querySelector('#document-title');
  const actions = document.querySelector('#header-actions');
  const remarks = el('div', { class: 'remarks' });
  document.querySelector('#banner-place').append(remarks);

  /** One that is closed stays closed where `storage` remembers it. */
  const remark = (content, testid, storage) => {
    const key = `deckhand.closed.${testid}`;
    if (storage?.getItem(key) || remarks.querySelector(`[data-testid="${testid}"]`)) return;
    const dismiss = () => {
      storage?.setItem(key, '1');
      box.remove();
    };
    const close = button(t('close'), { icon: 'close', quiet: true, onclick: dismiss });
    const box = el('div', { class: 'remark', testid }, el('div', {}, content), close);
    remarks.append(box);
  };

  return {
    setTitle(name) {
      document.title = name ? `${name} – Deckhand` : 'Deckhand';
      title.textContent = name ?? 'Deckhand';
    },
    setActions(...buttons) {
      fill(actions, buttons);
    },
    remark,
    /** Says where the page runs when that is not Office. */
    showOffice(office) {
      document.body.dataset.office = office;
      if (office === 'blocked') remark([t('pane.blocked'), ' ', selfTestLink()], 'office-blocked');
    },
  };
}
