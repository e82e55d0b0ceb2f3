import { announce } from '/shared/announce.js';
import { button, el, fill } from '/shared/dom.js';
import { decisionKey } from '/shared/files.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { conflictCard } from '../conflict.js';
import { effect } from '../effect.js';

/** The bar that says what a draft of the matrix would do, and saves or drops it. */
export class DraftBar {
  #asked = 0;

  /** While it saves, the change that is heard of is its own. */
  isSaving = false;

  /** @param view the matrix: `data`, `draft`, `reload()` */
  constructor(shell, view) {
    this.shell = shell;
    this.view = view;
    this.told = el('div', { class: 'draft-told' });
    // these stay while what is told changes, so that no press of them is lost
    this.save = button(t('save'), { kind: 'primary', testid: 'draft-save', onclick: () => this.#save() });
    const drop = button(t('discard'), { testid: 'draft-discard', onclick: () => this.#drop() });
    this.element = el('section', { class: 'draft', 'aria-label': t('draft'), hidden: true, testid: 'draft', 'data-region': 'draft', tabIndex: -1 }, this.told, el('div', { class: 'row end' }, drop, this.save));
    shell.draftPlace.append(this.element);
  }

  /** Looks at what the draft would do now. */
  async look() {
    const rows = this.view.draft.rows(this.view.data.rows);
    const count = Object.keys(rows).length;
    const mine = ++this.#asked;
    if (count === 0) {
      this.element.hidden = true;
      return;
    }
    if (this.element.hidden) this.#draw(count, el('p', { class: 'loading muted' }, t('review.working')), true);
    try {
      const told = await this.shell.api.putRows(rows, { revision: this.view.data.revision, preview: true });
      if (mine !== this.#asked) return;
      this.#draw(count, effect(told, this.view.data.features), false);
      announce(t('effect.moves', { n: told.moves.length }));
    } catch (thrown) {
      if (mine === this.#asked) this.#draw(count, problemCard(thrown), true);
    }
  }

  /** Somebody else changed the settings while the draft was made. */
  async conflict() {
    this.#asked++;
    const card = await conflictCard(this.shell, () => this.#again());
    if (!this.view.draft.isEmpty) this.#draw(Object.keys(this.view.draft.rows(this.view.data.rows)).length, card, true);
  }

  #draw(count, told, isBusy) {
    this.element.hidden = false;
    this.save.disabled = isBusy;
    fill(this.told, el('p', {}, el('strong', {}, t('draft.features', { n: count }))), told);
  }

  #drop() {
    this.view.draft.clear();
    this.view.focus();
    announce(t('discarded'));
  }

  async #save() {
    if (this.isSaving) return;
    const { draft, data } = this.view;
    this.isSaving = true;
    try {
      await this.shell.api.putRows(draft.rows(data.rows), { revision: data.revision, key: decisionKey() });
      draft.clear();
      this.view.focus();
      await this.view.reload();
      announce(t('saved'));
    } catch (thrown) {
      const problem = Problem.from(thrown);
      if (problem.status === 412) await this.conflict();
      else this.#draw(Object.keys(draft.rows(data.rows)).length, problemCard(problem), false);
    } finally {
      this.isSaving = false;
    }
  }

  /** Lays the draft over the settings as they are now. */
  async #again() {
    this.element.hidden = true;
    await this.view.reload();
    await this.look();
    this.save.focus();
  }
}
