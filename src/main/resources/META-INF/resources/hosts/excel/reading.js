import { formatRange } from '/shared/a1.js';

/** Cells asked for in one request; Excel on the web takes 5 MB for a request and its answer. */
const BLOCK_CELLS = 20_000;
const SMALLEST_BLOCK = 500;

/** Bytes of a slice; Office gives less where it must. */
const SLICE = 4 * 1024 * 1024;

/** What a snapshot of ranges does not have. */
const MISSING = ['charts', 'pivot tables', 'conditional formats', 'data validation', 'comments', 'colours and fonts'];

/** The whole file where Office gives it, else what its ranges hold. */
export async function readContent({ signal, onProgress = () => {} } = {}) {
  const name = await workbookName();
  try {
    return { name, blob: await wholeFile(signal, onProgress) };
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    return { name, snapshot: { name, ...(await snapshot(signal, onProgress)) }, missing: MISSING };
  }
}

const workbookName = () =>
  Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
    return context.workbook.name;
  });

const answered = (call) =>
  new Promise((resolve, reject) => {
    call((result) => (result.status === 'succeeded' ? resolve(result.value) : reject(Object.assign(new Error(result.error.message), { code: result.error.code }))));
  });

/** Office keeps few files open at a time, so this one is closed whatever happens. */
async function wholeFile(signal, onProgress) {
  const file = await answered((done) => Office.context.document.getFileAsync('compressed', { sliceSize: SLICE }, done));
  try {
    const parts = [];
    for (let index = 0; index < file.sliceCount; index++) {
      signal?.throwIfAborted();
      const slice = await answered((done) => file.getSliceAsync(index, done));
      parts.push(new Uint8Array(slice.data));
      onProgress((index + 1) / file.sliceCount);
    }
    if (parts.reduce((sum, part) => sum + part.length, 0) === 0) throw new Error('Office gave an empty file');
    return new Blob(parts, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  } finally {
    await answered((done) => file.closeAsync(done));
  }
}

function snapshot(signal, onProgress) {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name,items/visibility');
    names.load('items/name,items/formula,items/visible');
    await context.sync();
    const sheets = [];
    for (const sheet of worksheets.items) {
      signal?.throwIfAborted();
      sheets.push({ name: sheet.name, visibility: lowerFirst(sheet.visibility), blocks: await blocks(context, sheet, signal) });
      onProgress(sheets.length / worksheets.items.length);
    }
    return {
      sheets,
      names: names.items.map((item) => ({ name: item.name, refersTo: String(item.formula).replace(/^=/, '') })),
      tables: await tables(context),
    };
  });
}

const lowerFirst = (word) => word.charAt(0).toLowerCase() + word.slice(1);

/** The used cells of a worksheet in blocks, each read by a request of its own. */
async function blocks(context, sheet, signal) {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const right = columnIndex + columnCount;
  const found = [];
  let cells = BLOCK_CELLS;
  for (let top = rowIndex; top < rowIndex + rowCount; ) {
    signal?.throwIfAborted();
    const rows = Math.min(Math.max(1, Math.floor(cells / columnCount)), rowIndex + rowCount - top);
    const area = { top: top + 1, left: columnIndex + 1, bottom: top + rows, right };
    const block = await blockOf(context, sheet, area);
    if (block === null && cells > SMALLEST_BLOCK) {
      cells = Math.floor(cells / 2);
      continue;
    }
    if (block === null) throw new Error(`Excel gives no values of ${formatRange(sheet.name, area)}`);
    if (block.formulas.some((row) => row.some((value) => value !== ''))) found.push(block);
    top += rows;
  }
  return found;
}

/** Values of a block, or null where Excel gives none or too much at once. */
async function blockOf(context, sheet, area) {
  const range = sheet.getRange(formatRange(sheet.name, area).split('!').at(-1));
  range.load('formulas,numberFormat');
  try {
    await context.sync();
  } catch (thrown) {
    if (/PayloadSizeLimitExceeded/.test(thrown.code)) return null;
    throw thrown;
  }
  if (!range.formulas) return null;
  return { range: formatRange(sheet.name, area).split('!').at(-1), formulas: range.formulas, numberFormats: range.numberFormat };
}

async function tables(context) {
  const all = context.workbook.tables;
  all.load('items/name,items/style');
  await context.sync();
  const ranges = all.items.map((table) => table.getRange());
  ranges.forEach((range) => range.load('address'));
  await context.sync();
  return all.items.map((table, i) => ({ name: table.name, range: ranges[i].address, style: table.style }));
}
