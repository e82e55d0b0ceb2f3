import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { day as dayName } from '/shared/desk/format.js';
import { svgEl, table } from '/shared/desk/parts.js';

/** The picture grows with its place, and its words with it: drawn for a narrow window they stay readable there. */
const WIDTH = matchMedia('(max-width: 640px)').matches ? 300 : 520;
const HEIGHT = 160;
const LEFT = 8;
const BOTTOM = 22;
const TOP = 18;
const MOST_SERIES = 5;

/**
 * Bars by day, stacked by series, with the numbers as a table behind.
 *
 * @param days in their order, without gaps
 * @param points `{day, series, value}`
 */
export function barChart({ title, days, points, format, testid }) {
  const series = mainSeries(points);
  const name = (point) => (series.includes(point.series) ? point.series : t('chart.others'));
  const names = [...series, ...(points.some((point) => !series.includes(point.series)) ? [t('chart.others')] : [])];
  const value = new Map();
  for (const point of points) {
    const key = `${point.day} ${name(point)}`;
    value.set(key, (value.get(key) ?? 0) + point.value);
  }
  const at = (day, one) => value.get(`${day} ${one}`) ?? 0;
  const totals = days.map((day) => names.reduce((sum, one) => sum + at(day, one), 0));
  const sum = totals.reduce((all, one) => all + one, 0);
  return el(
    'figure',
    { class: 'chart', testid },
    el('figcaption', {}, el('h2', {}, title), el('span', { class: 'chart-sum' }, format(sum))),
    sum === 0 ? el('p', { class: 'muted chart-empty' }, t('chart.empty')) : picture({ title, days, names, at, totals, format, sum }),
    names.length > 1 ? legend(names) : null,
    sum === 0 ? null : el('details', {}, el('summary', {}, t('chart.table')), numbers({ title, days, names, at, totals, format })),
  );
}

/** The series with most, the largest first; the others are drawn together. */
function mainSeries(points) {
  const sums = new Map();
  for (const { series, value } of points) sums.set(series, (sums.get(series) ?? 0) + value);
  return [...sums].sort(([, one], [, other]) => other - one).slice(0, MOST_SERIES).map(([series]) => series);
}

function picture({ title, days, names, at, totals, format, sum }) {
  const most = Math.max(...totals);
  const step = (WIDTH - 2 * LEFT) / days.length;
  const height = (value) => (value / most) * (HEIGHT - TOP - BOTTOM);
  const svg = svgEl('svg', { class: 'bars', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': t('chart.label', { title, sum: format(sum), most: format(most), day: dayName(days[totals.indexOf(most)]) }) });
  svg.append(line(TOP), line((TOP + HEIGHT - BOTTOM) / 2), line(HEIGHT - BOTTOM), text(LEFT, TOP - 5, format(most), 'start'));
  days.forEach((day, index) => {
    let bottom = HEIGHT - BOTTOM;
    names.forEach((one, order) => {
      const tall = height(at(day, one));
      if (tall === 0) return;
      bottom -= tall;
      const bar = svgEl('rect', { class: `series-${order}`, x: (LEFT + index * step + step * 0.12).toFixed(1), y: bottom.toFixed(1), width: (step * 0.76).toFixed(1), height: tall.toFixed(1), rx: Math.min(2, step * 0.2) });
      const tip = svgEl('title');
      tip.textContent = `${dayName(day)}: ${one} ${format(at(day, one))}`;
      bar.append(tip);
      svg.append(bar);
    });
  });
  for (const index of new Set([0, Math.floor((days.length - 1) / 2), days.length - 1])) {
    const anchor = index === 0 ? 'start' : index === days.length - 1 ? 'end' : 'middle';
    const x = anchor === 'start' ? LEFT : anchor === 'end' ? WIDTH - LEFT : LEFT + (index + 0.5) * step;
    svg.append(text(x, HEIGHT - 6, dayName(days[index]), anchor));
  }
  return svg;
}

const line = (y) => svgEl('line', { class: 'chart-line', x1: LEFT, x2: WIDTH - LEFT, y1: y, y2: y });

function text(x, y, words, anchor) {
  const element = svgEl('text', { class: 'chart-text', x: x.toFixed?.(1) ?? x, y, 'text-anchor': anchor });
  element.textContent = words;
  return element;
}

const legend = (names) => el('ul', { class: 'legend' }, names.map((name, index) => el('li', {}, el('span', { class: `swatch series-${index}`, 'aria-hidden': 'true' }), name)));

function numbers({ title, days, names, at, totals, format }) {
  const rows = days.map((day, index) => [dayName(day), ...names.map((name) => format(at(day, name))), format(totals[index])]);
  const heads = [t('day'), ...names, t('chart.sum')];
  return table(title, heads, rows.filter((_, index) => totals[index] > 0).reverse(), { numeric: heads.map((_, index) => index).slice(1) });
}
