import { t } from '/shared/i18n.js';
import { HostProblem } from '../host.js';
import { conflicts } from './compare.js';
import { hiddenConflicts } from './compare-files.js';
import { losses } from './losses.js';
import { beyondSlides, refusals } from './refusals.js';
import { Runner } from './runner.js';
import { back, forward, sparing, withFiles } from './script.js';
import { SlideFiles } from './slide-files.js';

/** Accepted plans carried out on the open deck, and taken back. */
export class Edits {
  constructor(deck, book, { supports, web, limits }) {
    Object.assign(this, { deck, book, supports, web, limits });
  }

  async check(change) {
    return this.#conflicts(change, forward(change, { base: await outline(change, change.before) }, this.supports));
  }

  /** What an apply would not keep, in words for the user. */
  async losses(change) {
    const script = forward(change, { base: await outline(change, change.before) }, this.supports);
    const live = await this.#live(script);
    return losses(withFiles(script, await this.#uneven(script, live)));
  }

  async checkBack(change) {
    return this.#conflicts(change, await this.#back(change));
  }

  async #conflicts(change, script) {
    const live = await this.#live(script);
    const found = await conflicts(this.deck, script, live, this.supports);
    return [...found, ...(await hiddenConflicts(this.deck, script, live, new SlideFiles(change, new Map()), found))];
  }

  async apply(change, options = {}) {
    this.#refuse(change);
    if (change.after === change.before) return NOTHING;
    const [base, target] = await Promise.all([outline(change, change.before), outline(change, change.after)]);
    const script = forward(change, { base, target }, this.supports);
    if (script.target.length !== target.slides.length) throw outOfStep(script, target);
    return this.#carryOut(change, script, options, ({ ids, fresh }) => this.book.keep(change.after, ids, fresh));
  }

  async takeBack(change, { except = [], ...options } = {}) {
    if (change.after === change.before) return NOTHING;
    const script = await this.#back(change);
    const spared = new Set(except.map((anchor) => Number(/slide\D*(\d+)/i.exec(anchor)?.[1])).filter(Boolean));
    const notes = [...spared].map((number) => `Slide ${number} was changed since and stays as it is.`);
    const applied = await this.#carryOut(change, sparing(script, spared), options, ({ ids }) => this.book.forget(ids));
    return { ...applied, notes: [...notes, ...applied.notes] };
  }

  async #back(change) {
    const [base, target] = await Promise.all([outline(change, change.before), outline(change, change.after)]);
    const script = back(forward(change, { base, target }, this.supports), { version: change.after, outline: target });
    return withFiles(script, await this.#notStayed(script));
  }

  /** A slide that came from a file may have looked different before: it goes back as a file, too. */
  async #notStayed({ target, base }) {
    const stayed = await this.book.stayed(base.version);
    return new Set(target.map((entry) => entry.base).filter((number) => number !== null && !stayed?.has(number)));
  }

  #live({ base }) {
    return this.book.locate(base.version, base.outline.slides.length);
  }

  async #carryOut(change, planned, options, keep) {
    const live = await this.#live(planned);
    requireSlides(planned, live);
    const script = withFiles(planned, await this.#uneven(planned, live));
    const outlines = new Map([[script.base.version, script.base.outline], [versionOf(script), script.outline]]);
    const files = new SlideFiles(change, outlines, { signal: options.signal, web: this.web });
    await files.prepare(script);
    const selected = await this.deck.selected();
    const runner = new Runner(this.deck, script, live, files, options);
    const ids = await runner.run();
    const notes = [...losses(script), ...runner.notes];
    const shown = ids[script.target.findIndex(({ base }) => base !== null && live.get(base) === selected)];
    try {
      await keep({ ids, fresh: runner.done.inserted });
      if (shown && shown !== selected) await this.deck.select(shown);
    } catch (thrown) {
      this.book.note(ids);
      notes.push(t('powerpoint.note.unmarked', { message: thrown.message }));
    }
    return { notes, nativeUndo: false };
  }

  /** Slides on which a text looks different from one end to the other: steps would even that out. */
  async #uneven({ target }, live) {
    const uneven = new Set();
    for (const { base, action, steps } of target) {
      const asks = action === 'steps' && steps.some(({ kind }) => kind === 'text' || kind === 'font');
      if (asks && live.has(base) && !(await this.deck.even(live.get(base), steps))) uneven.add(base);
    }
    return uneven;
  }

  #refuse({ plan, report }) {
    const refused = refusals(plan, this.limits());
    const beyond = beyondSlides(report);
    if (refused.length === 0 && !beyond) return;
    throw new HostProblem({
      code: 'not-in-powerpoint',
      title: t('powerpoint.unable'),
      detail: refused[0]?.reason ?? t('powerpoint.unable.detail'),
      nextStep: t('powerpoint.unable.next'),
    });
  }
}

/** What a plan comes to that changes nothing. */
const NOTHING = { notes: [], nativeUndo: true };

const outline = ({ documentId, api }, version) => api.outline(documentId, version);

const versionOf = ({ target }) => target.find(({ from }) => from)?.from.version ?? -1;

function requireSlides({ base, target, gone }, live) {
  const needed = [...gone, ...target.map((entry) => entry.base).filter((number) => number !== null)];
  const missing = needed.filter((number) => !live.has(number));
  if (missing.length === 0) return;
  throw new HostProblem({
    code: 'slides-changed',
    title: t('powerpoint.changed'),
    detail: t('powerpoint.changed.detail', { slides: missing.map((number) => t('slide', { n: number })).join(', '), version: base.version }),
    nextStep: t('powerpoint.changed.next'),
  });
}

const outOfStep = (script, { slides }) =>
  new HostProblem({
    code: 'slides-out-of-step',
    title: t('powerpoint.outOfStep'),
    detail: t('powerpoint.outOfStep.detail', { here: script.target.length, there: slides.length }),
    nextStep: t('powerpoint.outOfStep.next'),
  });
