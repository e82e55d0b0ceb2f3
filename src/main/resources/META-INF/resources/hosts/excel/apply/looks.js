import { t } from '/shared/i18n.js';
import { mergedAreas } from './beside.js';
import { keepBorders } from './borders.js';
import { splitRange } from './work.js';

const HORIZONTAL = {
  general: 'General', left: 'Left', center: 'Center', right: 'Right', fill: 'Fill', justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection', distributed: 'Distributed',
};
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify', distributed: 'Distributed' };
const LINES = {
  thin: ['Continuous', 'Thin'], medium: ['Continuous', 'Medium'], thick: ['Continuous', 'Thick'], hair: ['Continuous', 'Hairline'],
  dashed: ['Dash', 'Thin'], dotted: ['Dot', 'Thin'], double: ['Double', 'Thick'], none: ['None', null],
};

/** Operations on how cells look, and on panes. */
export const looks = {
  async formatCells(work, { target, format }) {
    if (!/\d.*:.*\d|![A-Z]+\d+$/.test(target) || /!\d+:\d+$/.test(target)) {
      work.note(t('excel.note.looks', { place: target }));
    }
    if (format.border !== undefined) await keepBorders(work, target);
    setFormat(work.range(target), format, work.size(target));
    await work.sync();
  },

  async mergeCells(work, { target }) {
    work.range(target).merge(false);
    await work.sync();
    work.inverse({ undo: 'mergeCells', target });
  },

  async unmergeCells(work, { target }) {
    const range = work.range(target);
    const areas = await mergedAreas(work, target);
    if (areas) work.inverse({ undo: 'unmergeCells', areas });
    else work.note(t('excel.note.unmerged'));
    range.unmerge();
    await work.sync();
  },

  async freezePanes(work, { sheet: name, rows, columns }) {
    const { freezePanes } = work.sheet(name);
    const before = freezePanes.getLocationOrNullObject();
    await work.load(before, 'address');
    work.inverse({ undo: 'freezePanes', sheet: name, area: before.isNullObject ? null : splitRange(before.address).area });
    freezePanes.unfreeze();
    if (rows > 0 && columns > 0) freezePanes.freezeAt(work.sheet(name).getCell(0, 0).getResizedRange(rows - 1, columns - 1));
    else if (rows > 0) freezePanes.freezeRows(rows);
    else if (columns > 0) freezePanes.freezeColumns(columns);
    await work.sync();
  },
};

/** What the service says of colours of the theme is no colour Excel takes. */
const isColor = (text) => /^#[0-9a-f]{6}$/i.test(text ?? '');

/** Changes the named properties of a format and leaves the others. */
export function setFormat(range, format, { rows, columns }) {
  const { font, fill } = range.format;
  if (format.numberFormat !== undefined) range.numberFormat = format.numberFormat;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.underline !== undefined) font.underline = format.underline ? 'Single' : 'None';
  if (format.fontName !== undefined) font.name = format.fontName;
  if (format.fontSize !== undefined) font.size = format.fontSize;
  if (isColor(format.fontColor)) font.color = format.fontColor;
  if (format.fill === 'none') fill.clear();
  else if (isColor(format.fill)) fill.color = format.fill;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = HORIZONTAL[format.horizontal];
  if (format.vertical !== undefined) range.format.verticalAlignment = VERTICAL[format.vertical];
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
  if (LINES[format.border]) border(range.format.borders, format.border, rows, columns);
}

function border(borders, style, rows, columns) {
  const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
  if (rows > 1) sides.push('InsideHorizontal');
  if (columns > 1) sides.push('InsideVertical');
  const [line, weight] = LINES[style];
  for (const side of sides) {
    const item = borders.getItem(side);
    item.style = line;
    if (weight && line !== 'Double') item.weight = weight;
  }
}
