import { columnName } from '/shared/a1.js';
import { t } from '/shared/i18n.js';
import { putBeside, putLinks } from './beside.js';
import { putBorders } from './borders.js';
import { putNames, seeNames } from './followed-names.js';
import { addComment } from './notes.js';
import { putValidation } from './validation.js';
import { parseLines, splitRange } from './work.js';

/** What takes operations back beside the cells, by the kind of step the executor noted down. */
export const INVERSES = {
  async moveRange(work, { from, to }) {
    work.range(from).moveTo(work.range(to));
  },
  async insertLines(work, { lines }) {
    work.range(lines).delete(parseLines(lines).rows ? 'Up' : 'Left');
  },
  async deleteLines(work, { lines }) {
    work.range(lines).insert(parseLines(lines).rows ? 'Down' : 'Right');
  },
  async setLineSize(work, { lines, sizes }) {
    if (!sizes) return work.note(t('excel.note.sizes', { place: lines }));
    const { sheet, rows, first } = parseLines(lines);
    const size = rows ? 'rowHeight' : 'columnWidth';
    if (sizes.length === 1) work.range(lines).format[size] = sizes[0];
    else sizes.forEach((one, i) => {
      const name = rows ? first + i : columnName(first + i);
      work.sheet(sheet).getRange(`${name}:${name}`).format[size] = one;
    });
  },
  async groupLines(work, { lines }) {
    work.range(lines).ungroup(parseLines(lines).rows ? 'ByRows' : 'ByColumns');
  },
  async addSheet(work, { name }) {
    work.sheet(name).delete();
  },
  async renameSheet(work, { from, to }) {
    work.sheet(to).name = from;
  },
  async moveSheet(work, { sheet, index }) {
    work.sheet(sheet).position = index;
  },
  async setSheetVisibility(work, { sheet, visibility }) {
    work.sheet(sheet).visibility = visibility;
  },
  /** The last resort: the worksheet comes out of the file as it was. */
  async deleteSheet(work, { sheet, position, visibility }) {
    work.workbook.insertWorksheetsFromBase64(await work.fileBefore(), { sheetNamesToInsert: [sheet], positionType: 'End' });
    await work.sync();
    const inserted = work.sheet(sheet);
    inserted.position = position;
    inserted.visibility = visibility;
    work.note(t('excel.note.sheetBack', { place: sheet }));
  },
  async mergeCells(work, { target }) {
    work.range(target).unmerge();
  },
  async unmergeCells(work, { areas }) {
    areas.forEach((area) => work.range(area).merge(false));
  },
  async freezePanes(work, { sheet, area }) {
    const { freezePanes } = work.sheet(sheet);
    freezePanes.unfreeze();
    if (area) freezePanes.freezeAt(work.sheet(sheet).getRange(area));
  },
  async addConditionalFormat(work, { target, id }) {
    const { conditionalFormats } = work.range(target);
    conditionalFormats.load('items/id');
    await work.sync();
    const added = conditionalFormats.items.find((format) => format.id === id);
    if (added) added.delete();
  },
  setValidation: (work, { target, before }) => putValidation(work, target, before),
  beside: putBeside,
  borders: async (work, step) => putBorders(work, step),
  names: putNames,
  namesSeen: seeNames,
  async resizeTable(work, { name, range }) {
    if (work.can('1.13')) work.workbook.tables.getItem(name).resize(work.range(range));
  },
  async createTable(work, { name }) {
    const table = work.workbook.tables.getItem(name);
    table.style = '';
    table.convertToRange();
  },
  async addChart(work, { sheet, name }) {
    const { charts } = work.sheet(sheet);
    charts.load('items/name');
    await work.sync();
    charts.items.filter((chart) => chart.name === name).forEach((chart) => chart.delete());
  },
  async addPivot(work, { sheet, name }) {
    const table = work.sheet(sheet).pivotTables.getItemOrNullObject(name);
    await work.sync();
    if (!table.isNullObject) table.delete();
  },
  async defineName(work, { name, scope, before }) {
    const names = scope ? work.sheet(scope).names : work.workbook.names;
    const item = names.getItemOrNullObject(name);
    await work.sync();
    if (before && item.isNullObject) names.add(name, before.formula);
    else if (before) item.formula = before.formula;
    else if (!item.isNullObject) item.delete();
  },
  async setComment(work, { sheet, cell, before }) {
    await work.comments.remove(`'${sheet.replaceAll("'", "''")}'!${cell}`);
    before.forEach(({ text, thread }) => addComment(work, sheet, cell, text, thread));
  },
  async clearComments(work, { comments }) {
    for (const { cell, text, thread } of comments) {
      const { sheet, area } = splitRange(cell);
      addComment(work, sheet, area, text, thread);
    }
  },
  setHyperlink: (work, { target, links }) => putLinks(work, target, links),
  async filterRange(work, { range, table, before }) {
    const filter = table ? null : work.sheet(splitRange(range).sheet).autoFilter;
    if (table) work.workbook.tables.getItem(table).clearFilters();
    else filter.remove();
    if (!before) return;
    filter.apply(work.range(before.range));
    before.criteria.forEach((criterion, column) => criterion?.filterOn && filter.apply(work.range(before.range), column, criterion));
  },
};
