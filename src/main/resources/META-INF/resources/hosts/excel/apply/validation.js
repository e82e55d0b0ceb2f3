import { MAX_COLUMN, MAX_ROW, formatRange, parseRange } from '/shared/a1.js';
import { t } from '/shared/i18n.js';
import { alike } from './places.js';
import { ruleValue } from './values.js';
import { parseLines } from './work.js';

const OPERATORS = {
  equal: 'EqualTo', notEqual: 'NotEqualTo', greaterThan: 'GreaterThan', greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThan: 'LessThan', lessThanOrEqual: 'LessThanOrEqualTo', between: 'Between', notBetween: 'NotBetween',
};
const KINDS = { whole: 'wholeNumber', decimal: 'decimal', date: 'date', time: 'time', textLength: 'textLength' };

/** Operations on data validation. */
export const validation = {
  async setValidation(work, { target, rule, message }) {
    const { dataValidation } = work.range(target);
    work.inverse({ undo: 'setValidation', target, before: await keepValidation(work, target) });
    dataValidation.clear();
    dataValidation.rule = ruleOf(rule, work.date1904);
    dataValidation.ignoreBlanks = true;
    if (message) dataValidation.errorAlert = { message, showAlert: true, style: 'Stop', title: '' };
    await work.sync();
  },

  async clearValidation(work, { target }) {
    work.inverse({ undo: 'setValidation', target, before: await keepValidation(work, target) });
    work.range(target).dataValidation.clear();
    await work.sync();
  },
};

const PARTS = ['type', 'rule', 'errorAlert', 'prompt', 'ignoreBlanks'];

/**
 * One validation for all, or what the cells have where they differ.
 *
 * @param within the part of whole rows or columns that is looked at cell by cell; null: none is
 */
export async function keepValidation(work, target, within = target) {
  const { dataValidation } = work.range(target);
  await work.load(dataValidation, PARTS.join());
  if (!MIXED.test(dataValidation.type)) return having([{ cell: target, value: partsOf(dataValidation) }]);
  const found = within && (await work.each(within, 'dataValidation', PARTS));
  if (!found || (within !== target && !(await onlyWithin(work, target, within)))) {
    work.note(t('excel.note.validations', { place: target }));
  }
  return having(joined(found ?? []));
}

const MIXED = /^(Inconsistent|MixedCriteria)$/;

const having = (found) =>
  found.filter(({ value }) => value.type !== 'None').map(({ cell, value: { type, ...value } }) => ({ cell, value }));

/** Cells with the same validation as areas. */
const joined = (found) =>
  alike(found, ({ value }) => JSON.stringify(value)).map(({ cell, of }) => ({ cell, value: of.value }));

/** Whether whole lines have validation in none of the cells before and behind a part of them. */
async function onlyWithin(work, target, within) {
  const part = parseRange(within);
  const { sheet, rows } = parseLines(target);
  const around = rows
    ? [{ ...part, left: 1, right: part.left - 1 }, { ...part, left: part.right + 1, right: MAX_COLUMN }]
    : [{ ...part, top: 1, bottom: part.top - 1 }, { ...part, top: part.bottom + 1, bottom: MAX_ROW }];
  const rest = around.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  const validations = rest.map((area) => work.range(formatRange(sheet, area)).dataValidation);
  validations.forEach((validation) => validation.load('type'));
  await work.sync();
  return validations.every(({ type }) => type === 'None');
}

export async function putValidation(work, target, before) {
  work.range(target).dataValidation.clear();
  await work.sync();
  for (const { cell, value } of before) {
    const { dataValidation } = work.range(cell);
    for (const [name, part] of Object.entries(value)) if (part !== null) dataValidation[name] = part;
  }
}

const partsOf = (validation) => Object.fromEntries(PARTS.map((name) => [name, validation[name]]));

function ruleOf(rule, date1904) {
  if (rule.type === 'list') {
    return { list: { inCellDropDown: true, source: rule.values ? rule.values.join(',') : `=${rule.source.replace(/^=/, '')}` } };
  }
  if (rule.type === 'custom') return { custom: { formula: rule.formula.startsWith('=') ? rule.formula : `=${rule.formula}` } };
  const { operator, value, value2 } = rule;
  const bound = (v) => (typeof v === 'number' ? v : ruleValue(v, date1904));
  return {
    [KINDS[rule.type]]: {
      operator: OPERATORS[operator],
      formula1: bound(value),
      ...(value2 === undefined ? {} : { formula2: bound(value2) }),
    },
  };
}
