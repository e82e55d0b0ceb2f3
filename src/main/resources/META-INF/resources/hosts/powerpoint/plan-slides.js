/**
 * Lines up the slides after a plan with those before, and says which operations concern which slide.
 *
 * @param {object[]} operations the accepted ones, in order
 * @param {number} total slides before
 * @returns {{slides: {before: number|null, operations: object[]}[], gone: number[]}} `before` null: the
 *   plan adds it
 */
export function lineUp(operations, total) {
  const slides = Array.from({ length: total }, (_, index) => ({ before: index + 1, addedBy: null, operations: [] }));
  const gone = [];
  for (const operation of operations) perform(operation, slides, gone);
  return { slides: slides.map(({ before, operations: own }) => ({ before, operations: own })), gone };
}

function perform(operation, slides, gone) {
  switch (operation.op) {
    case 'addSlide':
      slides.splice(placeAfter(slides, operation.after), 0, { before: null, addedBy: operation.id, operations: [] });
      break;
    case 'duplicateSlide':
      slides.splice(placeAfter(slides, operation.after ?? operation.slide), 0, { before: null, addedBy: operation.id, operations: [] });
      break;
    case 'moveSlide': {
      if (indexOf(slides, operation.slide) === indexOf(slides, operation.after)) break;
      const [moved] = slides.splice(indexOf(slides, operation.slide), 1);
      slides.splice(placeAfter(slides, operation.after), 0, moved);
      break;
    }
    case 'deleteSlide': {
      const [{ before }] = slides.splice(indexOf(slides, operation.slide), 1);
      if (before !== null) gone.push(before);
      break;
    }
    default:
      slides[indexOf(slides, operation.slide)]?.operations.push(operation);
  }
}

function indexOf(slides, reference) {
  const name = String(reference).trim();
  return slides.findIndex(({ before, addedBy }) => (name.startsWith('@') ? addedBy === name.slice(1) : before === Number(name)));
}

function placeAfter(slides, reference) {
  return String(reference).trim() === '0' ? 0 : indexOf(slides, reference) + 1;
}
