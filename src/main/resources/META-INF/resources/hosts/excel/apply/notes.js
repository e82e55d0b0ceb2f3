import { parseRange, quoteSheet } from '/shared/a1.js';
import { t } from '/shared/i18n.js';
import { linksOf } from './beside.js';
import { splitRange } from './work.js';

/** Comments and notes of cells: Excel keeps both, the catalogue calls both comments. */
export class Comments {
  constructor(work) {
    this.work = work;
  }

  /** Takes the comments and notes off the cells of a range. */
  async remove(target) {
    const found = await this.find(target);
    found.forEach(({ item }) => item.delete());
    await this.work.sync();
    return found;
  }

  async find(target) {
    const { sheet } = splitRange(target);
    const threads = await this.#threads(sheet, parseRange(target));
    const notes = await this.#note(sheet, target);
    return [...threads, ...notes];
  }

  async #threads(name, area) {
    const { comments } = this.work.sheet(name);
    comments.load('items/content');
    await this.work.sync();
    const places = comments.items.map((comment) => comment.getLocation());
    places.forEach((place) => place.load('address'));
    if (places.length > 0) await this.work.sync();
    return comments.items
      .map((item, i) => ({ item, cell: places[i].address, text: item.content, thread: true }))
      .filter(({ cell }) => inside(parseRange(splitRange(cell).area), area));
  }

  async #note(name, target) {
    if (!this.work.can('1.18')) {
      this.work.note(t('excel.note.noNotes'));
      return [];
    }
    const { rows, columns } = this.work.size(target);
    if (rows * columns > 1) return this.#notesIn(name, parseRange(target));
    const item = this.work.sheet(name).notes.getItemOrNullObject(splitRange(target).area);
    await this.work.load(item, 'content');
    return item.isNullObject ? [] : [{ item, cell: target, text: item.content, thread: false }];
  }

  async #notesIn(name, area) {
    const { notes } = this.work.sheet(name);
    notes.load('items/content');
    await this.work.sync();
    const places = notes.items.map((note) => note.getLocation());
    places.forEach((place) => place.load('address'));
    if (places.length > 0) await this.work.sync();
    return notes.items
      .map((item, i) => ({ item, cell: places[i].address, text: item.content, thread: false }))
      .filter(({ cell }) => inside(parseRange(splitRange(cell).area), area));
  }
}

const inside = (cell, area) =>
  cell.top >= area.top && cell.bottom <= area.bottom && cell.left >= area.left && cell.right <= area.right;

/** Operations on comments and hyperlinks. */
export const notes = {
  async setComment(work, { sheet: name, cell, text }) {
    const place = `${quoteSheet(name)}!${cell}`;
    const before = await work.comments.find(place);
    work.inverse({ undo: 'setComment', sheet: name, cell, before: before.map(({ text: was, thread }) => ({ text: was, thread })) });
    if (before.some(({ thread }) => thread)) work.note(t('excel.note.answers', { place }));
    const [first] = before;
    if (text !== '' && before.length === 1 && !first.thread) first.item.content = text;
    else {
      before.forEach(({ item }) => item.delete());
      await work.sync();
      if (text !== '') addComment(work, name, cell, text);
    }
    await work.sync();
  },

  async setHyperlink(work, { target, link }) {
    const range = work.range(target);
    const links = await linksOf(work, target);
    if (!links) work.note(t('excel.note.links', { place: target }));
    work.inverse({ undo: 'setHyperlink', target, links: links ?? [] });
    await work.load(range, 'formulas');
    const { formulas } = range;
    if (link.kind === 'none') range.clear('RemoveHyperlinks');
    else if (link.kind === 'address') range.hyperlink = { address: link.url };
    else range.hyperlink = { documentReference: link.reference };
    await work.load(range, 'formulas');
    const kept = range.formulas.map((row, r) => row.map((now, c) => (now === formulas[r][c] || formulas[r][c] === '' ? null : formulas[r][c])));
    if (kept.flat().some((formula) => formula !== null)) range.formulas = kept;
    await work.sync();
  },
};

/** A note, or, where there was one, a comment that can be answered; older versions of Excel write only those. */
export function addComment(work, sheet, cell, text, thread = false) {
  const noted = !thread && work.can('1.18');
  if (noted) work.sheet(sheet).notes.add(cell, text);
  else work.sheet(sheet).comments.add(work.sheet(sheet).getRange(cell), text);
  if (!thread && !noted) work.note(t('excel.note.comments'));
}
