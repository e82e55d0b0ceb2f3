import { parseRange } from '/shared/a1.js';
import { splitRange } from './apply/work.js';

/** Events come in swarms while the user drags. */
const QUIET_MS = 150;

/** The selected cells as `Sales!B2:B9`; null where none are, such as in a chart. */
export async function selected() {
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    });
  } catch {
    return null;
  }
}

/** Tells every new selection; returns how to stop. */
export function watchSelection(listener) {
  let stopped = false;
  let timer;
  const told = async () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const selection = await selected();
      if (!stopped) listener(selection);
    }, QUIET_MS);
  };
  const registered = Excel.run(async (context) => {
    const registration = context.workbook.onSelectionChanged.add(told);
    await context.sync();
    return registration;
  }).catch(() => null);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    const registration = await registered;
    if (registration) {
      registration.remove();
      await registration.context.sync().catch(() => {});
    }
  };
}

/** Selects and shows a range such as `Sales!B2:B9`; false when there is no such place. */
export async function jumpTo(anchor) {
  const place = parseRange(anchor);
  if (!place?.sheet) return false;
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
      sheet.load('visibility');
      await context.sync();
      if (sheet.isNullObject || sheet.visibility !== 'Visible') return false;
      sheet.activate();
      sheet.getRange(splitRange(anchor).area).select();
      await context.sync();
      return true;
    });
  } catch {
    return false;
  }
}
