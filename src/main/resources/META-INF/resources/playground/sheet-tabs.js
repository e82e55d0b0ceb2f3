import { el, fill, hiddenText } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { count } from '/shared/words.js';

/** The sheet tabs; hidden sheets are marked, proposed changes counted. */
export function createSheetTabs(onOpen) {
  const element = el('div', { class: 'sheet-tabs', role: 'tablist', 'aria-label': t('sheets'), testid: 'sheet-tabs' });
  element.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const tabs = [...element.children];
    const next = tabs[tabs.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    const name = next.dataset.name;
    onOpen(name);
    [...element.children].find((tab) => tab.dataset.name === name)?.focus();
  });
  return {
    element,
    show(sheets, current) {
      const focused = element.contains(document.activeElement);
      fill(element, sheets.map((sheet) => tab(sheet, sheet.name === current, onOpen)));
      if (focused) element.querySelector('[aria-selected="true"]')?.focus();
    },
  };
}

function tab({ name, hidden, proposed, changes, isCut }, isCurrent, onOpen) {
  const marks = [
    hidden ? el('span', { class: 'tab-note' }, ` ${t('sheet.hidden')}`) : null,
    proposed ? el('span', { class: 'tab-note' }, ` ${t('sheet.proposed')}`) : null,
    changes > 0 ? el('span', { class: 'tab-count' }, `${count(changes)}${isCut ? '+' : ''}`, hiddenText(` ${t('changes.word', { n: changes })}`)) : null,
  ];
  return el(
    'button',
    {
      type: 'button',
      role: 'tab',
      class: `tab${hidden ? ' is-hidden' : ''}`,
      'data-name': name,
      'aria-selected': String(isCurrent),
      tabIndex: isCurrent ? 0 : -1,
      onclick: () => onOpen(name),
    },
    name,
    marks,
  );
}
