import { t } from '/shared/i18n.js';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

/** Notes down the lines of cells that do not have the same one on all four sides; the others come back by themselves. */
export async function keepBorders(work, target) {
  const found = await work.each(target, 'format/borders', ['items/sideIndex', 'items/style', 'items/weight', 'items/color'], linesOf);
  if (!found) return work.note(t('excel.note.borders', { place: target }));
  const uneven = found.filter(({ value }) => new Set(value.map(({ style, weight, color }) => `${style} ${weight} ${color}`)).size > 1);
  if (uneven.length > 0) work.inverse({ undo: 'borders', cells: uneven });
}

const linesOf = (range) =>
  range.format.borders.items
    .filter(({ sideIndex }) => SIDES.includes(sideIndex))
    .map(({ sideIndex, style, weight, color }) => (style === 'None' ? { sideIndex, style } : { sideIndex, style, weight, color }));

/** Comes last: a cell's line is its neighbour's, too. */
export function putBorders(work, { cells }) {
  for (const { cell, value } of cells) {
    const { borders } = work.range(cell).format;
    for (const line of value) {
      const { sideIndex, style, weight, color } = line;
      const border = borders.getItem(sideIndex);
      border.style = style;
      if (style === 'None') continue;
      if (style !== 'Double') border.weight = weight;
      border.color = color;
    }
  }
}
