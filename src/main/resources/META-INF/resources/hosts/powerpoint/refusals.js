import { t } from '/shared/i18n.js';

const REASONS = {
  addSection: () => t('powerpoint.sections'),
  replaceText: ({ in: scope }) =>
    String(scope ?? 'deck').toLowerCase() === 'masters'
      ? t('powerpoint.masters')
      : null,
};

/** The operations of a plan that PowerPoint gives add-ins no means for. */
export function refusals({ operations }, { edits }) {
  const reason = (operation) => (edits ? REASONS[operation.op]?.(operation) : t('powerpoint.old'));
  return operations.map((operation) => ({ operation: operation.id, reason: reason(operation) })).filter((refusal) => refusal.reason);
}

const WHOLE_DECK = /^\/ppt\/(slideMasters|slideLayouts|handoutMasters)\//;

/** Whether a change does something to the deck as a whole, beyond its slides. */
export function beyondSlides({ counts }) {
  return (counts?.partsChanged ?? []).some((part) => WHOLE_DECK.test(part) && !part.includes('/_rels/'));
}
