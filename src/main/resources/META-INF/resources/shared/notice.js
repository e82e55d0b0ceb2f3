import { button, el, icon } from './dom.js';
import { t } from './i18n.js';
import { Problem } from './problem.js';

/** A problem in the service's words, with its next step and, where it makes sense, a retry. */
export function problemCard(thrown, { retry, actions = [], kind = 'error' } = {}) {
  const problem = Problem.from(thrown);
  return el(
    'div',
    { class: `notice ${kind}`, role: 'alert', testid: 'problem', 'data-code': problem.code },
    el('p', {}, el('strong', {}, problem.title)),
    problem.detail && problem.detail !== problem.title ? el('p', {}, ended(problem.detail)) : null,
    problem.nextStep ? el('p', { class: 'next-step' }, ended(problem.nextStep)) : null,
    problem.violations.length > 0 ? el('ul', {}, problem.violations.map((violation) => el('li', {}, violation.message))) : null,
    retry || actions.length > 0
      ? el('div', { class: 'row' }, retry ? button(t('tryAgain'), { testid: 'retry', onclick: retry }) : null, actions)
      : null,
  );
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
