import { el, fill } from './dom.js';
import { t, term } from './i18n.js';
import { duration } from './words.js';

/** The steps of a turn as they happen: a log while it runs, a folded summary afterwards. */
export function createSteps() {
  const log = el('div', { class: 'steps', role: 'log', 'aria-label': t('steps'), testid: 'steps' });
  const element = el('div', {}, log);
  let count = 0;
  return {
    element,
    add({ name, detail, ms }) {
      count++;
      log.lastElementChild?.classList.remove('running');
      log.append(
        el(
          'div',
          { class: 'step running' },
          el('span', { class: 'step-name' }, term('step', name)),
          detail ? el('span', { class: 'muted' }, ` ${detail}`) : null,
          ms === undefined || ms === null ? null : el('span', { class: 'muted' }, ` ${duration(ms)}`),
        ),
      );
    },
    finish(latencyMs) {
      log.lastElementChild?.classList.remove('running');
      if (count === 0) {
        element.remove();
        return;
      }
      fill(element, el('details', { class: 'steps-done' }, el('summary', {}, latencyMs ? t('steps.doneIn', { n: count, time: duration(latencyMs) }) : t('steps.done', { n: count })), log));
    },
  };
}
