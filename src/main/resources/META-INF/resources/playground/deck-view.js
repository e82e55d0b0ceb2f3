import { slideNumber } from '/shared/a1.js';
import { changedWords } from '/shared/changes.js';
import { button, el, fill, hiddenText } from '/shared/dom.js';
import { t, term } from '/shared/i18n.js';
import { Pictures } from '/shared/pictures.js';
import { alignSlides, slideText } from '/shared/slide-order.js';

const THUMB = 240;
const LARGE = 1280;

/** One clear dot, so that a picture on its way is an empty frame and not a broken picture. */
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** A deck: slide strip, the slide as a picture, its notes; with a proposal, before and after side by side. */
export class DeckView {
  #pictures = new Pictures();
  #proposal = null;
  #aligned = [];
  #index = 0;
  #thumbs = new WeakMap();

  constructor({ api, onSelection, onProblem, busy }) {
    Object.assign(this, { api, onSelection, onProblem, busy });
    this.strip = el('ol', { class: 'strip', 'aria-label': t('slides'), testid: 'slide-strip' });
    this.stage = el('div', { class: 'stage', testid: 'stage' });
    this.notes = el('section', { class: 'notes', 'aria-label': t('notes.speaker'), testid: 'notes' });
    this.caption = el('span', { class: 'pager-text', 'aria-live': 'polite', testid: 'slide-caption' });
    this.previous = button(t('slide.previous'), { icon: 'left', quiet: true, onclick: () => this.#select(this.#index - 1) });
    this.next = button(t('slide.next'), { icon: 'right', quiet: true, testid: 'next-slide', onclick: () => this.#select(this.#index + 1) });
    this.seen = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '200px' });
    this.strip.addEventListener('keydown', (event) => this.#key(event));
    const pager = el('div', { class: 'pager-part' }, this.previous, this.caption, this.next);
    this.element = el('div', { class: 'deck' }, this.strip, el('div', { class: 'slide-side' }, pager, this.stage, this.notes));
  }

  async show(document) {
    this.document = document;
    this.#proposal = null;
    this.#pictures.clear();
    this.#layout();
  }

  /** Shows what a turn proposes: `report` with the operations it was made for. */
  async setProposal(report, turn, operations) {
    if (report === null && this.#proposal === null) return;
    this.#proposal = report && { report, turn, operations };
    this.#layout();
  }

  async reveal() {
    const first = this.#aligned.findIndex(({ change }) => change);
    if (first >= 0) this.#select(first, { byUser: false });
  }

  async jump(anchor) {
    const number = slideNumber(anchor);
    const index = this.#aligned.findIndex(({ before, after }) => (this.#proposal ? (after ?? before) : before) === number);
    if (index < 0) return false;
    this.#select(index, { byUser: false });
    return true;
  }

  clearSelection() {
    this.onSelection(null);
  }

  close() {
    this.seen.disconnect();
    this.#pictures.clear();
  }

  #layout() {
    this.#aligned = alignSlides(this.document.outline.slides.length, this.#proposal?.report);
    this.#index = Math.min(this.#index, Math.max(0, this.#aligned.length - 1));
    fill(this.strip, this.#aligned.map((entry, index) => this.#thumb(entry, index)));
    if (this.#aligned.length === 0) fill(this.stage, el('p', { class: 'muted' }, t('slide.none')));
    else this.#select(this.#index, { byUser: false });
  }

  #thumb(entry, index) {
    const slide = this.#slide(entry);
    const picture = el('img', { alt: '', width: 120, src: BLANK });
    this.#thumbs.set(picture, entry.before ? this.#before(entry, THUMB) : this.#after(entry, THUMB));
    this.seen.observe(picture);
    const notes = [[entry.change, entry.change && term('cause', entry.change)], ['hidden', slide?.hidden && t('slide.hidden')]].filter(([, word]) => word);
    return el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: `thumb ${entry.change ?? ''}`, tabIndex: index === this.#index ? 0 : -1, testid: 'thumb', onclick: () => this.#select(index) },
        picture,
        el('span', {}, numberOf(entry.after ?? entry.before), notes.map(([kind, word]) => el('span', { class: `tag ${kind}` }, word))),
        hiddenText(` ${slide?.title ?? ''}`),
      ),
    );
  }

  #select(index, { byUser = true } = {}) {
    if (index < 0 || index >= this.#aligned.length) return;
    this.#index = index;
    const entry = this.#aligned[index];
    this.#markThumb(index);
    this.caption.textContent = t('slide.of', { n: entry.after ?? entry.before, total: this.#aligned.length });
    this.previous.disabled = index === 0;
    this.next.disabled = index === this.#aligned.length - 1;
    this.#showSlide(entry);
    if (byUser && entry.before) this.onSelection({ slide: entry.before });
  }

  #markThumb(index) {
    [...this.strip.children].forEach(({ firstElementChild: thumb }, at) => {
      thumb.toggleAttribute('aria-current', false);
      if (at === index) thumb.setAttribute('aria-current', 'true');
      thumb.tabIndex = at === index ? 0 : -1;
    });
    const item = this.strip.children[index];
    this.strip.scrollTo({ top: item.offsetTop - 60, left: item.offsetLeft - 60 });
  }

  #showSlide(entry) {
    const slide = this.#slide(entry);
    const figures = [];
    if (entry.before) figures.push(this.#figure(entry.change ? 'before' : null, slide, this.#before(entry, LARGE)));
    if (entry.change && entry.after) figures.push(this.#figure('after', null, this.#after(entry, LARGE), this.#changedText(entry)));
    if (entry.change === 'deleted') figures.push(el('p', { class: 'notice consent' }, t('slide.deleted')));
    fill(this.stage, figures);
    this.stage.classList.toggle('pair', figures.length > 1);
    fill(this.notes, el('h2', {}, t('notes.speaker')), el('p', { class: slide?.notes ? null : 'muted' }, this.#notes(entry)));
  }

  #notes(entry) {
    const now = this.#slide(entry)?.notes ?? '';
    const change = this.#proposal?.report.shapes.find(({ slide, property }) => slide === entry.after && property === 'notes');
    return change ? changedWords(now, change.after ?? '', Infinity) : now || t('notes.none');
  }

  #figure(side, slide, load, alternative) {
    const text = alternative ?? t('slide.picture', { n: slide.number, text: slideText(slide) || t('slide.noText') });
    const picture = el('img', { alt: text, class: 'slide-picture', src: BLANK, testid: side === 'after' ? 'slide-after' : 'slide-picture' });
    const { width, height } = this.document.outline;
    picture.style.aspectRatio = `${width} / ${height}`;
    this.busy(t('slide.drawing'), () => this.#load(picture, load, true));
    return el('figure', {}, side ? el('figcaption', {}, t(`slide.${side}`)) : null, picture);
  }

  #changedText({ after }) {
    const own = this.#proposal.report.shapes.filter(({ slide }) => slide === after);
    const words = own.map(({ shape, before, after: now }) => t('slide.becomes', { shape, before: before ?? t('empty'), after: now ?? t('empty') }));
    return t('slide.asProposed', { n: after, changes: words.join('. ') });
  }

  #slide({ before }) {
    return before ? this.document.outline.slides[before - 1] : null;
  }

  #before({ before }, width) {
    const { id, version } = this.document;
    return [`${version}/${before}/${width}`, (signal) => this.api.slidePicture(id, before, version, width, signal)];
  }

  #after({ after }, width) {
    const { turn, operations } = this.#proposal;
    return [`${turn.id}/${operations}/${after}/${width}`, (signal) => this.api.proposedPicture(turn.id, after, operations, width, signal)];
  }

  /** Thumbnails are drawn by the service only when they come into sight. */
  #seen(entries) {
    for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
      this.seen.unobserve(target);
      this.#load(target, this.#thumbs.get(target));
    }
  }

  async #load(picture, [key, load], first = false) {
    picture.classList.add('loading');
    try {
      picture.src = await this.#pictures.url(key, load, first);
    } catch (thrown) {
      if (!thrown.isCancelled && thrown.name !== 'AbortError') this.#failed(picture);
    }
    picture.classList.remove('loading');
  }

  /** Without a source the browser shows the alternative text. */
  #failed(picture) {
    picture.classList.add('failed');
    picture.removeAttribute('src');
  }

  #key(event) {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.#select(this.#index + step);
    this.strip.children[this.#index].firstElementChild.focus();
  }
}

/** The number that is seen, read out as `slide 3`. */
const numberOf = (number) => [el('span', { 'aria-hidden': 'true' }, String(number)), hiddenText(t('slide', { n: number }))];
