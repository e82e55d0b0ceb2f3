import { OPERATIONS, segments } from './operations.js';
import { Comments } from './notes.js';
import { Work } from './work.js';

/**
 * Carries bound operations out in order. Those that Excel can take back run in one undo group where
 * it has such groups; the others stand in runs of their own.
 *
 * @param session `{can, desktop, date1904}`
 * @param record `{journal, notes, done}`: filled as it goes, so that a failure midway leaves what
 *   there is to take back
 * @returns whether Ctrl+Z takes all of it back in one step
 */
export async function execute(operations, session, record, { signal, onProgress } = {}) {
  const runs = segments(operations, session.desktop);
  const groups = session.can('1.20');
  for (const { breaks, operations: part } of runs) {
    await Excel.run(runOptions(groups && !breaks), async (context) => {
      const work = workOn(context, session, record);
      for (const operation of part) {
        signal?.throwIfAborted();
        record.current = operation;
        await OPERATIONS[operation.op](work, operation);
        record.done.push(operation);
        onProgress?.(record.done.length / operations.length);
      }
    });
  }
  record.current = null;
  return groups && runs.length === 1 && !runs[0].breaks;
}

/** Waits for the user to finish editing a cell instead of failing. */
export const runOptions = (group) => ({ delayForCellEdit: true, ...(group ? { mergeUndoGroup: true } : {}) });

export function workOn(context, session, record) {
  const work = new Work(context, { ...session, ...record });
  work.comments = new Comments(work);
  return work;
}
