import { button, el } from '/shared/dom.js';
import { t, term } from '/shared/i18n.js';
import { ago } from '/shared/desk/format.js';

/** Somebody else was faster: says who and what, and offers to look at the wish again. */
export async function conflictCard(shell, again) {
  const last = await shell.api.status().then((status) => status.lastChange, () => null);
  return el(
    'div',
    { class: 'notice warning', role: 'alert', testid: 'conflict' },
    el('p', {}, el('strong', {}, t('conflict.title'))),
    last ? el('p', {}, t('conflict.who', { actor: last.actor, what: actionWords(last), when: ago(last.at) })) : null,
    el('p', {}, t('conflict.next')),
    el('div', { class: 'row' }, button(t('conflict.again'), { kind: 'primary', testid: 'conflict-again', onclick: again })),
  );
}

/** What was done to what, in words. */
export function actionWords({ action, subject }) {
  const words = term('action', action);
  return GENERAL.has(subject) ? words : `${words}: ${subject}`;
}

/** Subjects that say no more than the action. */
const GENERAL = new Set(['budgets', 'configuration', 'settings', 'credentials', 'retention', 'sessions']);
