import { button, el, fill } from '/shared/dom.js';
import { openDialog } from '/shared/dialog.js';
import { decisionKey } from '/shared/files.js';
import { t, term } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { ago, fileSize, when } from '/shared/words.js';

/**
 * The versions of the document, newest first, with the questions that made them: download any, go
 * back. `more` loads what a page has to show below them.
 */
export async function openHistory(workspace, more = async () => null) {
  const content = el('div', { class: 'dialog-body' }, el('p', { role: 'status' }, t('loading')));
  const dialog = openDialog(t('history'), content, { kind: 'drawer', testid: 'history-panel' });
  const load = async () => {
    try {
      fill(content, await versionList(workspace, dialog, content), await more(dialog));
    } catch (thrown) {
      fill(content, problemCard(thrown, { retry: load }));
    }
  };
  await load();
}

async function versionList(workspace, dialog, content) {
  if (!workspace.document) return el('p', { class: 'muted' }, t('history.none'));
  const { id, sessionId } = workspace.document;
  const [versions, session] = await Promise.all([workspace.api.versions(id), workspace.api.session(sessionId)]);
  const turns = new Map(session.turns.map((turn) => [turn.id, turn]));
  return el('ol', { class: 'versions', reversed: true }, versions.map((version) => item(version, turns, workspace, dialog, content)));
}

function item(entry, turns, workspace, dialog, content) {
  const { version, cause, createdAt, size, summary, restores, turnId } = entry;
  const isCurrent = version === workspace.document.version;
  const name = term('version', String(cause).toLowerCase());
  const turn = turns.get(turnId);
  return el(
    'li',
    { testid: `version-${version}`, class: isCurrent ? 'current' : null },
    el('div', {}, el('strong', {}, t('version', { version })), isCurrent ? el('span', { class: 'chip' }, t('version.current')) : null),
    el('p', {}, restores ? t('version.from', { name, version: restores }) : name, summary && cause === 'apply' ? `: ${summary}` : ''),
    turn && cause === 'apply' ? el('p', { class: 'asked' }, t('quoted', { text: turn.instruction })) : null,
    el('p', { class: 'muted', title: when(createdAt) }, `${ago(createdAt)}, ${fileSize(size)}`),
    el('div', { class: 'row' }, backButton(entry, turn, workspace, dialog, content), downloadButton(version, workspace)),
  );
}

/** The service's own document goes back to any version; one that is open in Office change by change. */
function backButton({ version, cause }, turn, workspace, dialog, content) {
  const key = decisionKey();
  if (!workspace.host.live) {
    if (version === workspace.document.version) return null;
    const restore = guarded(() => workspace.undo(key, version), workspace, dialog, content);
    return button(t('restore'), { icon: 'undo', 'aria-label': t('restore.version', { version }), testid: 'restore', onclick: restore });
  }
  if (cause !== 'apply' || !turn || !workspace.canTakeBack(turn)) return null;
  const undo = guarded(() => workspace.takeBack({ ...turn, appliedVersion: version }, key), workspace, dialog, content);
  return button(t('undo'), { icon: 'undo', 'aria-label': t('undo.version', { version }), testid: 'undo-version', onclick: undo });
}

function guarded(run, workspace, dialog, content) {
  const attempt = async () => {
    try {
      await run();
      dialog.close();
    } catch (thrown) {
      content.querySelector('.notice')?.remove();
      content.prepend(problemCard(thrown, { retry: Problem.from(thrown).isPassing ? attempt : undefined }));
      if (thrown.status === 412 && !workspace.host.live) workspace.reload().catch(() => {});
    }
  };
  return attempt;
}

const downloadButton = (version, workspace) =>
  button(t('download'), { icon: 'download', 'aria-label': t('download.version', { version }), testid: 'download-version', onclick: () => workspace.download(version) });
