import { language } from '/shared/i18n.js';

/** Where the dialog begins, and where it comes back to once somebody has signed in. */
const PAGE = '/sign-in/office';

/** Parts of the screen, in percent. */
const SIZE = { height: 60, width: 30 };

export const opensDialogs = ({ context }) => context.requirements.isSetSupported('DialogApi', '1.1');

/**
 * Signs in by a dialog of Office. Its page hands the token over and keeps none.
 *
 * @param {boolean} refused the account used before is not accepted, so another one has to be chosen
 * @returns {Promise<string>} the token; fails with an `errorCode` when nobody signed in
 */
export function signInByDialog(refused) {
  const ask = crypto.randomUUID();
  const query = new URLSearchParams({ ask, lang: language, ...(refused ? { other: 'true' } : {}) });
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(`${location.origin}${PAGE}?${query}`, SIZE, ({ status, value: dialog, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        reject(failed(`office-dialog-${error?.code}`));
        return;
      }
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told) => {
        const reply = replyTo(ask, told);
        if (!reply) return;
        dialog.close();
        if (reply.token) resolve(reply.token);
        else reject(failed(reply.error));
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => reject(failed(`office-dialog-${event.error}`)));
    });
  });
}

/** Only what our own origin says to this very question counts; older versions of Office name no origin. */
function replyTo(ask, { message, origin = location.origin }) {
  if (origin !== location.origin) return null;
  try {
    const reply = JSON.parse(message);
    return reply.ask === ask ? reply : null;
  } catch {
    return null;
  }
}

const failed = (errorCode) => Object.assign(new Error(errorCode), { errorCode });
