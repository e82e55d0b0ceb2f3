import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { Problem } from '/shared/problem.js';
import { problemCard } from '/shared/notice.js';
import { field, heading, numberInput, select, toggle } from '/shared/desk/parts.js';
import { Names, at, ticks } from '../parts.js';
import { estimates } from './estimate.js';

const PAUSE_MS = 250;
const MOST_REPEATS = 100;

const price = ({ builtin, priced }) => (builtin ? t('free') : t(priced ? 'new.priced' : 'new.unpriced'));

/** What is to be played with which models, and what it would take, before anything begins. */
class NewRun {
  #asking = null;
  #waiting;

  constructor(place, shell, { suites, choices, names }, first) {
    this.shell = shell;
    this.suites = suites.filter((suite) => suite.problems.length === 0);
    this.models = choices.models;
    this.names = names;
    this.chosen = {
      suites: new Set(this.suites.map((suite) => suite.name).filter((name) => name === first)),
      features: new Set(),
      tags: new Set(),
      models: new Set(this.models.filter((model) => model.builtin).map((model) => model.id)),
    };
    this.repeat = numberInput(1, { min: 1, max: MOST_REPEATS, step: 1, required: true, testid: 'repeat', oninput: () => this.#look() });
    this.maxCost = numberInput('', { min: 0, step: 'any', testid: 'max-cost', oninput: () => this.#look() });
    this.judge = select([['', t('new.judge.none')], ...this.models.filter((model) => model.judges).map((model) => [model.id, model.id])], '', { testid: 'judge', onchange: () => this.#look() });
    this.variants = false;
    this.narrow = el('div', { class: 'add-form' });
    this.told = el('section', { class: 'card flat estimate', 'aria-live': 'polite', testid: 'estimate' });
    this.problem = el('div');
    this.start = button(t('new.start'), { kind: 'primary', type: 'submit', testid: 'start', disabled: true });
    fill(place, this.#page());
    this.#narrowing();
    this.#look();
  }

  close() {
    clearTimeout(this.#waiting);
    this.#asking?.abort();
  }

  #page() {
    const suites = this.suites.map((suite) => [suite.name, suite.title, t('cases', { n: suite.cases })]);
    const models = this.models.map((model) => [model.id, model.builtin ? t('builtin') : model.id, price(model)]);
    const form = el(
      'form',
      { class: 'new-run', testid: 'new-form' },
      el(
        'div',
        { class: 'add-form' },
        ticks(t('nav.suites'), suites, this.chosen.suites, () => (this.#narrowing(), this.#look()), { testid: 'suite' }),
        ticks(t('new.models'), models, this.chosen.models, () => this.#look(), { testid: 'model' }),
        this.narrow,
        el(
          'div',
          { class: 'fields' },
          field(t('new.repeat'), this.repeat, { hint: t('new.repeat.hint') }),
          field(t('new.cap'), this.maxCost, { hint: t('new.cap.hint') }),
          field(t('new.judge'), this.judge, { hint: t('new.judge.hint') }),
        ),
        el('div', {}, toggle(t('new.variants'), false, (on) => ((this.variants = on), this.#look()), { testid: 'variants' }), el('p', { class: 'hint' }, t('new.variants.hint'))),
      ),
      el('div', { class: 'estimate-side' }, this.told, this.problem, this.start),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#begin();
    });
    return el('div', { class: 'page' }, el('p', { class: 'crumbs' }, el('a', { href: at('runs') }, t('nav.runs'))), heading(t('nav.new'), t('new.lead')), form);
  }

  /** Features and tags of the chosen suites; what is no longer among them is not chosen any more. */
  #narrowing() {
    const chosen = this.suites.filter((suite) => this.chosen.suites.has(suite.name));
    const part = (key, label, testid, name) => {
      const all = [...new Set(chosen.flatMap((suite) => suite[key]))].sort();
      for (const one of this.chosen[key]) if (!all.includes(one)) this.chosen[key].delete(one);
      if (all.length < 2) return null;
      return el('details', { open: this.chosen[key].size > 0, testid: `${testid}-part` }, el('summary', {}, label), ticks(label, all.map((one) => [one, name(one)]), this.chosen[key], () => this.#look(), { testid }));
    };
    fill(this.narrow, part('features', t('new.features'), 'feature', (id) => this.names.full(id)), part('tags', t('new.tags'), 'tag', (tag) => tag));
  }

  #settings() {
    return [...this.chosen.suites].map((suite) => ({
      suite,
      models: [...this.chosen.models],
      features: [...this.chosen.features],
      tags: [...this.chosen.tags],
      variants: this.variants,
      repeat: Number(this.repeat.value) || 1,
      maxCost: this.maxCost.value === '' ? null : Number(this.maxCost.value),
      judge: this.judge.value || null,
    }));
  }

  /** Asks what it would take, a moment after the last change. */
  #look() {
    clearTimeout(this.#waiting);
    this.#asking?.abort();
    this.start.disabled = true;
    this.#waiting = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  async #ask() {
    const settings = this.#settings();
    if (settings.length === 0 || this.chosen.models.size === 0) {
      fill(this.told, el('h2', {}, t('estimate')), el('p', { class: 'muted' }, t('estimate.choose')));
      return;
    }
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const found = await Promise.all(settings.map((one) => this.shell.api.estimate(one, asking.signal)));
      const { content, ready } = estimates(found, settings[0]);
      fill(this.told, content);
      fill(this.problem);
      this.start.disabled = !ready;
    } catch (thrown) {
      const problem = Problem.from(thrown);
      if (!problem.isCancelled) fill(this.told, problemCard(problem, { retry: problem.isPassing ? () => this.#ask() : undefined }));
    }
  }

  /** One run for each suite; those that began are begun, whatever becomes of the next. */
  async #begin() {
    this.start.disabled = true;
    const begun = [];
    try {
      for (const settings of this.#settings()) begun.push(await this.shell.api.begin(settings));
      location.hash = begun.length === 1 ? at('runs', begun[0].id) : at('runs');
    } catch (thrown) {
      fill(this.problem, problemCard(thrown), begun.length > 0 ? el('p', {}, t('new.begun', { n: begun.length }), ' ', el('a', { href: at('runs') }, t('nav.runs'))) : null);
      this.start.disabled = false;
    }
  }
}

export async function open(place, shell, suite) {
  const [suites, choices, names] = await Promise.all([shell.api.suites(), shell.api.choices(), Names.load(shell.api)]);
  return new NewRun(place, shell, { suites, choices, names }, suite);
}
