import { columnName, parseRange } from '/shared/a1.js';
import { keepBeside } from './beside.js';
import { splitRange } from './work.js';
import { serial } from './values.js';

/** Operations that order, thin out and filter rows. Columns are counted from zero on the worksheet. */
export const rows = {
  async sortRange(work, { body, keys }) {
    const { left } = parseRange(body);
    const fields = keys.map(({ column, descending }) => ({ key: column - (left - 1), ascending: !descending, sortOn: 'Value' }));
    await keepBeside(work, body);
    work.range(body).sort.apply(fields, false, false, 'Rows');
    await work.sync();
  },

  async removeDuplicates(work, { body, columns }) {
    const { left } = parseRange(body);
    await keepBeside(work, body);
    const table = await tableAround(work, body);
    if (table) work.inverse({ undo: 'resizeTable', ...table });
    work.range(body).removeDuplicates(columns.map((column) => column - (left - 1)), false);
    await work.sync();
  },

  async filterRange(work, { range: text, filters }) {
    const range = work.range(text);
    const { sheet } = splitRange(text);
    const { left } = parseRange(text);
    const table = await tableAt(work, sheet, text);
    const filter = table ? table.autoFilter : work.sheet(sheet).autoFilter;
    work.inverse({ undo: 'filterRange', range: text, table: table?.name ?? null, before: table ? null : await filterOf(work, filter) });
    const criteria = [];
    for (const { column, criterion } of filters) {
      criteria.push([column - (left - 1), await criteriaOf(work, text, column, criterion)]);
    }
    if (table) table.clearFilters();
    else {
      filter.remove();
      filter.apply(range);
    }
    for (const [column, test] of criteria) filter.apply(range, column, test);
    await work.sync();
  },
};

/** The table a range is, header row and all, or null. */
async function tableAt(work, sheet, text) {
  const wanted = parseRange(text);
  const found = (await tablesOf(work, sheet)).find(
    ({ area }) => area.top === wanted.top && area.left <= wanted.left && area.right >= wanted.right);
  return found?.table ?? null;
}

/** Name and range of the table whose rows a range is; removing rows makes it shorter. */
async function tableAround(work, body) {
  const wanted = parseRange(body);
  const found = (await tablesOf(work, wanted.sheet)).find(
    ({ area }) => area.top <= wanted.top && area.bottom >= wanted.bottom && area.left <= wanted.left && area.right >= wanted.right);
  return found ? { name: found.table.name, range: found.address } : null;
}

async function tablesOf(work, sheet) {
  const { tables } = work.sheet(sheet);
  tables.load('items/name');
  await work.sync();
  const ranges = tables.items.map((table) => table.getRange());
  ranges.forEach((range) => range.load('address'));
  if (ranges.length > 0) await work.sync();
  return tables.items.map((table, i) => ({ table, address: ranges[i].address, area: parseRange(splitRange(ranges[i].address).area) }));
}

/** The range and criteria of a filter, or null where there is none. */
export async function filterOf(work, filter) {
  const range = filter.getRangeOrNullObject();
  range.load('address');
  filter.load('enabled');
  await work.sync();
  if (range.isNullObject) return null;
  filter.load('criteria');
  await work.sync();
  return { range: range.address, criteria: filter.criteria };
}

async function criteriaOf(work, text, column, { values, operator, value, value2 }) {
  if (!values) return comparison(work, operator, value, value2);
  const { sheet } = splitRange(text);
  const { top, bottom } = parseRange(text);
  const letters = columnName(column + 1);
  const cells = work.sheet(sheet).getRange(`${letters}${top + 1}:${letters}${bottom}`);
  await work.load(cells, 'values,text');
  const shown = values.flatMap((wanted) => (wanted?.date ? [{ date: wanted.date, specificity: 'Day' }] : textsOf(wanted, cells)));
  return { filterOn: 'Values', values: [...new Set(shown)] };
}

/** Filters go by what cells show: a number stands for every way it is shown. */
function textsOf(wanted, { values, text }) {
  if (typeof wanted === 'string') return [wanted];
  const found = text.map((row) => row[0]).filter((_, i) => values[i][0] === wanted);
  return found.length > 0 ? found : [String(wanted)];
}

const SIGNS = { equal: '=', notEqual: '<>', greaterThan: '>', greaterThanOrEqual: '>=', lessThan: '<', lessThanOrEqual: '<=' };

function comparison(work, operator, value, value2) {
  const plain = (v) => (v?.date ? String(serial(v.date, work.date1904)) : String(v));
  const text = plain(value).replace(/[~*?]/g, '~$&');
  const custom = (criterion1, more = {}) => ({ filterOn: 'Custom', criterion1, ...more });
  switch (operator) {
    case 'contains': return custom(`=*${text}*`);
    case 'notContains': return custom(`<>*${text}*`);
    case 'beginsWith': return custom(`=${text}*`);
    case 'endsWith': return custom(`=*${text}`);
    case 'between': return custom(`>=${plain(value)}`, { criterion2: `<=${plain(value2)}`, operator: 'And' });
    case 'notBetween': return custom(`<${plain(value)}`, { criterion2: `>${plain(value2)}`, operator: 'Or' });
    default: return custom(SIGNS[operator] + text);
  }
}
