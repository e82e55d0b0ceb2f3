import { addComment } from './notes.js';
import { keepValidation, putValidation } from './validation.js';
import { splitRange } from './work.js';

/**
 * Notes down what lies beside the contents of cells before an operation brings other things there:
 * merges, data validation, comments, hyperlinks. Conditional formats cannot be kept.
 */
export async function keepBeside(work, target) {
  const { conditionalFormats } = work.range(target);
  conditionalFormats.load('items/id');
  await work.sync();
  const rules = conditionalFormats.items.length;
  if (rules > 0) work.note(`Undo leaves the conditional formats of ${target} as they are then; Excel's own Undo brings them back.`);
  const links = await work.each(target, 'hyperlink');
  if (!links) work.note(`Undo does not bring the hyperlinks of ${target} back: there are too many cells.`);
  const comments = await work.comments.find(target);
  work.inverse({
    undo: 'beside',
    target,
    rules: rules > 0,
    areas: await mergedAreas(work, target),
    validations: await keepValidation(work, target),
    links: links?.filter(({ value }) => value) ?? null,
    comments: comments.map(({ cell, text, thread }) => ({ cell, text, thread })),
  });
}

/** Merged areas that touch a range; null where this version of Excel does not tell. */
export async function mergedAreas(work, target) {
  if (!work.can('1.13')) return null;
  const merged = work.range(target).getMergedAreasOrNullObject();
  await work.load(merged, 'address');
  return merged.isNullObject ? [] : merged.address.split(/,(?=[^!]*!)/);
}

export async function putBeside(work, { target, rules, areas, validations, links, comments }) {
  const range = work.range(target);
  if (areas) range.unmerge();
  if (!rules) range.conditionalFormats.clearAll();
  await work.sync();
  areas?.forEach((area) => work.range(area).merge(false));
  await putValidation(work, target, validations);
  if (links) {
    range.clear('RemoveHyperlinks');
    await work.sync();
    links.forEach(({ cell, value }) => (work.range(cell).hyperlink = value));
  }
  await work.comments.remove(target);
  for (const { cell, text, thread } of comments) addComment(work, splitRange(cell).sheet, splitRange(cell).area, text, thread);
}
