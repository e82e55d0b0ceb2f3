import { button } from '/shared/dom.js';
import { t } from '/shared/i18n.js';

const SHOWN_MS = 2500;

/** Puts a text on the clipboard; where that is not allowed, as in some frames, it is selected for the user to copy. */
export function copyButton(label, text, source, attributes = {}) {
  const copy = button(label, { ...attributes, onclick: () => put() });
  const name = copy.querySelector('span');
  const put = async () => {
    try {
      await navigator.clipboard.writeText(text());
      name.textContent = t('copied');
    } catch {
      select(source());
      name.textContent = t('copy.selected');
    }
    setTimeout(() => (name.textContent = label), SHOWN_MS);
  };
  name.setAttribute('aria-live', 'polite');
  return copy;
}

function select(element) {
  element.closest('details')?.setAttribute('open', '');
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}
