import { button, el, icon } from './dom.js';
import { t } from './i18n.js';
import { Problem } from './problem.js';
import { violationWords } from './violations.js';

/** A problem with what is to know about it, with its next step and, where it makes sense, a retry. */
export function problemCard(thrown, { retry, actions = [], kind = 'error' } = {}) {
  const problem = Problem.from(thrown);
  return el(
    'div',
    { class: `notice ${kind}`, role: 'alert', testid: 'problem', 'data-code': problem.code },
    el('p', {}, el('strong', {}, problem.title)),
    detail(problem),
    problem.nextStep ? el('p', { class: 'next-step' }, ended(problem.nextStep)) : null,
    problem.violations.length > 0 ? el('ul', {}, problem.violations.map((violation) => el('li', {}, violationWords(violation)))) : null,
    retry || actions.length > 0
      ? el('div', { class: 'row' }, retry ? button(t('tryAgain'), { testid: 'retry', onclick: retry }) : null, actions)
      : null,
  );
}

/** The service's own words are English, and only add to what the title says. */
function detail({ detail: text, title, aside }) {
  if (!text || text === title) return null;
  return el('p', aside ? { class: 'hint', lang: 'en', testid: 'problem-aside' } : {}, ended(text));
}

/** A sentence with its full stop, whoever wrote it. */
const ended = (text) => (/[.!?…:]$/.test(text) ? text : `${text}.`);

/** The banner across the page that says the connection is gone. */
export function createBanner() {
  const text = el('span');
  const again = button(t('tryAgain'), { testid: 'banner-retry' });
  const element = el('div', { class: 'banner', role: 'alert', hidden: true, testid: 'banner' }, icon('spark'), text, again);
  let retry = () => {};
  again.addEventListener('click', () => {
    element.hidden = true;
    retry();
  });
  return {
    element,
    show(problem, onRetry) {
      text.textContent = `${problem.title}. ${problem.detail} ${problem.nextStep}`;
      retry = onRetry;
      element.hidden = false;
    },
    hide() {
      element.hidden = true;
    },
  };
}
