import { openDialog } from '/shared/dialog.js';
import { el, fill } from '/shared/dom.js';
import { t, term } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { count, when } from '/shared/words.js';

/** The exact texts of a turn that left for providers. */
export function openSent(api, turn) {
  return shown(t('sent'), async () => {
    const { requests } = await api.sent(turn.id);
    if (requests.length === 0) return [el('p', { testid: 'sent-nothing' }, t('sent.nothing'))];
    return [el('p', {}, t('sent.count', { n: requests.length })), ...requests.map(request)];
  });
}

/** What an ask would send; nothing is asked. */
export function openWouldSend(workspace, ask) {
  return shown(t('wouldSend'), async () => {
    if (!ask) return [el('p', { testid: 'would-send-empty' }, t('wouldSend.empty'))];
    await workspace.prepare();
    const { api, session, document } = workspace;
    const preview = await api.wouldSend(session.id, { ...ask, documentId: document.id });
    if (preview.refusal) return [el('p', {}, t('wouldSend.refused')), problemCard(Problem.told({ ...preview.refusal, detail: preview.refusal.message }), { kind: 'warning' })];
    if (!preview.leaves || !preview.first) return [el('p', { testid: 'would-send-nothing' }, t('wouldSend.nothing'))];
    return [el('p', {}, t('wouldSend.count', { model: preview.model, tokens: count(preview.estimatedTokens) })), request(preview.first)];
  });
}

async function shown(title, load) {
  const content = el('div', { class: 'dialog-body sent' }, el('p', { role: 'status' }, t('loading')));
  openDialog(title, content, { kind: 'drawer', testid: 'sent-dialog' });
  try {
    fill(content, await load());
  } catch (thrown) {
    fill(content, problemCard(thrown));
  }
}

function request({ at, model, opening, messagesBefore, messages }) {
  return el(
    'section',
    { class: 'sent-request', testid: 'sent-request' },
    el('h3', {}, model, at ? el('span', { class: 'muted' }, ` ${when(at)}`) : null),
    opening ? text(t('sent.system'), opening.systemPrompt) : null,
    opening?.tools.length > 0 ? text(t('sent.tools', { n: opening.tools.length }), opening.tools.map(({ name, description }) => `${name}\n${description}`).join('\n\n')) : null,
    opening?.replySchema ? text(t('sent.schema'), opening.replySchema) : null,
    messagesBefore > 0 ? el('p', { class: 'hint' }, t('sent.before', { n: messagesBefore })) : null,
    messages.map((message) => text(term('role', message.role), message.text, true)),
  );
}

/** Exactly as it was sent: no Markdown, every line break. */
const text = (title, content, open = false) => el('details', { open }, el('summary', {}, title), el('pre', { tabIndex: 0 }, content));
