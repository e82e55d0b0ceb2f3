import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { modelName } from '/shared/desk/format.js';
import { searchField } from '/shared/desk/paging.js';
import { field, select } from '/shared/desk/parts.js';
import { at, difference, scoreMeter } from '../parts.js';

const KINDS = ['changed', 'worse', 'better', 'all', 'alone'];

/** So many rows at once. */
const PART = 100;

/** A case's score moved by this or more. */
const LEAST = 0.005;

const step = ({ before, after }) => (before.score === null || after.score === null ? null : after.score - before.score);

const FITS = {
  all: () => true,
  changed: (one) => Math.abs(step(one) ?? 0) >= LEAST,
  better: (one) => step(one) >= LEAST,
  worse: (one) => step(one) !== null && step(one) <= -LEAST,
  alone: (one) => step(one) === null,
};

/** Every case of two runs, to be narrowed down; the largest moves come first. */
export class CaseList {
  #wanted;
  #shown = PART;

  constructor(cases, runs, names) {
    this.cases = [...cases].sort((a, b) => Math.abs(step(b) ?? 0) - Math.abs(step(a) ?? 0) || a.caseId.localeCompare(b.caseId));
    this.runs = runs;
    this.names = names;
    this.severalModels = new Set(cases.map((one) => one.after.model)).size > 1;
    this.#wanted = { kind: cases.some(FITS.changed) ? 'changed' : 'all', words: '', feature: '' };
    this.found = el('div', { class: 'case-part' });
    this.element = el('section', { class: 'case-part' }, el('h2', {}, t('compare.cases')), this.#filters(), this.found);
    this.#draw();
  }

  #filters() {
    const features = [...new Set(this.cases.map((one) => one.feature))].sort();
    const kinds = KINDS.map((kind) => [kind, t(`compare.kind.${kind}`, { n: this.cases.filter(FITS[kind]).length })]);
    return el(
      'div',
      { class: 'fields inline', role: 'group', 'aria-label': t('filter') },
      searchField(t('suite.search'), (text) => this.#narrow('words', text.toLowerCase())),
      field(t('compare.show'), select(kinds, this.#wanted.kind, { testid: 'filter-kind', onchange: (event) => this.#narrow('kind', event.target.value) })),
      field(t('feature'), select([['', t('all')], ...features.map((id) => [id, this.names.full(id)])], '', { testid: 'filter-feature', onchange: (event) => this.#narrow('feature', event.target.value) })),
    );
  }

  #narrow(key, value) {
    this.#wanted[key] = value;
    this.#shown = PART;
    this.#draw();
  }

  #draw() {
    const { kind, words, feature } = this.#wanted;
    const found = this.cases.filter((one) => FITS[kind](one) && (!feature || one.feature === feature) && `${one.caseId} ${one.instruction}`.toLowerCase().includes(words));
    const more = found.length - this.#shown;
    fill(
      this.found,
      el('p', { class: 'hint', role: 'status', testid: 'found' }, t('suite.found', { n: found.length, of: this.cases.length })),
      found.length === 0 ? null : el('ol', { class: 'rows', testid: 'compare-cases' }, found.slice(0, this.#shown).map((one) => this.#line(one))),
      more > 0 ? button(t('compare.more', { n: more }), { onclick: () => ((this.#shown += PART), this.#draw()) }) : null,
    );
  }

  #line(one) {
    return el(
      'li',
      { class: 'compared', testid: 'compared' },
      el('div', { class: 'row-main' }, el('strong', {}, this.#name(one.caseId)), el('p', { class: 'quote-line' }, one.instruction), this.severalModels ? el('p', { class: 'hint' }, modelName(one.after.model)) : null),
      el('div', { class: 'sides' }, this.#side('before', one), this.#side('after', one), el('div', { class: 'side-move' }, difference(step(one)))),
    );
  }

  /** Where both runs are of one suite, its name in front says nothing. */
  #name(caseId) {
    const { before, after } = this.runs;
    return before.suite === after.suite ? caseId.replace(`${after.suite}/`, '') : caseId;
  }

  #side(which, { caseId, anchor, [which]: side }) {
    const label = t(`compare.${which}`);
    return el(
      'div',
      { class: 'side' },
      el('span', { class: 'hint' }, label),
      side.played ? scoreMeter(side.score, label) : el('span', { class: 'muted' }, t('compare.missing')),
      side.played ? el('a', { href: at('runs', this.runs[which].id, anchor), 'aria-label': t('compare.report.of', { which: label, case: this.#name(caseId) }) }, t('report')) : null,
    );
  }
}
