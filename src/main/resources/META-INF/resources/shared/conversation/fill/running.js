import { el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { cost, count, list } from '/shared/words.js';

/** How far a fill has come while it runs, value by value. */
export function createFillProgress() {
  const bar = el('progress', { max: 1, 'aria-label': t('fill.progress') });
  const words = el('p', { class: 'hint' });
  const element = el('div', { class: 'fill-progress', testid: 'fill-progress', hidden: true }, bar, words);
  return {
    element,
    show({ done, values, inputTokens, outputTokens, cost: money }) {
      element.hidden = false;
      bar.value = values === 0 ? 1 : done / values;
      const spent = inputTokens + outputTokens === 0 ? null : money ? cost(money) : t('fill.tokens', { n: count(inputTokens + outputTokens) });
      fill(words, list([t('fill.done', { done, values }), spent]));
    },
    finish: () => element.remove(),
  };
}
