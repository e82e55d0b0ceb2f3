import { t } from '/shared/i18n.js';
import { cells } from './cells.js';
import { conditional } from './conditional.js';
import { lines } from './lines.js';
import { looks } from './looks.js';
import { names } from './names.js';
import { notes } from './notes.js';
import { objects } from './objects.js';
import { pivot } from './pivot.js';
import { rows } from './rows.js';
import { sheets } from './sheets.js';
import { validation } from './validation.js';

/** What carries out which bound operation: `async (work, operation)`. */
export const OPERATIONS = {
  ...cells, ...lines, ...rows, ...sheets, ...looks, ...conditional, ...validation, ...objects, ...pivot, ...names, ...notes,
};


/** The ExcelApi set with which every operation of the catalogue can be carried out. */
export const FLOOR = '1.14';

/**
 * What this Excel cannot do of a proposed plan.
 *
 * @param can `(version) => boolean`
 * @returns `[{operation: id, reason}]`
 */
export function refusals(plan, can) {
  return plan.operations.flatMap((operation) => {
    const reason = reasonAgainst(operation, can);
    return reason ? [{ operation: operation.id, reason }] : [];
  });
}

function reasonAgainst({ op, keep }, can) {
  if (op === 'removeDuplicates' && keep === 'last') {
    return t('excel.keepsFirst');
  }
  return can(FLOOR) ? null : t('excel.old', { version: FLOOR });
}

/** What taking back will not bring back from here, by the plan's verbs. */
const CAUTIONS = {
  deleteSheet: 'sheet',
  clearConditionalFormats: 'rules',
  deleteRows: 'lines',
  deleteColumns: 'lines',
};

/** What the user should know before a plan is applied: `[{operation: id, text}]`. */
export const cautions = (plan) =>
  plan.operations.filter(({ op }) => CAUTIONS[op]).map(({ id, op }) => ({ operation: id, text: `${t(`excel.undo.${CAUTIONS[op]}`)} ${t('excel.undo.own')}` }));

/** Operations Excel cannot take back and refuses in an undo group, by platform. */
const NEVER_UNDONE = ['deleteSheet', 'copySheet'];
const NOT_ON_DESKTOP = ['addSheet', 'renameSheet', 'moveSheet', 'setSheetVisibility'];

export const breaksUndo = (operation, desktop) =>
  NEVER_UNDONE.includes(operation.op) || (desktop && NOT_ON_DESKTOP.includes(operation.op));

/** Operations in order, cut so that those Excel refuses in an undo group stand in runs of their own. */
export function segments(operations, desktop) {
  const all = [];
  for (const operation of operations) {
    const breaks = breaksUndo(operation, desktop);
    const last = all.at(-1);
    if (last && last.breaks === breaks) last.operations.push(operation);
    else all.push({ breaks, operations: [operation] });
  }
  return all;
}
