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
    await keep(work, target);
    dataValidation.clear();
    dataValidation.rule = ruleOf(rule, work.date1904);
    dataValidation.ignoreBlanks = true;
    if (message) dataValidation.errorAlert = { message, showAlert: true, style: 'Stop', title: '' };
    await work.sync();
  },

  async clearValidation(work, { target }) {
    await keep(work, target);
    work.range(target).dataValidation.clear();
    await work.sync();
  },
};

/** Cells with different validations cannot be read in one go; then undo only takes the new one off. */
async function keep(work, target) {
  const { dataValidation } = work.range(target);
  await work.load(dataValidation, 'type,rule,errorAlert,prompt,ignoreBlanks');
  const { type, rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
  const mixed = /^(Inconsistent|MixedCriteria)$/.test(type);
  if (mixed) work.note(`Undo does not bring the different data validations of ${target} back; Excel's own Undo does.`);
  work.inverse({ undo: 'setValidation', target, before: mixed || type === 'None' ? null : { rule, errorAlert, prompt, ignoreBlanks } });
}

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
