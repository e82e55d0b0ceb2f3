import { filterOf } from './rows.js';
import { splitRange } from './work.js';

const TYPES = {
  column: 'ColumnClustered', columnStacked: 'ColumnStacked', columnStacked100: 'ColumnStacked100',
  bar: 'BarClustered', barStacked: 'BarStacked', barStacked100: 'BarStacked100',
  line: 'Line', lineStacked: 'LineStacked', area: 'Area', areaStacked: 'AreaStacked', areaStacked100: 'AreaStacked100',
  pie: 'Pie', doughnut: 'Doughnut', scatter: 'XYScatter', combo: 'ColumnClustered',
};

/** Operations that add tables and charts. */
export const objects = {
  async createTable(work, { range, name, style }) {
    const { sheet } = splitRange(range);
    const filter = await takeFilterOff(work, sheet, range);
    const table = work.sheet(sheet).tables.add(range, true);
    table.name = name;
    table.style = style ?? '';
    await work.sync();
    work.inverse({ undo: 'createTable', name });
    if (!filter) return;
    const made = work.workbook.tables.getItem(name);
    filter.criteria.forEach((criterion, column) => criterion?.filterOn && made.autoFilter.apply(made.getRange(), column, criterion));
    await work.sync();
  },

  /** Excel guesses series from its source; those are taken out for the ones asked for. */
  async addChart(work, { sheet: name, anchor, type, title, categories, series, axisTitles }) {
    const chart = work.sheet(name).charts.add(TYPES[type], work.range(series[0].values), 'Auto');
    chart.series.load('items/name');
    chart.load('name');
    await work.sync();
    work.inverse({ undo: 'addChart', sheet: name, name: chart.name });
    chart.series.items.forEach((guessed) => guessed.delete());
    for (const one of series) addSeries(work, chart, one, type, categories);
    if (title) chart.title.text = title;
    else chart.title.visible = false;
    if (axisTitles?.x) chart.axes.categoryAxis.title.text = axisTitles.x;
    if (axisTitles?.y) chart.axes.valueAxis.title.text = axisTitles.y;
    if (series.length > 1 || type === 'pie' || type === 'doughnut') chart.legend.position = 'Bottom';
    else chart.legend.visible = false;
    const [first, last = first] = anchor.split(':');
    chart.setPosition(first, last);
    await work.sync();
  },
};

/** A table brings a filter of its own and takes the worksheet's over that lies on its cells. */
async function takeFilterOff(work, sheet, range) {
  const filter = work.sheet(sheet).autoFilter;
  const before = await filterOf(work, filter);
  if (!before) return null;
  const overlap = work.range(before.range).getIntersectionOrNullObject(work.range(range));
  await work.load(overlap, 'address');
  if (overlap.isNullObject) return null;
  filter.remove();
  await work.sync();
  work.inverse({ undo: 'filterRange', range, table: null, before });
  return before;
}

/** A name that is a cell's follows the cell when it is given as a formula. */
function addSeries(work, chart, { name, nameCell, values, type, secondaryAxis }, whole, categories) {
  const added = chart.series.add(nameCell ? `=${nameCell}` : name ?? undefined);
  added.setValues(work.range(values));
  if (categories) added.setXAxisValues(work.range(categories));
  if (whole === 'combo') added.chartType = TYPES[type];
  if (secondaryAxis) added.axisGroup = 'Secondary';
}
