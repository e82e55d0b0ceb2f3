import { normalReport } from './changes.js';

/**
 * Lines up the slides before and after a proposal: `{before, after, change}` in show order, with
 * null where a slide is not there yet or no more.
 */
export function alignSlides(total, report) {
  const { slides, shapes } = normalReport(report ?? {});
  const numbers = (change) => new Set(slides.filter((entry) => entry.change === change).map(({ number }) => number));
  const added = numbers('added');
  const deleted = numbers('deleted');
  const changed = new Set([...numbers('changed'), ...numbers('moved'), ...shapes.map(({ slide }) => slide)]);
  const aligned = [];
  let after = 1;
  const takeAdded = () => {
    while (added.has(after)) aligned.push({ before: null, after: after++, change: 'added' });
  };
  for (let before = 1; before <= total; before++) {
    takeAdded();
    if (deleted.has(before)) aligned.push({ before, after: null, change: 'deleted' });
    else aligned.push({ before, after, change: changed.has(after++) ? 'changed' : null });
  }
  takeAdded();
  return aligned;
}

/** Everything a slide says, for its picture's alternative text. */
export function slideText({ title, shapes }) {
  const texts = shapes.map((shape) => shape.text ?? (shape.paragraphs ?? []).map((paragraph) => paragraph.text).join('; '));
  const alternatives = shapes.map(({ altText }) => altText);
  return [...new Set([title, ...texts, ...alternatives].filter((text) => text?.trim()))].join('. ');
}
