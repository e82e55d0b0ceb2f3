import { el, fill } from '/shared/dom.js';
import { t, term } from '/shared/i18n.js';

/** Where the focus is and what that cell holds; the address box takes a reference to go to. */
export function createFormulaBar(onGo) {
  const box = el('input', { type: 'text', class: 'address-box', 'aria-label': t('cell.goTo'), spellcheck: 'false', autocomplete: 'off', testid: 'address-box' });
  const content = el('output', { class: 'formula-text', 'aria-label': t('cell.content'), testid: 'formula-bar' });
  box.addEventListener('focus', () => box.select());
  box.addEventListener('keydown', async (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const found = await onGo(box.value);
    box.toggleAttribute('aria-invalid', !found);
  });
  return {
    element: el('div', { class: 'formula-bar' }, box, el('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'), content),
    show(name, cell, change) {
      box.value = name;
      box.removeAttribute('aria-invalid');
      const formula = (change?.after ?? cell)?.formula;
      content.setAttribute('aria-live', formula ? 'polite' : 'off');
      fill(content, change ? proposed(change) : text(cell));
    },
  };
}

const equals = (formula) => `=${formula.replace(/^=/, '')}`;

const text = (cell) => (cell?.formula ? equals(cell.formula) : (cell?.text ?? ''));

function proposed({ before, after, cause }) {
  const old = text(before);
  const now = text(after);
  return [old && old !== now ? [el('del', {}, old), ' '] : null, el('ins', {}, now), el('span', { class: 'muted' }, ` ${term('cause', cause)}`)];
}
