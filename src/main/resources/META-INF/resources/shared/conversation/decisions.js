import { announce } from '/shared/announce.js';
import { changeList, normalReport, totals } from '/shared/changes.js';
import { button, el, fill } from '/shared/dom.js';
import { decisionKey } from '/shared/files.js';
import { problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { withProgress } from '/shared/progress.js';
import { plural } from '/shared/words.js';

/** Proposals the user put aside; kept in this browser, since nothing happened to the file. */
export const discarded = {
  all: () => JSON.parse(localStorage.getItem('deckhand.discarded') ?? '[]'),
  has: (id) => discarded.all().includes(id),
  set(id, put) {
    const rest = discarded.all().filter((other) => other !== id);
    localStorage.setItem('deckhand.discarded', JSON.stringify(put ? [...rest, id].slice(-200) : rest));
  },
};

/** What the user may decide about a proposal. */
export const decisions = {
  async discard(view) {
    discarded.set(view.turn.id, true);
    await view.workspace.view.setProposal(null);
    view.render();
    focusOn(view);
    announce('Discarded. Nothing was changed');
  },

  async reopen(view) {
    discarded.set(view.turn.id, false);
    view.activate();
    focusOn(view);
  },

  /** Applies once: the key stays the same however often the sending has to be repeated. */
  async apply(view, choice, message) {
    await send(view, { ...choice, version: view.workspace.document.version, key: decisionKey() }, message);
  },
};

async function send(view, decision, message) {
  const { workspace, turn } = view;
  try {
    const { version } = await withProgress(workspace.shell.progressPlace, 'Applying', () => workspace.api.apply(turn.id, decision));
    view.turn = { ...turn, status: 'applied', appliedVersion: version };
    view.applied = { count: decision.operations.length, report: decision.report };
    await workspace.reload();
    focusOn(view);
    announce(`Applied. Now version ${version}`);
  } catch (thrown) {
    refused(view, decision, message, Problem.from(thrown));
  }
}

function refused(view, decision, message, problem) {
  if (problem.status === 412) {
    fill(message, changedMeanwhile(view));
  } else if (problem.status === 422 && problem.violations.length > 0) {
    view.turn = { ...view.turn, violations: problem.violations };
    view.activate();
    announce(problem.message);
  } else {
    fill(message, problemCard(problem, { retry: () => send(view, decision, message) }));
  }
}

/** Somebody, or another tab, made a new version since the preview. */
function changedMeanwhile(view) {
  const place = el('div');
  const reload = async () => {
    try {
      await view.workspace.reload();
      const { preview, violations } = await view.workspace.api.preview(view.turn.id, view.turn.plan.operations.map(({ id }) => id));
      view.turn = { ...view.turn, preview, violations, documentVersion: view.workspace.document.version };
      view.activate();
      focusOn(view);
    } catch (thrown) {
      view.workspace.shell.report(place, thrown, reload);
    }
  };
  const again = () => view.workspace.reload().then(() => view.conversation.ask(view.request()));
  const problem = new Problem({
    status: 412,
    code: 'version-changed',
    title: 'The document changed meanwhile',
    detail: 'This preview was made for an older version, so nothing was applied.',
    nextStep: 'Load the new version and look at the changes again, or ask again.',
  });
  const actions = [
    button('Reload and preview again', { testid: 'reload-preview', onclick: reload }),
    button('Ask again', { testid: 'ask-again', onclick: again }),
  ];
  return [problemCard(problem, { actions }), place];
}

/** The result line of an applied proposal, with undo while it is the last change. */
export function appliedPart(view) {
  const { turn, workspace } = view;
  const total = turn.plan?.operations.length ?? 0;
  if (view.applied === undefined && total > 1) recall(view);
  const { count, report: applied } = view.applied ?? { count: total, report: turn.preview };
  const report = normalReport(applied ?? {});
  const steps = count < total ? `${count} of ${plural(total, 'step')}` : plural(total, 'step');
  const isLast = workspace.document.version === turn.appliedVersion;
  const message = el('div');
  return el(
    'div',
    { class: 'applied', testid: 'applied', tabIndex: -1 },
    el('p', {}, el('strong', {}, `Applied ${steps}. `), versionNote(turn, workspace.document)),
    el(
      'div',
      { class: 'row' },
      isLast ? undoButton(view, message) : null,
      button('Download', { icon: 'download', 'aria-label': `Download version ${turn.appliedVersion}`, onclick: () => workspace.download(turn.appliedVersion) }),
    ),
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

function versionNote({ appliedVersion }, { version }) {
  if (appliedVersion === version) return `The file is now version ${version}.`;
  return `That made version ${appliedVersion}; the file is now at version ${version}.`;
}

function undoButton(view, message) {
  const key = decisionKey();
  const undo = async () => {
    try {
      await view.workspace.undo(key);
      focusOn(view);
    } catch (thrown) {
      fill(message, problemCard(thrown, { retry: thrown.status === 412 ? () => view.workspace.reload() : undo }));
    }
  };
  return button('Undo', { icon: 'undo', testid: 'undo', onclick: undo });
}

/** The button that was pressed is gone; keep the place for the keyboard. */
function focusOn(view) {
  const target = view.element.querySelector('.applied') ?? view.element;
  if (target === view.element) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
