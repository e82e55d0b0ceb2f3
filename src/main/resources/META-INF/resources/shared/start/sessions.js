import { button, el, fill } from '/shared/dom.js';
import { announce } from '/shared/announce.js';
import { confirmDialog } from '/shared/dialog.js';
import { ago, plural } from '/shared/words.js';

/** The sessions kept by the service, newest first, to reopen or delete. */
export async function sessionList(place, shell) {
  try {
    const sessions = await shell.api.sessions();
    if (sessions.length === 0) {
      fill(place, el('p', { class: 'muted' }, 'None yet. They are kept here, with every version, until you delete them.'));
    } else {
      fill(place, el('ul', { class: 'sessions', testid: 'sessions' }, sessions.map((session) => item(session, place, shell))));
    }
  } catch (thrown) {
    shell.report(place, thrown, () => sessionList(place, shell));
  }
}

function item(session, place, shell) {
  const name = session.documents[0]?.name ?? session.title ?? 'Without a file';
  const versions = session.documents[0] ? `version ${session.documents[0].version}, ` : '';
  return el(
    'li',
    {},
    el(
      'a',
      { href: `#/sessions/${session.id}`, testid: 'session' },
      el('strong', {}, name),
      el('span', { class: 'muted' }, ` ${versions}${plural(session.turnCount ?? 0, 'question')}, ${ago(session.updatedAt)}`),
    ),
    button(`Delete ${name}`, { icon: 'trash', quiet: true, testid: 'delete-session', onclick: () => remove(session, name, place, shell) }),
  );
}

async function remove(session, name, place, shell) {
  const agreed = await confirmDialog({
    title: 'Delete this session?',
    text: `${name}, its versions and its questions are deleted for good. The file you uploaded stays where it was.`,
    action: 'Delete',
    danger: true,
  });
  if (!agreed) return;
  try {
    await shell.api.deleteSession(session.id);
    announce('Session deleted');
    await sessionList(place, shell);
  } catch (thrown) {
    shell.report(place, thrown, () => sessionList(place, shell));
  }
}
