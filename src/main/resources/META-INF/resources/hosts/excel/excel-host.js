import { t } from '/shared/i18n.js';
import { HostProblem } from '../host.js';
import { differences } from './apply/check.js';
import { execute } from './apply/executor.js';
import * as images from './apply/images.js';
import { FLOOR, cautions, refusals } from './apply/operations.js';
import { anchorOf, putBack } from './apply/take-back.js';
import { addedAreas, deletedAreas, placeBefore, parseCell } from './apply/places.js';
import { leaveEdited, refuseToDelete } from './apply/edited-since.js';
import { strangers } from './apply/strangers.js';
import { problemOf } from './problems.js';
import { readContent } from './reading.js';
import { jumpTo, selected, watchSelection } from './selection.js';

const GROUPS = '1.20';

/** The workbook open in Excel. */
export class ExcelHost {
  kind = 'excel';
  live = true;
  #journals = new Map();
  #wholeFile = null;

  #can = (version) => Office.context.requirements.isSetSupported('ExcelApi', version);

  limits() {
    const edits = this.#can(FLOOR);
    const notes = edits ? [] : [t('excel.old.reads', { version: FLOOR })];
    return { wholeFile: this.#wholeFile, edits, undoGroup: this.#can(GROUPS), notes };
  }

  title = () => Excel.run(({ workbook }) => workbookName(workbook));

  recall = (key) =>
    Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load('value');
      await context.sync();
      return setting.isNullObject ? null : setting.value;
    });

  remember = (key, value) =>
    Excel.run(async (context) => {
      const { settings } = context.workbook;
      if (value !== null) settings.add(key, value);
      else {
        const setting = settings.getItemOrNullObject(key);
        await context.sync();
        if (!setting.isNullObject) setting.delete();
      }
    });

  async read(options = {}) {
    const content = await guarded(() => readContent(options));
    this.#wholeFile = 'blob' in content;
    return content;
  }

  selection = () => selected();
  onSelection = (listener) => watchSelection(listener);
  jump = (anchor) => jumpTo(anchor);

  refusals = (plan) => refusals(plan, this.#can);

  /** What Undo from here will not bring back, told before the plan is applied: `[{operation, text}]`. */
  cautions = (plan) => cautions(plan);

  async check(change) {
    const bound = await this.#bound(change);
    return guarded(async () => [
      ...(await differences(await images.before(change, bound))),
      ...(await strangers(change, deletedAreas(bound.operations), change.before)),
    ]);
  }

  async apply(change, options = {}) {
    const bound = await this.#bound(change);
    const session = this.#session(bound.date1904);
    const record = { journal: [], notes: [], done: [], current: null };
    try {
      const nativeUndo = await execute(bound.operations, session, record, options);
      this.#journals.set(change.turnId, record.journal);
      return { notes: record.notes, nativeUndo, journal: record.journal };
    } catch (thrown) {
      throw await this.#restored(thrown, change, bound, record, session);
    }
  }

  async checkBack(change) {
    const bound = await this.#bound(change);
    return guarded(async () => {
      const conflicts = await differences(await images.after(change, bound));
      const listed = new Set(conflicts.map(({ anchor }) => anchor));
      const entered = await strangers(change, addedAreas(bound.operations), change.after);
      return [...conflicts, ...entered.filter(({ anchor }) => !listed.has(anchor))];
    });
  }

  /** What others changed since stays: `options.except` holds those places. */
  async takeBack(change, { signal, except = [] } = {}) {
    const bound = await this.#bound(change);
    const notes = [];
    const journal = change.journal ?? this.#journals.get(change.turnId);
    if (!journal && bound.operations.some(beyondCells)) {
      throw new HostProblem({
        code: 'no-journal',
        title: t('excel.noJournal'),
        detail: t('excel.noJournal.detail'),
        nextStep: t('excel.noJournal.next'),
      });
    }
    refuseToDelete(except, bound.operations);
    const cells = await leaveEdited(await images.before(change, bound, signal), signal);
    const kept = except.map((anchor) => placeBefore(parseCell(anchor), bound.operations)).filter(Boolean).map(anchorOf);
    const fileBefore = () => base64Before(change, signal);
    const nativeUndo = await guarded(() => putBack({ journal: journal ?? [], cells, kept, fileBefore }, this.#session(), notes, signal));
    return { notes, nativeUndo };
  }

  theme() {
    const theme = Office.context.officeTheme;
    return theme ? { dark: theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor) } : null;
  }

  get partition() {
    return Office.context.partitionKey;
  }

  #session(date1904 = false) {
    return { can: this.#can, desktop: Office.context.platform !== 'OfficeOnline', date1904 };
  }

  #bound(change) {
    return change.api.bound(change.documentId, change.plan, change.before);
  }

  /** Puts back what was done before a failure and says whether that worked. */
  async #restored(thrown, change, bound, record, session) {
    const problem = problemOf(thrown, record.current);
    const started = { ...bound, operations: [...record.done, ...(record.current ? [record.current] : [])] };
    try {
      const cells = await images.before(change, { ...bound, operations: record.done });
      await putBack({ journal: record.journal, cells, fileBefore: () => base64Before(change) }, session, record.notes);
      return problem;
    } catch {
      return problem.notRestored?.(started.operations) ?? problem;
    }
  }
}

/** What is only about cells can be taken back from the versions the service keeps. */
const CELLS_ONLY = ['writeCells', 'fillFormula', 'copyRange', 'replaceText', 'sortRange', 'removeDuplicates', 'formatCells'];
const beyondCells = ({ op }) => !CELLS_ONLY.includes(op);

const isDark = (color) => /^#[0-7]/.test(color ?? '');

async function workbookName(workbook) {
  workbook.load('name');
  await workbook.context.sync();
  return workbook.name;
}

async function base64Before(change, signal) {
  const { blob } = await change.api.content(change.documentId, change.before, signal);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}

/** Office's errors as problems people can read. */
async function guarded(work) {
  try {
    return await work();
  } catch (thrown) {
    throw problemOf(thrown);
  }
}

export const open = async () => new ExcelHost();
