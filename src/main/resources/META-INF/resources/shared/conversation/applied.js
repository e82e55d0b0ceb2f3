import { changeList, normalReport, totals } from '/shared/changes.js';
import { button, el, fill } from '/shared/dom.js';
import { decisionKey } from '/shared/files.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { focusOn } from './decisions.js';

/** The result line of an applied proposal, with undo while that is possible. */
export function appliedPart(view) {
  const { turn, workspace } = view;
  const total = turn.plan?.operations.length ?? 0;
  if (view.applied === undefined && total > 1) recall(view);
  const { count, report: applied, notes = [] } = view.applied ?? { count: total, report: turn.preview };
  const report = normalReport(applied ?? {});
  const message = el('div');
  const steps = count < total ? t('applied.some', { n: count, total }) : t('applied.all', { n: total });
  return el(
    'div',
    { class: 'applied', testid: 'applied', tabIndex: -1 },
    el('p', {}, el('strong', {}, steps), ' ', state(turn, workspace)),
    notes.length > 0 && isStanding(turn, workspace) ? el('ul', { class: 'notes-list', testid: 'applied-notes' }, notes.map((note) => el('li', {}, note))) : null,
    el('div', { class: 'row' }, workspace.canTakeBack(turn) ? undoButton(view, message) : null, downloadButton(view)),
    message,
    el('details', {}, el('summary', {}, totals(report)), changeList(report, { onJump: (anchor) => view.jump(anchor) })),
  );
}

/** After a reload only the receipt knows which steps were applied. */
async function recall(view) {
  const { documentId, appliedVersion } = view.turn;
  view.applied = null;
  const receipt = await view.workspace.api.receipt(documentId, appliedVersion).catch(() => null);
  if (!receipt || view.applied) return;
  view.applied = { count: receipt.plan.operations.length, report: receipt.report };
  view.render();
}

/** What was said of an edit in Office holds until it is taken back. */
const isStanding = (turn, workspace) => !workspace.host.live || workspace.canTakeBack(turn);

function state(turn, workspace) {
  const { host, document } = workspace;
  const { appliedVersion: made } = turn;
  if (host.live) return isStanding(turn, workspace) ? '' : t('applied.takenBack');
  return made === document.version ? t('applied.now', { version: made }) : t('applied.then', { made, now: document.version });
}

function downloadButton({ turn, workspace }) {
  const version = turn.appliedVersion;
  return button(t('download'), { icon: 'download', 'aria-label': t('download.version', { version }), onclick: () => workspace.download(version) });
}

function undoButton(view, message) {
  const key = decisionKey();
  const undo = async (except) => {
    try {
      await view.workspace.takeBack(view.turn, key, except);
      view.conversation.refresh();
      focusOn(view);
    } catch (thrown) {
      fill(message, hindered(view, thrown, undo));
    }
  };
  return button(t('undo'), { icon: 'undo', testid: 'undo', onclick: () => undo() });
}

/** Later edits stay unless the user wants the rest back; anything else can be tried again. */
function hindered(view, thrown, undo) {
  if (thrown.code === 'later-edits') {
    const except = thrown.conflicts.map(({ anchor }) => anchor);
    return problemCard(thrown, { kind: 'warning', actions: [button(t('undo.rest'), { testid: 'undo-rest', onclick: () => undo(except) })] });
  }
  return problemCard(thrown, { retry: thrown.status === 412 ? () => view.workspace.reload() : () => undo() });
}
