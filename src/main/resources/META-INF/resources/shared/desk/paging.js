import { button, el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';

const PAUSE_MS = 250;

/** A search that looks while one types, after a pause. */
export function searchField(label, onSearch) {
  const input = el('input', { type: 'search', class: 'search', 'aria-label': label, placeholder: label, maxlength: 200, testid: 'search' });
  let waiting;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => onSearch(input.value.trim()), PAUSE_MS);
  });
  return el('div', { role: 'search' }, input);
}

/** Newer and older pages; nothing when there is one only. @param found `{total, page, size}` */
export function pager({ total, page, size }, onPage) {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  if (last === 0) return null;
  return el(
    'div',
    { class: 'row pager' },
    button(t('page.newer'), { icon: 'left', disabled: page === 0, onclick: () => onPage(page - 1) }),
    el('span', { class: 'muted' }, t('page.of', { page: page + 1, pages: last + 1 })),
    button(t('page.older'), { icon: 'right', disabled: page >= last, testid: 'older', onclick: () => onPage(page + 1) }),
  );
}
