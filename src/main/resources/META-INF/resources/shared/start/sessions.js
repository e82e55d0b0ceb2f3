import { button, el, fill } from '/shared/dom.js';
import { announce } from '/shared/announce.js';
import { confirmDialog } from '/shared/dialog.js';
import { t } from '/shared/i18n.js';
import { ago } from '/shared/words.js';

/** The sessions kept by the service, newest first, to reopen or delete. */
export async function sessionList(place, shell) {
  try {
    const sessions = await shell.api.sessions();
    if (sessions.length === 0) {
      fill(place, el('p', { class: 'muted' }, t('sessions.none')));
    } else {
      fill(place, el('ul', { class: 'sessions', testid: 'sessions' }, sessions.map((session) => item(session, place, shell))));
    }
  } catch (thrown) {
    shell.report(place, thrown, () => sessionList(place, shell));
  }
}

function item(session, place, shell) {
  const name = session.documents[0]?.name ?? session.title ?? t('sessions.noFile');
  const version = session.documents[0] ? `${t('version', { version: session.documents[0].version })}, ` : '';
  return el(
    'li',
    {},
    el(
      'a',
      { href: `#/sessions/${session.id}`, testid: 'session' },
      el('strong', {}, name),
      el('span', { class: 'muted' }, ` ${version}${t('count.questions', { n: session.turnCount ?? 0 })}, ${ago(session.updatedAt)}`),
    ),
    button(t('sessions.delete', { name }), { icon: 'trash', quiet: true, testid: 'delete-session', onclick: () => remove(session, name, place, shell) }),
  );
}

async function remove(session, name, place, shell) {
  const agreed = await confirmDialog({
    title: t('sessions.delete.title'),
    text: t('sessions.delete.text', { name }),
    action: t('delete'),
    danger: true,
  });
  if (!agreed) return;
  try {
    await shell.api.deleteSession(session.id);
    announce(t('announce.sessionDeleted'));
    await sessionList(place, shell);
  } catch (thrown) {
    shell.report(place, thrown, () => sessionList(place, shell));
  }
}
