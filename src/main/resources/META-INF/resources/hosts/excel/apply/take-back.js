import { formatRange } from '/shared/a1.js';
import { groupBy } from '/shared/groups.js';
import { differencesIn } from './check.js';
import { runOptions, workOn } from './executor.js';
import { INVERSES } from './inverses.js';
import { setFormat } from './looks.js';
import { rectangles } from './places.js';
import { literal } from './values.js';

/** Steps that Excel refuses in an undo group, by platform. */
const NEVER_UNDONE = ['addSheet', 'deleteSheet'];
const NOT_ON_DESKTOP = ['renameSheet', 'moveSheet', 'setSheetVisibility'];

/** Steps that come after the cells have their contents and looks back. */
const LAST = ['borders'];

/**
 * Takes a change back: what the executor noted down in reverse order, then the cells.
 *
 * @param cells before-images from `images.before`
 * @param kept cells that stay as they are, as `Sales!B2`
 * @returns whether Ctrl+Z would take the taking back back in one step
 */
export async function putBack({ journal, cells, kept = [], fileBefore }, session, notes, signal) {
  const breaks = ({ undo }) => NEVER_UNDONE.includes(undo) || (session.desktop && NOT_ON_DESKTOP.includes(undo));
  const grouped = session.can('1.20') && !journal.some(breaks);
  await Excel.run(runOptions(grouped), async (context) => {
    const work = workOn(context, session, { journal: [], notes });
    work.fileBefore = fileBefore;
    const steps = journal.toReversed();
    await takeSteps(work, steps.filter(({ undo }) => !LAST.includes(undo)), signal);
    const staying = new Set(kept.map((anchor) => anchor.toLowerCase()));
    const wanted = cells.filter((cell) => !staying.has(anchorOf(cell).toLowerCase()));
    await restore(work, [...wanted.filter(({ follows }) => !follows), ...(await astray(context, wanted, signal))], signal);
    await takeSteps(work, steps.filter(({ undo }) => LAST.includes(undo)), signal);
  });
  return grouped;
}

async function takeSteps(work, steps, signal) {
  for (const step of steps) {
    signal?.throwIfAborted();
    await INVERSES[step.undo](work, step);
    await work.sync();
  }
}

export const anchorOf = ({ sheet, row, column }) => formatRange(sheet, { top: row, left: column, bottom: row, right: column });

/** Formulas that did not come back by themselves. */
async function astray(context, cells, signal) {
  const followed = cells.filter(({ follows }) => follows);
  const differing = new Set((await differencesIn(context, followed, signal)).map(({ anchor }) => anchor));
  return followed.filter((cell) => differing.has(anchorOf(cell)));
}

/** Cells as they were: formulas and constants in rectangles, formats where they changed. */
async function restore(work, cells, signal) {
  for (const [name, some] of groupBy(cells, ({ sheet }) => sheet)) {
    for (const area of rectangles(some)) {
      signal?.throwIfAborted();
      const range = work.range(formatRange(name, area));
      range.formulas = area.rows.map((row) => row.map(content));
    }
    await work.sync();
    for (const area of rectangles(some.filter(({ formatted, format }) => formatted && !format))) {
      work.range(formatRange(name, area)).clear('Formats');
    }
    for (const group of groupBy(some.filter(({ formatted, format }) => formatted && format), ({ format }) => JSON.stringify(format)).values()) {
      for (const area of rectangles(group)) {
        const range = work.range(formatRange(name, area));
        setFormat(range, group[0].format, { rows: area.rows.length, columns: area.rows[0].length });
      }
    }
    await work.sync();
  }
}

const ERROR = /^#[A-Z/0!?_]+[!?A]?$/;

function content({ formula, value }) {
  if (formula !== null) return `=${formula}`;
  return typeof value === 'string' && value !== '' && !ERROR.test(value) ? literal(value) : value;
}
