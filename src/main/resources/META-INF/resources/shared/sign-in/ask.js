import { openDialog } from '/shared/dialog.js';
import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';

/**
 * Asks somebody to sign in, by a button: browsers let windows open only when one was pressed.
 *
 * @param {boolean} refused whether the account used before is not accepted
 * @param {() => Promise<string>} run signs in and gives the token
 * @returns {Promise<string|null>} null when nobody signs in
 */
export function askToSignIn(refused, run) {
  return new Promise((resolve) => {
    let token = null;
    const trouble = el('div', { role: 'alert' });
    const signIn = button(t(refused ? 'signIn.other' : 'signIn'), { kind: 'primary', testid: 'sign-in', onclick: () => attempt() });
    const attempt = async () => {
      signIn.disabled = true;
      fill(trouble);
      try {
        token = await run();
        dialog.close();
      } catch (thrown) {
        signIn.disabled = false;
        signIn.focus();
        fill(trouble, el('p', { class: 'notice error', testid: 'sign-in-trouble' }, t('signIn.failed', { reason: String(thrown.errorCode ?? thrown.message) })));
      }
    };
    const body = el('div', { class: 'dialog-body' }, el('p', {}, t(refused ? 'signIn.refused' : 'signIn.detail')), trouble, el('div', { class: 'row end' }, signIn));
    const dialog = openDialog(t('signIn.needed'), body, { onClose: () => resolve(token), testid: 'sign-in-dialog' });
    signIn.focus();
  });
}

/** A sign-in that somebody else carries out, such as a dialog of Office. */
export class PromptedSignIn {
  token = null;

  /** @param {(refused: boolean) => Promise<string>} run */
  constructor(run) {
    this.run = run;
  }

  renew(attempt) {
    const refused = attempt > 0;
    return askToSignIn(refused, async () => {
      this.token = await this.run(refused);
      return this.token;
    });
  }
}
