import { shapeNumber } from './live-deck.js';

/** PowerPoint rounds to EMU and back. */
const NEAR = 0.6;
const WITH_TEXT = new Set(['GeometricShape', 'TextBox', 'Placeholder', 'Callout', 'Freeform']);
const PLACE = ['left', 'top', 'width', 'height'];

/**
 * Places of the open deck that are not as an outline has them, as far as a script touches them. What
 * Office.js does not tell (notes, charts, what a group holds) is not compared.
 *
 * @param {Map<number, string>} live ids by the outline's numbers
 */
export async function conflicts(deck, script, live, supports) {
  const found = order(script, live, await deck.ids());
  const touched = touchedSlides(script).filter(({ number }) => live.get(number));
  const slides = touched.map(({ number }) => ({ id: live.get(number), texts: textShapes(script.base.outline.slides[number - 1]) }));
  const there = await shapesOn(deck, slides, supports);
  touched.forEach(({ number, only }, index) => {
    const slide = script.base.outline.slides[number - 1];
    found.push(...compareSlide(slide, there[index], only));
  });
  return found;
}

/** The slides a script changes: all of them, or some shapes only. */
export function touchedSlides({ target, gone }) {
  const whole = [...gone, ...target.filter(({ action }) => action === 'replace').map(({ base }) => base)];
  const parts = target.filter(({ action }) => action === 'steps');
  return [...whole.map((number) => ({ number, only: null })), ...parts.map(({ base, steps }) => ({ number: base, only: new Set(steps.map(({ shape }) => shape)) }))];
}

function order({ base }, live, ids) {
  const places = base.outline.slides.map(({ number, title }) => ({ number, title, at: ids.indexOf(live.get(number)) }));
  const found = places
    .filter(({ at }) => at < 0)
    .map(({ number, title }) => ({ anchor: `slide ${number}`, expected: title ?? `slide ${number}`, found: 'deleted' }));
  const there = places.filter(({ at }) => at >= 0);
  there.slice(1).forEach(({ number, at }, index) => {
    if (at < there[index].at) found.push({ anchor: `slide ${number}`, expected: `behind slide ${there[index].number}`, found: `now slide ${at + 1}` });
  });
  return found;
}

function compareSlide({ number, shapes }, there, only) {
  const outer = shapes.filter((shape) => (shape.group ?? null) === null && (!only || only.has(shape.id)));
  const known = new Set(shapes.map(({ id }) => id));
  const found = [];
  for (const shape of outer) {
    const anchor = `slide ${number} #${shape.id}`;
    const now = there.find(({ number: id }) => id === shape.id);
    if (!now) found.push({ anchor, expected: shape.name, found: 'deleted' });
    else found.push(...compareShape(shape, now).map(([expected, seen]) => ({ anchor, expected, found: seen })));
  }
  const extra = only ? [] : there.filter(({ number: id }) => !known.has(id));
  return [...found, ...extra.map(({ number: id, name }) => ({ anchor: `slide ${number} #${id}`, expected: 'nothing', found: name }))];
}

function compareShape(shape, now) {
  const found = [];
  if (now.text !== null && plain(textOf(shape)) !== plain(now.text)) found.push([textOf(shape), now.text]);
  if (now.alt !== null && plain(shape.altText ?? '') !== plain(now.alt)) found.push([shape.altText ?? 'no alternative text', now.alt]);
  const at = shape.at && [shape.at.x, shape.at.y, shape.at.width, shape.at.height];
  if (at && at.some((length, index) => Math.abs(length - now.at[index]) > NEAR)) found.push([where(at), where(now.at)]);
  return found;
}

/** A placeholder may hold a picture or a chart, and then has no text to ask for. */
const textShapes = ({ shapes }) => new Set(shapes.filter(({ kind }) => /^text$/i.test(kind)).map(({ id }) => id));

const textOf = ({ paragraphs }) => paragraphs.map(({ text }) => text).join('\n');

/** Office.js ends paragraphs in its own way, and a table's empty cells are no paragraphs everywhere. */
const plain = (text) => text.replaceAll(/[\r\n\v]+/g, '\n').trim();

const where = ([x, y, width, height]) => `at ${Math.round(x)}, ${Math.round(y)}, ${Math.round(width)} × ${Math.round(height)} pt`;

/** Of each slide its shapes: `{number, name, at, text, alt}`, null for what cannot be read. */
function shapesOn(deck, slides, supports) {
  return deck.calls.run(async (context) => {
    const alt = supports('1.10');
    const all = slides.map(({ id }) => context.presentation.slides.getItem(id).shapes);
    all.forEach((shapes) => shapes.load(['id', 'name', 'type', ...PLACE, ...(alt ? ['altTextDescription'] : [])].map((name) => `items/${name}`)));
    await context.sync();
    const texts = all.map((shapes, at) => shapes.items.map((shape) => textReader(shape, slides[at].texts, supports)));
    await context.sync();
    return all.map((shapes, at) =>
      shapes.items.map((shape, index) => ({
        number: shapeNumber(shape.id),
        name: shape.name,
        at: PLACE.map((name) => shape[name]),
        text: texts[at][index](),
        alt: alt ? (shape.altTextDescription ?? '') : null,
      })),
    );
  });
}

function textReader(shape, texts, supports) {
  if (shape.type === 'Table') {
    const table = shape.getTable();
    table.load('values');
    return () => table.values.flat().join('\n');
  }
  if (!WITH_TEXT.has(shape.type) || !texts.has(shapeNumber(shape.id))) return () => null;
  const frame = supports('1.10') ? shape.getTextFrameOrNullObject() : shape.textFrame;
  frame.load('textRange/text');
  return () => (supports('1.10') && frame.isNullObject ? null : frame.textRange.text);
}
