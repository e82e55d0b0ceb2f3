import { button, el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { createProposal } from '/shared/proposal.js';
import { decisions } from './decisions.js';
import { discarded } from './discarded.js';
import { lossesOf } from './edits.js';
import { limits } from './limits.js';

/** A proposal as long as it is open; afterwards why it is not, and what to do. */
export function proposalPart(view, reveal) {
  const { turn, workspace, conversation } = view;
  if (discarded.has(turn.id)) return closed(t('proposal.discarded'), t('proposal.reopen'), () => decisions.reopen(view));
  if (!view.isOpen) {
    const text = t('proposal.stale', { made: turn.documentVersion, now: workspace.document.version });
    return closed(text, t('askAgain'), () => conversation.ask(view.request()));
  }
  return createProposal(turn, actions(view, reveal), limits(workspace, turn));
}

function actions(view, reveal) {
  const { turn, workspace } = view;
  let isFirst = true;
  return {
    preview: (ids, signal) => workspace.api.preview(turn.id, ids, signal),
    losses: (decision) => lossesOf(workspace, turn, decision),
    apply: (decision, message) => decisions.apply(view, decision, message),
    discard: () => decisions.discard(view),
    jump: (anchor) => view.jump(anchor),
    show: async (report, ids) => {
      const wasFirst = isFirst;
      isFirst = false;
      if (wasFirst && !reveal) return;
      await workspace.propose(report, turn, ids);
      if (wasFirst) await workspace.reveal(report);
    },
  };
}

function closed(text, label, onclick) {
  return el('div', { class: 'closed' }, el('p', { class: 'muted' }, text), button(label, { onclick }));
}
