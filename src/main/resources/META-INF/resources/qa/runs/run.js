import { announce } from '/shared/announce.js';
import { confirmDialog } from '/shared/dialog.js';
import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { when } from '/shared/desk/format.js';
import { heading, select } from '/shared/desk/parts.js';
import { released } from '/shared/desk/press.js';
import { Names, at, modelNames, statusPill } from '../parts.js';
import { failures } from './failures.js';
import { follow } from './follow.js';
import { ReportPart } from './report.js';
import { featureTable, modelTable, tiles } from './scores.js';
import { Tally } from './tally.js';

/** A run as it goes on, and its report once it has ended. */
class RunView {
  #tally = new Tally();
  #leaving = new AbortController();
  #drawing = false;
  #wasRunning;
  #lost = false;

  constructor(place, shell, run, names, anchor) {
    this.shell = shell;
    this.run = run;
    this.names = names;
    this.anchor = anchor;
    this.#wasRunning = run.status === 'running';
    this.progress = el('div', { class: 'row run-state' });
    // stays while results come in by the hundred, so that no press of it is lost
    this.stop = button(t('run.cancel'), { kind: 'danger', icon: 'stop', testid: 'run-cancel', onclick: () => this.#cancel() });
    this.state = el('div', { class: 'row run-state', testid: 'run-state' }, this.progress);
    this.problem = el('div');
    this.top = el('div', { class: 'tiles', testid: 'run-tiles' });
    this.scores = el('div', { class: 'case-part' });
    this.failed = el('div', { class: 'case-part', testid: 'run-failed' });
    this.report = new ReportPart(shell, run);
    this.compare = el('div');
    fill(
      place,
      el(
        'div',
        { class: 'page' },
        el('p', { class: 'crumbs' }, el('a', { href: at('runs') }, t('nav.runs'))),
        heading(t('run.title', { suite: run.suite }), t('run.lead', { when: when(run.createdAt), models: modelNames(run.settings.models) })),
        this.state,
        this.problem,
        this.top,
        this.scores,
        this.failed,
        this.compare,
        this.report.element,
      ),
    );
    this.#draw();
    this.#follow();
  }

  close() {
    this.#leaving.abort();
    this.report.close();
  }

  async #follow() {
    try {
      await follow(this.shell.api, this.run.id, this.#leaving.signal, (event, told) => this.#heard(event, told), (lost) => this.#connection(lost));
    } catch (thrown) {
      this.shell.report(this.problem, thrown, () => this.#follow());
    }
  }

  #connection(lost) {
    this.#lost = lost;
    this.#soon();
  }

  #heard(event, told) {
    if (event === 'played') this.#tally.add(told);
    else this.run = { ...this.run, ...told };
    if (event === 'done') this.#ended();
    this.#soon();
  }

  #ended() {
    if (this.#wasRunning) announce(t(`run.ended.${this.run.status}`));
    this.#wasRunning = false;
    this.report.offer(this.#tally.size > 0, this.anchor);
    this.#offerComparison();
  }

  /** Results may come by the hundred; once for each frame is enough. */
  #soon() {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(async () => {
      await released();
      this.#drawing = false;
      if (!this.#leaving.signal.aborted) this.#draw();
    });
  }

  #draw() {
    const { run } = this;
    const { models } = run.settings;
    const done = Math.max(run.played, this.#tally.size) + run.leftOut;
    const label = t('run.played', { n: done, of: run.plays });
    fill(
      this.progress,
      statusPill(run.status),
      el('progress', { class: 'run-progress', max: run.plays, value: done, 'aria-label': t('run.progress') }),
      el('span', { testid: 'run-done' }, label),
      this.#lost ? el('span', { class: 'hint', role: 'status' }, t('run.lost')) : null,
    );
    if (run.status !== 'running') this.stop.remove();
    else if (this.stop.parentNode === null) this.state.append(this.stop);
    fill(this.top, tiles(run, this.#tally));
    fill(this.scores, modelTable(this.#tally.byModel(models), run), featureTable(this.#tally.byFeature(models), models, this.names));
    fill(this.failed, failures(this.#tally, run));
  }

  async #cancel() {
    const agreed = await confirmDialog({ title: t('run.cancel.title'), text: t('run.cancel.text'), action: t('run.cancel'), danger: true });
    if (!agreed) return;
    try {
      const told = await this.shell.api.cancel(this.run.id);
      this.run = { ...this.run, ...told, scores: this.run.scores };
      this.#soon();
    } catch (thrown) {
      this.shell.report(this.problem, thrown);
    }
  }

  async #offerComparison() {
    const others = (await this.shell.api.runs().catch(() => [])).filter((one) => one.suite === this.run.suite && one.id !== this.run.id);
    if (others.length === 0) return;
    const choice = select(others.map((one) => [one.id, t('run.with', { when: when(one.createdAt), models: modelNames(one.settings.models) })]), others[0].id, { 'aria-label': t('run.compare.with'), testid: 'compare-with' });
    const go = () => {
      const other = others.find((one) => one.id === choice.value);
      const earlier = other.createdAt < this.run.createdAt;
      location.hash = earlier ? at('compare', other.id, this.run.id) : at('compare', this.run.id, other.id);
    };
    fill(this.compare, el('div', { class: 'row compare-row' }, el('span', {}, t('run.compare.with')), choice, button(t('run.compare.go'), { testid: 'compare-go', onclick: go })));
  }
}

export async function openRun(place, shell, id, anchor) {
  const [run, names] = await Promise.all([shell.api.run(id), Names.load(shell.api)]);
  return new RunView(place, shell, run, names, anchor);
}
