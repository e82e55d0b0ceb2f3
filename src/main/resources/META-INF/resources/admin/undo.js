import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { actionWords } from './conflict.js';
import { ago } from '/shared/desk/format.js';
import { isHere } from './people.js';
import { newest } from '/shared/desk/newest.js';
import { reviewChange } from './review.js';

/** What tells the newest load of each place. */
const begins = new WeakMap();

/** The line that says what was changed last, and takes it back. */
export async function lastChangeLine(place, shell, features, onUndone) {
  if (!begins.has(place)) begins.set(place, newest());
  const isNewest = begins.get(place)();
  const { lastChange: last } = await shell.api.status();
  if (!(await isNewest())) return;
  if (!last) {
    fill(place, el('span', { class: 'muted' }, t('last.none')));
    return;
  }
  const undo = async () => {
    const done = await reviewChange(shell, {
      title: t('undo.title'),
      action: t('undo'),
      lead: actionWords(last),
      features,
      change: { preview: () => shell.api.undoPreview(), apply: (change) => shell.api.undo(change) },
    });
    if (done) onUndone();
  };
  fill(
    place,
    el('span', { testid: 'last-change' }, said(last)),
    last.undoable ? button(t('undo'), { icon: 'undo', quiet: false, kind: 'link', testid: 'undo', onclick: undo }) : null,
  );
}

function said(last) {
  const facts = { what: actionWords(last), when: ago(last.at) };
  return isHere(last.actor) ? t('last.here', facts) : t('last', { ...facts, actor: last.actor });
}
