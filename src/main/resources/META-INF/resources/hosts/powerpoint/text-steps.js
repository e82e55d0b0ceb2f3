/**
 * Texts that keep their paragraphs: only the words that differ are written, so that whatever else is in
 * a paragraph stays as it is.
 *
 * @typedef {{kind: 'text', shape: number, count: number, lines: Line[]}} TextStep `count`: paragraphs
 *   the text has
 * @typedef {{index: number, from: string, to: string, whole: boolean}} Line `whole`: all of the
 *   paragraph gets one look, so it has to have one already
 */

const FURNITURE = new Set(['dt', 'ftr', 'sldNum']);
const BREAK = /[\n\r\v]/;

/** The step of `setText`, or null. */
export function setTextStep({ paragraphs, fit }, shape) {
  if (String(fit ?? 'keep').toLowerCase() !== 'keep') return null;
  const wanted = paragraphs.map((paragraph) => (typeof paragraph === 'string' ? { text: paragraph } : paragraph));
  return stepTo(shape, wanted.map(({ text, level }, index) => ({ text, level: level ?? shape.paragraphs[index]?.level })), true);
}

/** The steps from the texts of one slide to those of another that is the same in all else, or null. */
export function differingTexts(before, after) {
  if (before.shapes.some(({ kind }) => OPAQUE.test(kind)) || bare(before) !== bare(after)) return null;
  const steps = before.shapes.map((shape, index) => {
    const wanted = after.shapes[index].paragraphs;
    return JSON.stringify(shape.paragraphs) === JSON.stringify(wanted) ? null : (stepTo(shape, wanted, false) ?? 'none');
  });
  return steps.includes('none') ? null : steps.filter(Boolean);
}

/** What may hold words that no outline tells. */
const OPAQUE = /^(chart|smartArt|ole|media|other)$/i;

/** A slide without what the texts of its shapes say; tables say it twice, and so differ. */
const bare = ({ shapes, title, number, ...slide }) =>
  JSON.stringify([slide, shapes.map(({ paragraphs, text, ...shape }) => [shape, paragraphs.length])]);

function stepTo(shape, wanted, whole) {
  const before = shape.paragraphs;
  const simple = isText(shape) && wanted.length === before.length && wanted.every(({ level }, index) => (level ?? 0) === (before[index].level ?? 0));
  if (!simple) return null;
  const lines = before
    .map(({ text }, index) => ({ index, from: text, to: wanted[index].text, whole }))
    .filter(({ from, to }) => from !== to);
  const plain = lines.every(({ from, to }) => from && to && !BREAK.test(from + to));
  return plain ? { kind: 'text', shape: shape.id, count: before.length, lines } : null;
}

const isText = ({ kind, placeholder, links, group }) =>
  /^text$/i.test(kind) && !FURNITURE.has(placeholder) && (links ?? []).length === 0 && (group ?? null) === null;

/** The step that undoes another one. */
export const undone = (step) => ({ ...step, lines: step.lines.map(({ from, to, ...line }) => ({ ...line, from: to, to: from })) });

/**
 * Where the words to be written stand in a text as Office has it: `{line, start, length, text}`, last
 * first, so that one does not move the others; null when the text is another one.
 */
export function spansIn(text, { count, lines }) {
  const pieces = text.split(/(\r\n|\r|\n)/);
  const starts = [0];
  pieces.forEach((piece, index) => starts.push(starts[index] + piece.length));
  if ((pieces.length + 1) / 2 !== count || lines.some(({ index, from }) => pieces[2 * index] !== from)) return null;
  return lines.map((line) => ({ line, ...span(line, starts[2 * line.index]) })).reverse();
}

/** Letters outside the basic plane are two halves, which must not part. */
const HALVES = /[\ud800-\udfff]/;

function span({ from, to }, start) {
  if (HALVES.test(from + to)) return { start, length: from.length, text: to };
  const most = Math.min(from.length, to.length) - 1;
  let head = 0;
  while (head < most && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < most - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  return { start: start + head, length: from.length - head - tail, text: to.slice(head, to.length - tail) };
}
