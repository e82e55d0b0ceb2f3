import { button, el, fill } from '/shared/dom.js';
import { parts, t } from '/shared/i18n.js';
import { featureName, modelTitle } from '/shared/words.js';

/** The ask box: Ctrl+Enter sends, Esc stops. */
export function createComposer(options) {
  return new Composer(options);
}

class Composer {
  #selection = null;

  /** @param options `modes`: how far the page may go, for pages that let users choose, with `onMode`; `keys`: what the keys do; `sources`: a bar of what can be taken from, where there is one */
  constructor({ features, models, questions, modes, sources, keys = t('ask.keys'), onAsk, onStop, onClearSelection, onMode, onWouldSend }) {
    Object.assign(this, { keys, sources, onAsk, onStop, onClearSelection });
    this.text = el('textarea', {
      id: 'instruction',
      rows: 2,
      testid: 'ask',
      placeholder: t('ask.placeholder'),
      'data-region-focus': '',
      'aria-describedby': 'ask-keys',
    });
    this.feature = choice('feature', t('ask.task'), [['auto', t('auto')], ...features.map((feature) => [feature.id, featureName(feature)])]);
    this.model = choice('model', t('ask.model'), [['', t('auto')], ...models.map((model) => [model.id, modelTitle(model)])]);
    this.mode = modes ? choice('mode', t('mode'), modes.all.map((mode) => [mode, t(`mode.${mode}`)]), modes.current, onMode) : null;
    this.chip = el('div', { class: 'selection', testid: 'selection', 'aria-live': 'polite' });
    this.examples = el('ul', { class: 'examples', 'aria-label': t('ask.examples'), testid: 'examples' }, this.#examples(questions));
    this.send = button(t('ask.send'), { icon: 'send', kind: 'primary', type: 'submit', testid: 'send' });
    this.stop = button(t('ask.stop'), { icon: 'stop', testid: 'stop', hidden: true, onclick: () => onStop() });
    this.element = this.#layout(onWouldSend);
    sources?.acceptDrops(this.element);
    this.element.addEventListener('submit', (event) => this.#submit(event));
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  setSelection(selection) {
    this.#selection = selection;
    if (!selection) {
      fill(this.chip);
      return;
    }
    const name = typeof selection === 'string' ? selection : t('slide', { n: selection.slide });
    const clear = button(t('ask.whole'), { icon: 'close', quiet: true, onclick: () => this.onClearSelection() });
    fill(this.chip, el('span', {}, parts('ask.about', { name: el('strong', {}, name) })), clear);
  }

  setRunning(running) {
    const focused = document.activeElement;
    this.stop.hidden = !running;
    this.send.hidden = running;
    if (focused === this.send || focused === this.stop) this.text.focus();
  }

  get isRunning() {
    return !this.stop.hidden;
  }

  /** The ask as it stands in the box; null when there is none. */
  get request() {
    const instruction = this.text.value.trim();
    if (instruction === '') return null;
    const request = {
      instruction,
      feature: this.feature.value(),
      ...(this.model.value() ? { model: this.model.value() } : {}),
      ...(this.#selection ? { selection: this.#selection } : {}),
    };
    return this.sources?.completed(request) ?? request;
  }

  /** The model the user chose; empty: the best. */
  get chosenModel() {
    return this.model.value();
  }

  focus() {
    this.text.focus();
  }

  hideExamples() {
    this.examples.hidden = true;
    this.sources?.shrink();
  }

  #layout(onWouldSend) {
    const preview = onWouldSend
      ? button(t('ask.wouldSend'), { kind: 'link', testid: 'would-send', onclick: () => onWouldSend(this.request) })
      : null;
    return el(
      'form',
      { class: 'composer', 'data-region': 'ask', testid: 'composer' },
      this.examples,
      this.sources?.element,
      this.chip,
      el('label', { for: 'instruction', class: 'sr' }, t('ask.placeholder')),
      this.text,
      el('div', { class: 'composer-foot' }, this.feature.element, this.model.element, this.mode?.element, el('div', { class: 'send' }, preview, this.stop, this.send)),
      el('p', { class: 'hint keys', id: 'ask-keys' }, this.keys),
    );
  }

  #examples(questions) {
    return questions.map((question) => {
      const take = () => {
        this.text.value = question;
        this.text.focus();
      };
      return el('li', {}, button(question, { kind: 'example', testid: 'example', onclick: take }));
    });
  }

  #key(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.element.requestSubmit();
    }
  }

  #submit(event) {
    event.preventDefault();
    const { request } = this;
    if (!request || this.isRunning) {
      this.text.focus();
      return;
    }
    this.text.value = '';
    this.onAsk(request);
  }
}

function choice(id, label, options, current, onChange) {
  const select = el('select', { id, testid: id }, options.map(([value, text]) => el('option', { value, selected: value === current }, text)));
  if (onChange) select.addEventListener('change', () => onChange(select.value));
  return { element: el('div', { class: 'choice' }, el('label', { for: id }, label), select), value: () => select.value };
}
