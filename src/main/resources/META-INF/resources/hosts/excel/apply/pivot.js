import { splitRange } from './work.js';

const FUNCTIONS = {
  sum: 'Sum', count: 'Count', average: 'Average', max: 'Max', min: 'Min', product: 'Product',
  countNumbers: 'CountNumbers', stdDev: 'StandardDeviation', var: 'Variance',
};

/** Adds pivot tables; fields are counted from zero among the source's columns. */
export const pivot = {
  async addPivot(work, { source, table, sheet: name, target, rows, columns, values, filters }) {
    const sheet = work.sheet(name);
    const headers = await headersOf(work, source);
    const from = table ? work.workbook.tables.getItem(table) : work.range(source);
    const title = await freeName(work);
    const made = sheet.pivotTables.add(title, from, sheet.getRange(target));
    const field = (index) => made.hierarchies.getItem(headers[index]);
    rows.forEach((index) => made.rowHierarchies.add(field(index)));
    columns.forEach((index) => made.columnHierarchies.add(field(index)));
    filters.forEach((index) => made.filterHierarchies.add(field(index)));
    for (const { field: index, function: how } of values) {
      made.dataHierarchies.add(field(index)).summarizeBy = FUNCTIONS[how];
    }
    await work.sync();
    work.inverse({ undo: 'addPivot', sheet: name, name: title });
  },
};

async function headersOf(work, source) {
  const { sheet, area } = splitRange(source);
  const [first, last = first] = area.split(':');
  const row = /\d+$/.exec(first)[0];
  const header = work.sheet(sheet).getRange(`${first}:${last.replace(/\d+$/, row)}`);
  return (await work.load(header, 'text')).text[0];
}

async function freeName(work) {
  const { worksheets } = work.workbook;
  worksheets.load('items/pivotTables/items/name');
  await work.sync();
  const taken = new Set(worksheets.items.flatMap((sheet) => sheet.pivotTables.items.map((one) => one.name.toLowerCase())));
  let number = 1;
  while (taken.has(`pivottable${number}`)) number++;
  return `PivotTable${number}`;
}
