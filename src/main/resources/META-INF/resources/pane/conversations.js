import { button, el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { ago } from '/shared/words.js';

/** Earlier conversations about the document, as far as the service still has them; null without any. */
export async function earlierConversations({ api, host, session }, onOpen) {
  const kept = ((await host.recall('sessions')) ?? '').split(',');
  const ids = new Set(kept.filter((id) => id && id !== session?.id));
  if (ids.size === 0) return null;
  const sessions = (await api.sessions()).filter(({ id }) => ids.has(id));
  if (sessions.length === 0) return null;
  return el(
    'section',
    { class: 'earlier' },
    el('h3', {}, t('pane.earlier')),
    el('ul', {}, sessions.map(({ id, turnCount, updatedAt }) => el('li', {}, open(id, turnCount, updatedAt, onOpen)))),
  );
}

const open = (id, turnCount, updatedAt, onOpen) =>
  button(`${t('count.questions', { n: turnCount ?? 0 })}, ${ago(updatedAt)}`, { kind: 'link', testid: 'earlier', onclick: () => onOpen(id) });
