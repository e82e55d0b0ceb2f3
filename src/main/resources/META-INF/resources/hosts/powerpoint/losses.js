import { t } from '/shared/i18n.js';

/**
 * What PowerPoint does not bring along when a slide comes from a file: links between it and other
 * slides; for comments nobody promises it. Links cannot be mended here: Office.js writes links to
 * addresses only (up to PowerPointApi 1.10).
 *
 * @param {import('./script.js').Script} script
 */
export function losses({ target, base, outline }) {
  const notes = [];
  target.forEach((entry, index) => {
    const there = entry.base === null ? null : base.outline.slides[entry.base - 1];
    const wanted = outline?.slides[index] ?? there;
    const stays = (other) => other && (other.action === 'keep' || other.action === 'steps');
    const goal = outline ? (number) => target[number - 1] : (number) => target.find(({ base: from }) => from === number);
    const known = stays(entry) ? linksOf(there) : [];
    const lost = linksOf(wanted).filter((number) => goal(number) && !(known.length > 0 && stays(goal(number)))).length;
    if (lost > 0) notes.push(t('powerpoint.note.links', { slide: index + 1, n: lost }));
    if (!stays(entry) && wanted?.comments?.length > 0) notes.push(t('powerpoint.note.comments', { slide: index + 1 }));
  });
  return notes;
}

/** The numbers of the slides a slide links to. */
const linksOf = (slide) =>
  (slide?.shapes ?? [])
    .flatMap(({ links }) => links ?? [])
    .map(({ target }) => Number(/^slide (\d+)$/.exec(target)?.[1]))
    .filter(Boolean);
