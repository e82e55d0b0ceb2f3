import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';

/** Where turns are shown; what is new comes into view. */
export class TurnLog {
  constructor() {
    this.turns = el('div', { class: 'turns', testid: 'turns' });
    this.empty = el('div', { class: 'intro' }, el('h2', {}, t('intro')), el('p', {}, t('intro.detail')));
    this.element = el('div', { class: 'log', 'data-region': 'conversation', tabIndex: -1, role: 'region', 'aria-label': t('conversation') }, this.empty, this.turns);
  }

  add(view) {
    this.empty.hidden = true;
    this.turns.append(view.element);
  }

  scroll() {
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** A finished turn that is taller than the log is read from its top. */
  settle(view) {
    const { element } = this;
    if (!this.isScrolled) view.element.scrollIntoView({ block: 'start' });
    else if (view.element.offsetHeight > element.clientHeight) element.scrollTop = view.element.offsetTop - 12;
    else this.scroll();
  }

  /** On narrow pages the page scrolls instead. */
  get isScrolled() {
    return this.element.scrollHeight > this.element.clientHeight;
  }
}
