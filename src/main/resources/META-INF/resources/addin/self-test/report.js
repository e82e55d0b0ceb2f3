import { t } from '/shared/i18n.js';

/** The results as text for whoever helps; nothing of a document is in it. */
export function reportOf(results) {
  const lines = [`Deckhand ${t('selftest.title')}, ${new Date().toISOString()}`, location.origin, navigator.userAgent, ''];
  for (const { id, status, finding, points = [], advice } of results) {
    lines.push(`[${t(`verdict.${status}`)}] ${t(`check.${id}`)}: ${finding}`);
    for (const point of points) lines.push(`  - ${point}`);
    if (advice) lines.push(`  > ${advice}`);
  }
  return lines.join('\n');
}
