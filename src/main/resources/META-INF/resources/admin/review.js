import { announce } from '/shared/announce.js';
import { openDialog } from '/shared/dialog.js';
import { button, el, fill } from '/shared/dom.js';
import { decisionKey } from '/shared/files.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { changeTable, effect } from './effect.js';
import { conflictCard } from './conflict.js';

/** Characters of a change that is shown at once; longer ones are unfolded on ask. */
const SHORT = 1500;

/**
 * Shows what a change would do and makes it when the administrator agrees.
 *
 * @param change `preview()` resolves to the change view, `apply({revision, key})` makes it for the
 *   revision the preview was for; both build their request anew, so that after a conflict the same
 *   wish meets the settings as they are then
 * @returns {Promise<object|null>} what was done; null when the administrator thought better of it
 */
export function reviewChange(shell, { title, action, danger = false, lead = null, features = new Map(), showDiff = true, change }) {
  return new Promise((resolve) => {
    let done = null;
    const place = el('div', { class: 'review' }, el('p', { class: 'loading muted' }, t('review.working')));
    const yes = button(action, { kind: danger ? 'danger' : 'primary', testid: 'confirm', disabled: true, onclick: () => apply() });
    const no = button(t('cancel'), { testid: 'cancel', onclick: () => dialog.close() });
    const body = el('div', { class: 'dialog-body' }, lead ? el('p', {}, lead) : null, place, el('div', { class: 'row end' }, no, yes));
    const dialog = openDialog(title, body, { onClose: () => resolve(done), testid: 'review' });
    no.focus();
    let seen = null;

    async function look() {
      try {
        seen = await change.preview();
        fill(place, effect(seen, features), showDiff ? el('details', { open: JSON.stringify(seen.changes).length < SHORT }, el('summary', {}, t('review.values', { n: seen.changes.length })), changeTable(seen.changes)) : null);
        yes.disabled = seen.changes.length === 0 && showDiff;
      } catch (thrown) {
        fill(place, problemCard(thrown, { retry: Problem.from(thrown).isPassing ? look : undefined }));
      }
    }

    async function apply() {
      yes.disabled = true;
      const key = decisionKey();
      try {
        done = await change.apply({ revision: seen.revision, key });
        announce(t('saved'));
        dialog.close();
      } catch (thrown) {
        yes.disabled = false;
        const problem = Problem.from(thrown);
        fill(place, problem.status === 412 ? await conflictCard(shell, look) : problemCard(problem));
        yes.disabled = problem.status === 412;
      }
    }

    look();
  });
}
