import { el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { featureName } from '/shared/words.js';
import { newest } from '/shared/desk/newest.js';
import { heading } from '/shared/desk/parts.js';
import { lastChangeLine } from '../undo.js';
import { DraftBar } from './bar.js';
import { load } from './data.js';
import { Draft } from './draft.js';
import { openCell, openColumn, openRow } from './drawers.js';
import { GridKeys } from './grid.js';
import { matrixList } from './list.js';
import { tiles } from './tiles.js';
import { matrixTable } from './table.js';

/** Features × providers: who serves what and why, and the switches for it. */
class MatrixView {
  keys = new GridKeys();
  drawer = null;
  #opened = new Set();
  #wide = matchMedia('(min-width: 860px)');
  #waiting = null;
  #begin = newest();

  constructor(main, shell, data) {
    this.shell = shell;
    this.data = data;
    this.draft = new Draft(() => this.#drafted());
    this.bar = new DraftBar(shell, this);
    this.top = el('div', { class: 'tiles', testid: 'tiles' });
    this.last = el('p', { class: 'last-change' });
    this.place = el('div');
    this.problem = el('div');
    fill(main, el('div', { class: 'page wide' }, heading(t('nav.matrix'), t('matrix.lead')), this.top, this.last, this.problem, this.place, el('p', { class: 'hint keys-hint' }, t('matrix.keys'))));
    this.#wide.addEventListener('change', this.draw);
    this.stop = shell.live.on((topic, told) => this.#heard(topic, told));
    this.draw();
    this.#lastChange();
  }

  name = (row) => featureName(row.info);
  row = (feature) => this.data.rows.find((row) => row.feature === feature);
  column = (provider) => this.data.columns.find((column) => column.id === provider);
  openRow = (row) => openRow(row.feature, this);
  openCell = (row, column) => openCell(row.feature, column.id, this);
  openColumn = (column) => openColumn(column.id, this);

  draw = () => {
    fill(this.top, tiles(this.data));
    this.keys.keepFocus(() => {
      const scrolled = this.place.querySelector('.matrix-place')?.scrollLeft ?? 0;
      fill(this.place, this.#wide.matches ? matrixTable(this) : matrixList(this, this.#opened));
      const table = this.place.querySelector('.matrix-place');
      if (table) table.scrollLeft = scrolled;
    });
    this.drawer?.draw();
  };

  /**
   * Loads everything again; the draft stays. What looks the same is not drawn anew under the user's
   * hands, and news wait for the end of an entry.
   *
   * @param news what it is loaded for when nobody asked
   */
  async reload(news = null) {
    const isNewest = this.#begin();
    try {
      const data = await load(this.shell.api);
      if (!(await isNewest())) return;
      fill(this.problem);
      if (data.told === this.data.told) return;
      const isConflict = !this.draft.isEmpty && data.revision !== this.data.revision;
      if (news && (this.#isEntering || isConflict)) {
        this.#heard(isConflict ? 'settings' : news, data);
        return;
      }
      this.data = data;
      this.draw();
      this.#lastChange();
    } catch (thrown) {
      if (await isNewest()) this.shell.report(this.problem, thrown, () => this.reload());
    }
  }

  /** Back to where the keyboard was. */
  focus() {
    this.place.querySelector('[data-key][tabindex="0"]')?.focus({ preventScroll: true });
  }

  close() {
    this.stop();
    this.#begin();
    clearTimeout(this.#waiting);
    this.#wide.removeEventListener('change', this.draw);
    this.drawer?.close();
    this.bar.element.remove();
  }

  #drafted() {
    this.draw();
    this.bar.look();
  }

  #heard(topic, { revision }) {
    if (topic === 'settings' && !this.draft.isEmpty) {
      if (!this.bar.isSaving && revision !== this.data.revision) this.bar.conflict();
      return;
    }
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => (this.#isEntering ? this.#heard(topic, { revision }) : this.reload(topic)), 300);
  }

  /** Whether somebody is typing, in the matrix or in what is open over it. */
  get #isEntering() {
    const at = document.activeElement;
    return at !== null && at.matches('input:not([type=checkbox]), textarea') && (this.place.contains(at) || at.closest('dialog') !== null);
  }

  async #lastChange() {
    try {
      await lastChangeLine(this.last, this.shell, this.data.features, () => this.reload());
    } catch (thrown) {
      this.shell.report(this.problem, thrown, () => this.#lastChange());
    }
  }
}

export async function open(main, shell) {
  return new MatrixView(main, shell, await load(shell.api));
}
