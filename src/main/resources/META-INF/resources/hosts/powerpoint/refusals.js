const REASONS = {
  addSection: () => 'PowerPoint gives add-ins no way to make sections. Add it in PowerPoint, or download the file.',
  replaceText: ({ in: scope }) =>
    String(scope ?? 'deck').toLowerCase() === 'masters'
      ? 'PowerPoint gives add-ins no way to change the text of slide masters. Change it under View, Slide Master, or download the file.'
      : null,
};

/** The operations of a plan that PowerPoint gives add-ins no means for. */
export function refusals({ operations }, { edits }) {
  const reason = (operation) => (edits ? REASONS[operation.op]?.(operation) : 'This PowerPoint is too old to be edited by an add-in. Download the file instead.');
  return operations.map((operation) => ({ operation: operation.id, reason: reason(operation) })).filter((refusal) => refusal.reason);
}

const WHOLE_DECK = /^\/ppt\/(slideMasters|slideLayouts|handoutMasters)\//;

/** What a change does to the deck as a whole, beyond its slides, in words; null when nothing. */
export function beyondSlides({ counts }) {
  const parts = (counts?.partsChanged ?? []).filter((part) => WHOLE_DECK.test(part) && !part.includes('/_rels/'));
  return parts.length > 0 ? 'slide masters or layouts' : null;
}
