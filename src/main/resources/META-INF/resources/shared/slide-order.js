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
  const moved = new Map(slides.filter(({ change }) => change === 'moved').map(({ number, from }) => [number, from]));
  const left = new Set(moved.values());
  const changed = new Set([...numbers('changed'), ...numbers('hidden'), ...numbers('shown'), ...shapes.map(({ slide }) => slide)]);
  const aligned = [];
  let after = 1;
  const takeArrivals = () => {
    while (added.has(after) || moved.has(after)) {
      aligned.push(added.has(after) ? { before: null, after, change: 'added' } : { before: moved.get(after), after, change: 'moved' });
      after++;
    }
  };
  for (let before = 1; before <= total; before++) {
    takeArrivals();
    if (deleted.has(before)) aligned.push({ before, after: null, change: 'deleted' });
    else if (!left.has(before)) aligned.push({ before, after, change: changed.has(after++) ? 'changed' : null });
  }
  takeArrivals();
  return aligned;
}

/** Everything a slide says, for its picture's alternative text. */
export function slideText({ title, shapes }) {
  const texts = shapes.map((shape) => shape.text ?? (shape.paragraphs ?? []).map((paragraph) => paragraph.text).join('; '));
  const alternatives = shapes.map(({ altText }) => altText);
  return [...new Set([title, ...texts, ...alternatives].filter((text) => text?.trim()))].join('. ');
}
