import { announce } from '/shared/announce.js';
import { button, el, fill } from '/shared/dom.js';
import { decisionKey } from '/shared/files.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { discarded } from './discarded.js';
import { limits } from './limits.js';

/** What the user may decide about a proposal. */
export const decisions = {
  async discard(view) {
    discarded.set(view.turn.id, true);
    await view.workspace.propose(null);
    view.render();
    focusOn(view);
    announce(t('announce.discarded'));
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

  /** Applies a whole proposal that nothing stands against, without being asked. */
  async act(view) {
    const { turn, workspace } = view;
    const { closed, notice } = limits(workspace, turn);
    if (closed || notice) return;
    const message = el('div');
    view.body.append(message);
    await decisions.apply(view, { operations: turn.plan.operations.map(({ id }) => id), consents: [], report: turn.preview }, message);
  },
};

async function send(view, decision, message) {
  const { workspace, turn } = view;
  const kept = document.activeElement;
  try {
    const { version, notes } = await workspace.apply(turn, decision);
    view.turn = { ...turn, status: 'applied', appliedVersion: version };
    view.applied = { count: decision.operations.length, report: decision.report, notes };
    view.conversation.refresh();
    if (!kept?.isConnected) focusOn(view);
    announce(t('announce.applied'));
  } catch (thrown) {
    refused(view, decision, message, Problem.from(thrown));
  }
}

function refused(view, decision, message, problem) {
  if (problem.status === 412) {
    fill(message, changedMeanwhile(view, problem));
  } else if (problem.status === 422 && problem.violations.length > 0) {
    view.turn = { ...view.turn, violations: problem.violations };
    view.activate();
    announce(problem.message);
  } else if (problem.name === 'HostProblem') {
    fill(message, problemCard(problem, { actions: [askAgain(view)] }));
  } else {
    fill(message, problemCard(problem, { retry: () => send(view, decision, message) }));
  }
}

/** Somebody, or another tab, made a new version since the preview. */
function changedMeanwhile(view, thrown) {
  const place = el('div');
  const reload = async () => {
    try {
      await view.workspace.reload();
      const { preview, violations } = await view.workspace.api.preview(view.turn.id, view.turn.plan.operations.map(({ id }) => id));
      view.turn = { ...view.turn, preview, violations, documentVersion: view.workspace.document.version };
      view.conversation.refresh();
      view.activate();
      focusOn(view);
    } catch (problem) {
      view.workspace.shell.report(place, problem, reload);
    }
  };
  const problem = thrown.code === 'changed-in-office' ? thrown : versionChanged();
  const actions = [button(t('conflict.reload'), { testid: 'reload-preview', onclick: reload }), askAgain(view)];
  return [problemCard(problem, { actions }), place];
}

function versionChanged() {
  return new Problem({
    status: 412,
    code: 'version-changed',
    title: t('conflict.version'),
    detail: t('conflict.version.detail'),
    nextStep: t('conflict.version.next'),
  });
}

function askAgain(view) {
  const again = () => view.workspace.reload().then(() => view.conversation.ask(view.request()));
  return button(t('askAgain'), { testid: 'ask-again', onclick: again });
}

/** The button that was pressed is gone; keep the place for the keyboard. */
export function focusOn(view) {
  const target = view.element.querySelector('.applied') ?? view.element;
  if (target === view.element) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
