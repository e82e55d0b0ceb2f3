import { anchorName } from '/shared/a1.js';
import { t } from '/shared/i18n.js';
import { Problem } from '/shared/problem.js';
import { HostProblem } from '../host.js';
import { restore } from './restore.js';
import { movesTo } from './slide-order.js';

/**
 * Carries a script out: first what only adds (slides from files), then steps on shapes, then the
 * order, and last what takes away, so that for as long as possible nothing is lost.
 */
export class Runner {
  /** What to tell the user. */
  notes = [];

  /** What was done, for taking it back: ids of slides put in, steps that undo steps, slides that gave way. */
  done = { inserted: [], undo: [], removing: false, gaveWay: new Map() };

  /**
   * @param {import('./live-deck.js').LiveDeck} deck
   * @param {import('./script.js').Script} script
   * @param {Map<number, string>} live ids by the numbers the script starts from
   * @param {import('./slide-files.js').SlideFiles} files
   */
  constructor(deck, script, live, files, { signal, onProgress = () => {} } = {}) {
    Object.assign(this, { deck, script, live, files, signal, onProgress });
  }

  /** @returns {Promise<string[]>} the ids of the deck that came to be, in the script's order */
  async run() {
    this.before = await this.deck.ids();
    this.masters = await this.deck.masters();
    try {
      return await this.#perform();
    } catch (thrown) {
      throw await this.#takenBack(thrown);
    }
  }

  async #perform() {
    const { target } = this.script;
    const now = [];
    for (const [index, entry] of target.entries()) {
      this.#goOn(index / target.length);
      now.push(entry.action === 'insert' || entry.action === 'replace' ? await this.#put(entry, now.at(-1) ?? null) : this.live.get(entry.base));
      if (entry.action === 'steps') await this.#steps(entry, now.at(-1));
    }
    const moves = movesTo(await this.deck.ids(), now);
    if (moves.length > 0) await this.deck.move(moves);
    this.#goOn(1);
    await this.#tidyMasters(target, now);
    await this.#remove(target, now);
    return now;
  }

  #goOn(share) {
    if (this.signal?.aborted) throw Problem.cancelled();
    this.onProgress(share);
  }

  /** A replaced slide comes behind the one it replaces, which keeps it in its section. */
  async #put(entry, previous) {
    const original = entry.action === 'replace' ? this.live.get(entry.base) : null;
    const target = original ?? previous;
    const file = await this.files.get(entry.from);
    const formatting = await this.#formatting(entry, target);
    const id = (await this.deck.insert(file, target, formatting)) ?? (original && (await this.#inPlace(entry, original, file, formatting)));
    if (!id) throw refused(entry);
    this.done.inserted.push(id);
    return id;
  }

  /** Where PowerPoint takes the slide for the one it replaces, that one has to go first. */
  async #inPlace(entry, original, file, formatting) {
    const ids = await this.deck.ids();
    this.done.gaveWay.set(entry.base, null);
    await this.deck.remove([original]);
    const id = await this.deck.insert(file, ids[ids.indexOf(original) - 1] ?? null, formatting);
    this.done.gaveWay.set(entry.base, id);
    return id;
  }

  /**
   * With the destination's theme PowerPoint looks the layout up in the master of the slide before, and
   * adds no second master; only where that is another master the slide has to bring its own.
   */
  async #formatting({ from }, target) {
    const wanted = this.files.master(from);
    if (this.masters.length === 1 && (wanted === null || this.files.mastersIn(from) === 1)) return 'UseDestinationTheme';
    const master = (await this.deck.slides()).find(({ id }) => id === target)?.master;
    const there = this.masters.find(({ id }) => id === master)?.name;
    return there !== undefined && there === wanted ? 'UseDestinationTheme' : 'KeepSourceFormatting';
  }

  /** Slides that brought a master along go back to the one the deck had; what is left over is told. */
  async #tidyMasters(target, now) {
    const known = new Set(this.masters.map(({ id }) => id));
    if ((await this.deck.masters()).length === known.size) return;
    const slides = new Map((await this.deck.slides()).map((slide) => [slide.id, slide]));
    for (const [index, { from }] of target.entries()) {
      const slide = slides.get(now[index]);
      if (!from || !slide || known.has(slide.master)) continue;
      const own = this.masters.length === 1 ? this.masters[0] : this.masters.find(({ name }) => name === this.files.master(from));
      if (own) await this.deck.relayout(slide.id, own.id, this.files.layout(from));
    }
    const left = (await this.deck.masters()).filter(({ id }) => !known.has(id));
    if (left.length > 0) this.notes.push(t('powerpoint.note.masters', { n: left.length }));
  }

  async #steps(entry, id) {
    const steps = entry.steps.filter(({ kind }) => kind !== 'remove');
    if (steps.length > 0) await this.deck.steps(id, steps, (undo) => this.done.undo.push({ id, steps: undo }));
  }

  async #remove(target, now) {
    const replaced = target.filter(({ action, base }) => action === 'replace' && !this.done.gaveWay.has(base)).map(({ base }) => base);
    const slides = [...this.script.gone, ...replaced].map((base) => this.live.get(base));
    const shapes = target.flatMap(({ steps }, index) => steps.filter(({ kind }) => kind === 'remove').map(({ shape }) => ({ slide: now[index], shape })));
    if (slides.length + shapes.length === 0) return;
    this.done.removing = true;
    await this.deck.remove(slides, shapes);
  }

  async #takenBack(thrown) {
    const problem = Problem.from(thrown);
    try {
      const notes = await restore(this);
      return new HostProblem({ ...problem, detail: [problem.detail || problem.title, t('powerpoint.asBefore'), ...notes].join(' '), aside: false });
    } catch (second) {
      const places = this.script.target.filter(({ action }) => action !== 'keep').map(({ base, from }) => `slide ${base ?? from.number}`);
      return new HostProblem({
        code: problem.code,
        title: problem.title,
        detail: t('powerpoint.notRestored', { message: problem.detail || problem.title, second: second.message }),
        nextStep: t('powerpoint.notRestored.next', { places: places.map(anchorName).join(', ') }),
        restored: false,
        places,
      });
    }
  }
}

const refused = ({ from }) =>
  new HostProblem({
    code: 'slide-not-taken',
    title: t('powerpoint.notTaken'),
    detail: t('powerpoint.notTaken.detail', { n: from.number }),
    nextStep: t('powerpoint.again'),
  });
