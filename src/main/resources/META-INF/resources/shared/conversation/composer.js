import { button, el, fill } from '/shared/dom.js';

/** The ask box: Ctrl+Enter sends, Esc stops. */
export function createComposer(options) {
  return new Composer(options);
}

class Composer {
  #selection = null;

  constructor({ features, models, questions, onAsk, onStop, onClearSelection }) {
    Object.assign(this, { onAsk, onStop, onClearSelection });
    this.text = el('textarea', {
      id: 'instruction',
      rows: 2,
      testid: 'ask',
      placeholder: 'Ask about this file, or say what to change',
      'data-region-focus': '',
      'aria-describedby': 'ask-keys',
    });
    this.feature = choice('feature', 'Task', [['auto', 'Auto'], ...features.map(({ id, title }) => [id, title])]);
    this.model = choice('model', 'Model', [['', 'Auto'], ...models.map(({ id, displayName }) => [id, displayName])]);
    this.chip = el('div', { class: 'selection', testid: 'selection', 'aria-live': 'polite' });
    this.examples = el('ul', { class: 'examples', 'aria-label': 'Examples', testid: 'examples' }, this.#examples(questions));
    this.send = button('Ask', { icon: 'send', kind: 'primary', type: 'submit', testid: 'send' });
    this.stop = button('Stop', { icon: 'stop', testid: 'stop', hidden: true, onclick: () => onStop() });
    this.element = this.#layout();
    this.element.addEventListener('submit', (event) => this.#submit(event));
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  setSelection(selection) {
    this.#selection = selection;
    if (!selection) {
      fill(this.chip);
      return;
    }
    const name = typeof selection === 'string' ? selection : `Slide ${selection.slide}`;
    const clear = button('Ask about the whole file', { icon: 'close', quiet: true, onclick: () => this.onClearSelection() });
    fill(this.chip, el('span', {}, 'About ', el('strong', {}, name)), clear);
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

  hideExamples() {
    this.examples.hidden = true;
  }

  #layout() {
    return el(
      'form',
      { class: 'composer', 'data-region': 'ask', testid: 'composer' },
      this.examples,
      this.chip,
      el('label', { for: 'instruction', class: 'sr' }, 'Ask about this file, or say what to change'),
      this.text,
      el('div', { class: 'composer-foot' }, this.feature.element, this.model.element, el('div', { class: 'send' }, this.stop, this.send)),
      el('p', { class: 'hint', id: 'ask-keys' }, 'Ctrl+Enter asks, Esc stops, F6 goes round the page.'),
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
    const instruction = this.text.value.trim();
    if (instruction === '' || this.isRunning) {
      this.text.focus();
      return;
    }
    this.text.value = '';
    this.onAsk({
      instruction,
      feature: this.feature.value(),
      ...(this.model.value() ? { model: this.model.value() } : {}),
      ...(this.#selection ? { selection: this.#selection } : {}),
    });
  }
}

function choice(id, label, options) {
  const select = el('select', { id, testid: id }, options.map(([value, text]) => el('option', { value }, text)));
  return { element: el('div', { class: 'choice' }, el('label', { for: id }, label), select), value: () => select.value };
}
