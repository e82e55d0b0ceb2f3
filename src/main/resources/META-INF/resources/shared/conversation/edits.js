import { decisionKey } from '/shared/files.js';
import { t } from '/shared/i18n.js';
import { Problem } from '/shared/problem.js';

const KEPT_SESSIONS = 10;

/** Edits in the order that leaves nothing half done, whether the document is the service's own or open in Office. */

/**
 * Applies a proposal: first a look whether the document is still as the preview saw it, then the
 * service's receipt, then the edit in Office; when Office refuses, the receipt is taken back.
 */
export async function applyTurn(workspace, turn, decision, progress) {
  const { api, host, document } = workspace;
  const change = changeOf(workspace, turn, decision);
  refuse(await host.check(change), 'changed-in-office', 'conflict.apply');
  const { version, receipt } = await api.apply(turn.id, decision);
  if (version === decision.version) return { version, notes: [] };
  try {
    const done = await host.apply({ ...change, after: version, report: receipt.report }, progress);
    if (done.journal) await api.keepJournal(document.id, version, done.journal).catch(() => {});
    return { version, ...done };
  } catch (thrown) {
    await api.undo(document.id, { version, key: decisionKey() }).catch(() => {});
    throw thrown;
  }
}

/** What an apply would not keep in Office, for the user to know before; nothing where that cannot be told now. */
export const lossesOf = async (workspace, turn, decision) =>
  (await workspace.host.losses?.(changeOf(workspace, turn, decision)).catch(() => [])) ?? [];

/**
 * Takes back what a turn changed in a document that is open in Office. Later edits at the same
 * places end it with a problem that lists them, unless `except` names them as to be kept.
 */
export async function takeBack(workspace, turn, { except, key }, progress) {
  const { api, host, document } = workspace;
  const change = await appliedChange(workspace, turn);
  if (!except) refuse(await host.checkBack(change), 'later-edits', 'conflict.undo');
  await host.takeBack(change, { ...progress, except: except ?? [] });
  if (document.version === change.after && !except) await api.undo(document.id, { version: change.after, key });
  else await bringUpToDate(workspace, { ...progress, takesBack: turn.id });
}

/** Tells the service what the document is now; the first time that begins a session. */
export async function bringUpToDate(workspace, { takesBack, ...progress } = {}) {
  const { api, host } = workspace;
  const content = await host.read(progress);
  workspace.missing = content.missing ?? [];
  if (workspace.document) {
    const known = await replaced(workspace, content, { takesBack, signal: progress.signal });
    if (known) {
      workspace.document = known;
      return;
    }
  }
  await begin(workspace, content, progress);
  await keepSession(host, workspace.session.id);
}

/** The document keeps the id of its conversation, and those of a few before. */
async function keepSession(host, id) {
  const before = ((await host.recall('sessions')) ?? '').split(',').filter(Boolean);
  await host.remember('session', id);
  await host.remember('sessions', [...before, id].slice(-KEPT_SESSIONS).join(','));
}

/** Another pane may have brought the document up to date meanwhile; null when it was deleted. */
async function replaced({ api, document }, content, options) {
  try {
    return await api.replace(document.id, document.version, content, options);
  } catch (thrown) {
    if (thrown.status === 404) return null;
    if (thrown.status !== 412) throw thrown;
    const { version } = await api.document(document.id);
    return api.replace(document.id, version, content, options);
  }
}

async function begin(workspace, content, progress) {
  const { api, host } = workspace;
  const session = await api.createSession(host.kind, content.name);
  try {
    const document = content.blob
      ? await api.upload(session.id, new File([content.blob], fileName(content.name, host.kind)), progress)
      : await api.snapshot(session.id, content.snapshot, progress.signal);
    workspace.missing = [...new Set([...workspace.missing, ...(document.missing ?? [])])];
    Object.assign(workspace, { session, document });
  } catch (thrown) {
    api.deleteSession(session.id).catch(() => {});
    throw thrown;
  }
}

/** A document that was never saved has no extension. */
function fileName(name, kind) {
  if (/\.\w{3,5}$/.test(name)) return name;
  return `${name}${kind === 'powerpoint' ? '.pptx' : '.xlsx'}`;
}

function changeOf({ api, document }, turn, { operations, report }) {
  const chosen = new Set(operations);
  const plan = { ...turn.plan, operations: turn.plan.operations.filter(({ id }) => chosen.has(id)) };
  return { documentId: document.id, turnId: turn.id, before: document.version, after: null, plan, report, api };
}

async function appliedChange({ api }, turn) {
  const { documentId, appliedVersion } = turn;
  const [receipt, journal] = await Promise.all([api.receipt(documentId, appliedVersion), api.journal(documentId, appliedVersion)]);
  const { plan, report, fromVersion: before, toVersion: after } = receipt;
  return { documentId, turnId: turn.id, before, after, plan, report, api, ...(journal ? { journal } : {}) };
}

function refuse(conflicts, code, key) {
  if (conflicts.length === 0) return;
  const problem = new Problem({
    status: 412,
    code,
    title: t(key),
    detail: t(`${key}.detail`),
    nextStep: t(`${key}.next`),
    violations: conflicts.map(({ anchor, expected, found }) => ({ message: t('conflict.place', { anchor, expected: expected || t('empty'), found: found || t('empty') }) })),
  });
  throw Object.assign(problem, { conflicts });
}
