import { t } from '/shared/i18n.js';
import { ruleValue } from './values.js';

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

/** One validation for all, or cell by cell where they differ. */
export async function keepValidation(work, target) {
  const { dataValidation } = work.range(target);
  await work.load(dataValidation, PARTS.join());
  const mixed = /^(Inconsistent|MixedCriteria)$/.test(dataValidation.type);
  const found = mixed ? await work.each(target, 'dataValidation', PARTS) : [{ cell: target, value: partsOf(dataValidation) }];
  if (!found) work.note(t('excel.note.validations', { place: target }));
  const before = (found ?? []).filter(({ value }) => value.type !== 'None');
  return before.map(({ cell, value: { type, ...value } }) => ({ cell, value }));
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
