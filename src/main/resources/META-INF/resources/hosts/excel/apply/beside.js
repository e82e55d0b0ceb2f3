import { t } from '/shared/i18n.js';
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
  const rules = conditionalFormats.items.length > 0;
  if (rules) work.note(t('excel.note.rulesStay', { place: target }));
  const links = await linksOf(work, target);
  if (!links) work.note(t('excel.note.links', { place: target }));
  const validations = await keepValidation(work, target);
  work.inverse({ undo: 'beside', target, rules, links, validations, ...(await mergesAndComments(work, target)) });
}

/** The same for whole rows or columns that go. Excel has no means to put their conditional formats back. */
export async function keepLines(work, target) {
  const { conditionalFormats } = work.range(target);
  const used = work.range(target).getUsedRangeOrNullObject();
  conditionalFormats.load('items/id');
  await work.load(used, 'address');
  const within = used.isNullObject ? null : used.address;
  const rules = conditionalFormats.items.length > 0;
  if (rules) work.note(t('excel.note.linesBack', { place: target }));
  const links = within ? await linksOf(work, within) : [];
  if (!links) work.note(t('excel.note.links', { place: target }));
  const validations = await keepValidation(work, target, within);
  work.inverse({ undo: 'beside', target, rules, links, validations, ...(await mergesAndComments(work, target)) });
}

async function mergesAndComments(work, target) {
  const comments = await work.comments.find(target);
  return { areas: await mergedAreas(work, target), comments: comments.map(({ cell, text, thread }) => ({ cell, text, thread })) };
}

/** Merged areas that touch a range; null where this version of Excel does not tell. */
export async function mergedAreas(work, target) {
  if (!work.can('1.13')) return null;
  const merged = work.range(target).getMergedAreasOrNullObject();
  await work.load(merged, 'address');
  return merged.isNullObject ? [] : merged.address.split(/,(?=[^!]*!)/);
}

/** The hyperlinks of cells with the looks they have; null where there are too many cells. */
export async function linksOf(work, target) {
  const found = (await work.each(target, 'hyperlink'))?.filter(({ value }) => value);
  if (!found) return null;
  const fonts = found.map(({ cell }) => work.range(cell).format.font);
  fonts.forEach((font) => font.load('color,underline'));
  await work.sync();
  return found.map((link, i) => ({ ...link, color: fonts[i].color, underline: fonts[i].underline }));
}

/** Hyperlinks as they were; Excel gives cells the look of hyperlinks with them, which is taken off again. */
export async function putLinks(work, target, links) {
  const now = await work.each(target, 'hyperlink');
  const same = JSON.stringify(now?.filter(({ value }) => value)) === JSON.stringify(links.map(({ cell, value }) => ({ cell, value })));
  if (same) return;
  work.range(target).clear('RemoveHyperlinks');
  await work.sync();
  const ranges = links.map(({ cell }) => work.range(cell));
  ranges.forEach((range) => range.load('formulas'));
  await work.sync();
  links.forEach(({ value, color, underline }, i) => {
    ranges[i].hyperlink = value;
    ranges[i].format.font.color = color;
    ranges[i].format.font.underline = underline;
    if (ranges[i].formulas[0][0] === '') ranges[i].clear('Contents');
  });
  await work.sync();
}

export async function putBeside(work, { target, rules, areas, validations, links, comments }) {
  const range = work.range(target);
  if (areas && JSON.stringify(areas) !== JSON.stringify(await mergedAreas(work, target))) {
    range.unmerge();
    areas.forEach((area) => work.range(area).merge(false));
  }
  if (!rules) range.conditionalFormats.clearAll();
  await work.sync();
  if (validations) await putValidation(work, target, validations);
  if (links) await putLinks(work, target, links);
  const now = await work.comments.find(target);
  if (JSON.stringify(now.map(({ cell, text }) => [cell, text])) === JSON.stringify(comments.map(({ cell, text }) => [cell, text]))) return;
  now.forEach(({ item }) => item.delete());
  await work.sync();
  for (const { cell, text, thread } of comments) addComment(work, splitRange(cell).sheet, splitRange(cell).area, text, thread);
}
