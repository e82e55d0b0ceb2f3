import { t } from '/shared/i18n.js';
import { ruleValue } from './values.js';

const OPERATORS = {
  equal: 'EqualTo', notEqual: 'NotEqualTo', greaterThan: 'GreaterThan', greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThan: 'LessThan', lessThanOrEqual: 'LessThanOrEqual', between: 'Between', notBetween: 'NotBetween',
};
const TEXT_OPERATORS = { contains: 'Contains', notContains: 'NotContains', beginsWith: 'BeginsWith', endsWith: 'EndsWith' };
const ICONS = {
  '3Arrows': 'ThreeArrows', '3ArrowsGray': 'ThreeArrowsGray', '3Flags': 'ThreeFlags', '3TrafficLights1': 'ThreeTrafficLights1',
  '3TrafficLights2': 'ThreeTrafficLights2', '3Signs': 'ThreeSigns', '3Symbols': 'ThreeSymbols', '3Symbols2': 'ThreeSymbols2',
  '4Arrows': 'FourArrows', '4ArrowsGray': 'FourArrowsGray', '4RedToBlack': 'FourRedToBlack', '4Rating': 'FourRating',
  '4TrafficLights': 'FourTrafficLights', '5Arrows': 'FiveArrows', '5ArrowsGray': 'FiveArrowsGray', '5Rating': 'FiveRating',
  '5Quarters': 'FiveQuarters',
};
const SCALE = ['#F8696B', '#FFEB84', '#63BE7B'];
const BLUE = '#638EC6';

/** Operations on conditional formats. A new one comes on top of the others, as the catalogue says. */
export const conditional = {
  async addConditionalFormat(work, { target, rule, format }) {
    const { conditionalFormats } = work.range(target);
    const added = KINDS[rule.type](conditionalFormats, rule, work.date1904);
    if (format) look(added.format, format);
    added.whole.load('id');
    await work.sync();
    work.inverse({ undo: 'addConditionalFormat', target, id: added.whole.id });
  },

  async clearConditionalFormats(work, { target }) {
    work.range(target).conditionalFormats.clearAll();
    work.note(t('excel.note.rulesGone', { place: target }));
    await work.sync();
  },
};

const ruled = (type, part, rule) => (formats) => {
  const whole = formats.add(type);
  whole[part].rule = rule;
  return { whole, format: whole[part].format };
};
const preset = (criterion) => ruled('PresetCriteria', 'preset', { criterion });

const KINDS = {
  cellIs: (formats, { operator, value, value2 }, date1904) =>
    ruled('CellValue', 'cellValue', {
      operator: OPERATORS[operator],
      formula1: ruleValue(value, date1904),
      ...(value2 === undefined ? {} : { formula2: ruleValue(value2, date1904) }),
    })(formats),
  expression: (formats, { formula }) => {
    const whole = formats.add('Custom');
    whole.custom.rule.formula = formula.startsWith('=') ? formula : `=${formula}`;
    return { whole, format: whole.custom.format };
  },
  text: (formats, { operator = 'contains', text }) =>
    ruled('ContainsText', 'textComparison', { operator: TEXT_OPERATORS[operator], text })(formats),
  top: (formats, { count = 10, percent, bottom }) =>
    ruled('TopBottom', 'topBottom', { rank: count, type: `${bottom ? 'Bottom' : 'Top'}${percent ? 'Percent' : 'Items'}` })(formats),
  average: (formats, { below, orEqual }) => preset(`${orEqual ? 'EqualOr' : ''}${below ? 'Below' : 'Above'}Average`)(formats),
  duplicate: (formats) => preset('DuplicateValues')(formats),
  unique: (formats) => preset('UniqueValues')(formats),
  colorScale: (formats, { colors = SCALE }) => {
    const whole = formats.add('ColorScale');
    whole.colorScale.criteria = {
      minimum: { formula: null, type: 'LowestValue', color: colors[0] },
      ...(colors.length === 3 ? { midpoint: { formula: '50', type: 'Percentile', color: colors[1] } } : {}),
      maximum: { formula: null, type: 'HighestValue', color: colors.at(-1) },
    };
    return { whole };
  },
  dataBar: (formats, { color = BLUE }) => {
    const whole = formats.add('DataBar');
    whole.dataBar.positiveFormat.fillColor = color;
    whole.dataBar.positiveFormat.gradientFill = false;
    return { whole };
  },
  iconSet: (formats, { icons = '3TrafficLights1', reverse }) => {
    const whole = formats.add('IconSet');
    whole.iconSet.style = ICONS[icons];
    if (reverse) whole.iconSet.reverseIconOrder = true;
    return { whole };
  },
};

function look(target, format) {
  if (format.numberFormat !== undefined) target.numberFormat = format.numberFormat;
  if (format.bold !== undefined) target.font.bold = format.bold;
  if (format.italic !== undefined) target.font.italic = format.italic;
  if (format.underline !== undefined) target.font.underline = format.underline ? 'Single' : 'None';
  if (format.fontColor !== undefined) target.font.color = format.fontColor;
  if (format.fill === 'none') target.fill.clear();
  else if (format.fill !== undefined) target.fill.color = format.fill;
  if (format.border === undefined) return;
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight']) {
    target.borders.getItem(side).style = format.border === 'none' ? 'None' : 'Continuous';
  }
}
