/** Steps on shapes as calls of Office.js. */

/**
 * Which of some text and font steps PowerPoint would carry out evenly: where a text looks the same from
 * end to end, a new one looks the same too.
 *
 * @param {(shape: number) => object} find
 * @returns {Promise<boolean>}
 */
export async function areEven(context, find, steps) {
  const wanted = steps.filter(({ kind }) => kind === 'text' || kind === 'font');
  const shapes = wanted.map(({ shape }) => find(shape));
  if (shapes.includes(undefined)) return false;
  const fonts = shapes.map((shape) => shape.textFrame.textRange.font);
  fonts.forEach((font) => font.load('bold,color,italic,name,size,underline'));
  await context.sync();
  return wanted.every((step, index) => namesOf(step).every((name) => fonts[index][name] !== null));
}

const namesOf = (step) => (step.kind === 'text' ? ['bold', 'color', 'italic', 'name', 'size', 'underline'] : Object.keys(step.font));

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
    before: (shape, step) => ({ ...step, text: shape.textFrame.textRange.text }),
    write: (shape, { text }) => (shape.textFrame.textRange.text = text),
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
