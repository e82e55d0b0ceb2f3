import { announce } from '/shared/announce.js';
import { button, el, fill, icon } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { ACCEPT, AttachedSources, MOST_SOURCES } from './attached.js';

/** Above the box to ask in: what the slides are made of, and whether the outline comes first. */
export class SourceBar {
  #isKnown = false;

  constructor(workspace) {
    this.sources = new AttachedSources(workspace);
    this.sources.adopt();
    this.list = el('ul', { class: 'source-list', testid: 'sources', 'aria-label': t('sources') });
    this.problem = el('div', { 'aria-live': 'polite' });
    this.input = el('input', { type: 'file', accept: ACCEPT, multiple: true, class: 'sr', id: 'source-input', testid: 'source-input', 'aria-describedby': 'source-hint' });
    this.input.addEventListener('change', () => this.#taken([...this.input.files]));
    this.hint = el('span', { class: 'hint', id: 'source-hint' }, t('sources.hint', { n: MOST_SOURCES }));
    const add = el('label', { for: 'source-input', class: 'btn link', title: this.hint.textContent }, icon('plus'), el('span', {}, t('sources.add')));
    this.first = el('input', { type: 'checkbox', checked: true, testid: 'outline-first' });
    this.order = el('label', { class: 'tick' }, this.first, el('span', {}, t('sources.outlineFirst')));
    this.element = el(
      'div',
      { class: 'source-bar', testid: 'source-bar' },
      this.list,
      el('div', { class: 'source-add' }, this.input, add, this.hint),
      this.order,
      this.problem,
    );
    this.#draw();
  }

  /** Whoever asked once knows what can be added; the room is for answers. */
  shrink() {
    this.#isKnown = true;
    this.hint.hidden = true;
  }

  /** Takes files that are dropped anywhere on an element. */
  acceptDrops(element) {
    const over = (on) => (event) => {
      event.preventDefault();
      element.classList.toggle('over', on);
    };
    element.addEventListener('dragover', over(true));
    element.addEventListener('dragleave', over(false));
    element.addEventListener('drop', (event) => {
      over(false)(event);
      this.#taken([...event.dataTransfer.files]);
    });
  }

  /** A request with the sources; with some, slides are meant unless the user chose another task. */
  completed(request) {
    const { ids } = this.sources;
    if (ids.length === 0) return request;
    const isCreate = request.feature === 'powerpoint.create' || (request.feature === 'auto' && this.first.checked);
    if (!isCreate) return { ...request, sources: ids };
    const instruction = this.first.checked ? withFirst(request.instruction, t('sources.firstWords')) : request.instruction;
    return { ...request, instruction, feature: 'powerpoint.create', sources: ids };
  }

  get ids() {
    return this.sources.ids;
  }

  async #taken(files) {
    this.input.value = '';
    fill(this.problem);
    for (const file of files) {
      try {
        await this.sources.add(file);
        announce(t('sources.added', { name: file.name }));
        this.#draw();
      } catch (thrown) {
        const problem = Problem.from(thrown);
        if (!problem.isCancelled) fill(this.problem, problemCard(problem, { retry: problem.isPassing ? () => this.#taken([file]) : undefined }));
        return;
      }
    }
  }

  async #remove(source) {
    try {
      await this.sources.remove(source);
      this.#draw();
      this.input.focus();
    } catch (thrown) {
      fill(this.problem, problemCard(thrown, { retry: () => this.#remove(source) }));
    }
  }

  #draw() {
    const { all } = this.sources;
    this.list.hidden = all.length === 0;
    this.order.hidden = all.length === 0;
    this.hint.hidden = all.length > 0 || this.#isKnown;
    fill(
      this.list,
      all.map((source) =>
        el('li', { class: 'chip', testid: 'source' }, el('span', {}, source.name), button(t('sources.remove', { name: source.name }), { icon: 'close', quiet: true, testid: 'remove-source', onclick: () => this.#remove(source) })),
      ),
    );
  }
}

/** What comes below the first line is pasted material, so the words go to its end. */
function withFirst(instruction, words) {
  const [first, ...rest] = instruction.split('\n');
  return [`${first.replace(/[\s.:]+$/, '')}. ${words}`, ...rest].join('\n');
}
