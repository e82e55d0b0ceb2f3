import { setTextStep, undone } from './text-steps.js';

/**
 * What Office.js does to one shape without harm to anything else of it. Whatever is not listed here
 * goes through the slide as a file.
 *
 * @typedef {import('./text-steps.js').TextStep
 *   | {kind: 'place', shape: number, at: {x: number, y: number, width: number, height: number}}
 *   | {kind: 'alt', shape: number, text: string}
 *   | {kind: 'font', shape: number, font: object}
 *   | {kind: 'remove', shape: number}} Step
 */

const MOVABLE = new Set(['TEXT', 'PICTURE', 'CHART']);
const FONT = { bold: 'bold', italic: 'italic', underline: 'underline', fontName: 'name', fontSize: 'size', fontColor: 'color' };

/**
 * The step an operation comes to on a slide as it was before, or null.
 *
 * @param {(set: string) => boolean} supports whether a version of PowerPointApi is there
 */
export function stepFor(operation, slide, supports) {
  const shape = shapeOf(slide, operation.shape);
  if (!shape || shape.group !== null) return null;
  switch (operation.op) {
    case 'setText': return setTextStep(operation, shape);
    case 'formatText': return fontStep(operation, shape);
    case 'placeShape': return MOVABLE.has(shape.kind) ? { kind: 'place', shape: shape.id, at: operation.at } : null;
    case 'setAltText': return supports('1.10') ? { kind: 'alt', shape: shape.id, text: operation.text } : null;
    // a placeholder PowerPoint deletes comes back empty
    case 'deleteShape': return shape.placeholder === null && slide.animations === 0 ? { kind: 'remove', shape: shape.id } : null;
    default: return null;
  }
}

/** A shape by `#4` or its name, when nothing else on the slide goes by that. */
function shapeOf(slide, reference) {
  const id = /^#(\d+)$/.exec(reference ?? '')?.[1];
  const named = slide.shapes.filter((shape) => (id ? shape.id === Number(id) : shape.name === reference));
  const unique = named.length === 1 && slide.shapes.filter((shape) => shape.id === named[0].id).length === 1;
  return unique ? withDefaults(named[0]) : null;
}

const withDefaults = (shape) => ({ ...shape, kind: shape.kind.toUpperCase(), group: shape.group ?? null, placeholder: shape.placeholder ?? null });

function fontStep({ format }, shape) {
  const wanted = Object.entries(format).filter(([, value]) => value !== null && value !== undefined);
  const known = wanted.length > 0 && wanted.every(([name, value]) => Object.hasOwn(FONT, name) && isLiteral(name, value));
  if (shape.kind !== 'TEXT' || !known || shape.paragraphs.every(({ text }) => !text)) return null;
  const font = Object.fromEntries(wanted.map(([name, value]) => [FONT[name], name === 'underline' ? (value ? 'Single' : 'None') : value]));
  return { kind: 'font', shape: shape.id, font };
}

/** Fonts and colours of the theme have no name in Office.js. */
function isLiteral(name, value) {
  if (name === 'fontName') return !['heading', 'body'].includes(value.toLowerCase());
  return name !== 'fontColor' || value.startsWith('#');
}

/** The steps that undo some others on a slide as it was before them; null when there are none that do. */
export function inverse(steps, slide) {
  const back = steps.toReversed().map((step) => {
    const shape = slide.shapes.find(({ id }) => id === step.shape);
    switch (step.kind) {
      case 'text': return undone(step);
      case 'place': return shape.at ? { ...step, at: shape.at } : null;
      case 'alt': return { ...step, text: shape.altText ?? '' };
      default: return null;
    }
  });
  return back.includes(null) ? null : back;
}
