import { spansIn, undone } from './text-steps.js';

/** Steps on shapes as calls of Office.js. */

/**
 * Which of some text and font steps PowerPoint would carry out evenly: where a text looks the same from
 * end to end, a new one looks the same too.
 *
 * @param {(shape: number) => object} find
 * @returns {Promise<boolean>}
 */
export async function areEven(context, find, steps) {
  const wanted = steps.filter(({ kind }) => kind === 'text' || kind === 'font').map((step) => ({ step, range: find(step.shape)?.textFrame.textRange }));
  if (wanted.some(({ range }) => range === undefined)) return false;
  wanted.forEach(({ range }) => range.load('text'));
  await context.sync();
  const fonts = wanted.map(({ step, range }) => (step.kind === 'font' ? [[range, Object.keys(step.font)]] : rangesOf(step, range)));
  if (fonts.includes(null)) return false;
  fonts.flat().forEach(([range]) => range.font.load(LOOKS.join()));
  await context.sync();
  return fonts.flat().every(([range, names]) => names.every((name) => range.font[name] !== null));
}

const LOOKS = ['bold', 'color', 'italic', 'name', 'size', 'underline'];

/** What is rewritten, or the whole paragraph where that is to be of one look. */
function rangesOf(step, range) {
  const whole = ({ line, start, length }) => (line.whole ? [range.text.lastIndexOf(line.from, start), line.from.length] : [start, length]);
  return spansIn(range.text, step)?.map((span) => [range.getSubstring(...whole(span)), LOOKS]) ?? null;
}

/**
 * Carries out steps.
 *
 * @param {(undo: object[]) => void} onUndo is told the steps that undo them before any is carried out
 */
export async function carryOut(context, find, steps, onUndo) {
  const calls = steps.map((step) => ({ step, shape: find(step.shape) }));
  calls.forEach(({ step, shape }) => KINDS[step.kind].load(shape, step));
  await context.sync();
  onUndo(calls.map(({ step, shape }) => KINDS[step.kind].before(shape, step)).reverse());
  calls.forEach(({ step, shape }) => KINDS[step.kind].write(shape, step));
  await context.sync();
}

const place = { x: 'left', y: 'top', width: 'width', height: 'height' };

const KINDS = {
  text: {
    load: (shape) => shape.textFrame.textRange.load('text'),
    before: (shape, step) => undone(step),
    write: (shape, step) => {
      const range = shape.textFrame.textRange;
      for (const { start, length, text } of spansIn(range.text, step) ?? []) range.getSubstring(start, length).text = text;
    },
  },
  place: {
    load: (shape) => shape.load(Object.values(place).join()),
    before: (shape, step) => ({ ...step, at: Object.fromEntries(Object.entries(place).map(([ours, theirs]) => [ours, shape[theirs]])) }),
    write: (shape, { at }) => Object.entries(place).forEach(([ours, theirs]) => (shape[theirs] = at[ours])),
  },
  alt: {
    load: (shape) => shape.load('altTextDescription'),
    before: (shape, step) => ({ ...step, text: shape.altTextDescription ?? '' }),
    write: (shape, { text }) => (shape.altTextDescription = text),
  },
  font: {
    load: (shape, { font }) => shape.textFrame.textRange.font.load(Object.keys(font).join()),
    before: (shape, step) => ({ ...step, font: Object.fromEntries(Object.keys(step.font).map((name) => [name, shape.textFrame.textRange.font[name]])) }),
    write: (shape, { font }) => Object.entries(font).forEach(([name, value]) => (shape.textFrame.textRange.font[name] = value)),
  },
};
