import { keepingNames } from './followed-names.js';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };

/** Operations on whole worksheets; positions are counted from zero among all tabs. */
export const sheets = {
  async addSheet(work, { name, index }) {
    const sheet = work.workbook.worksheets.add(name);
    await work.sync();
    work.inverse({ undo: 'addSheet', name });
    sheet.position = index;
    await work.sync();
  },

  async deleteSheet(work, { sheet: name }) {
    const sheet = await work.load(work.sheet(name), 'position,visibility');
    const { position, visibility } = sheet;
    await keepingNames(work, async () => {
      sheet.delete();
      await work.sync();
      work.inverse({ undo: 'deleteSheet', sheet: name, position, visibility });
    });
  },

  async renameSheet(work, { from, to }) {
    work.sheet(from).name = to;
    await work.sync();
    work.inverse({ undo: 'renameSheet', from, to });
  },

  async copySheet(work, { sheet: name, name: copy }) {
    const sheet = work.sheet(name);
    const added = sheet.copy('After', sheet);
    added.name = copy;
    await work.sync();
    work.inverse({ undo: 'addSheet', name: copy });
  },

  async moveSheet(work, { sheet: name, index }) {
    const sheet = await work.load(work.sheet(name), 'position');
    work.inverse({ undo: 'moveSheet', sheet: name, index: sheet.position });
    sheet.position = index;
    await work.sync();
  },

  async setSheetVisibility(work, { sheet: name, visibility }) {
    const sheet = await work.load(work.sheet(name), 'visibility');
    work.inverse({ undo: 'setSheetVisibility', sheet: name, visibility: sheet.visibility });
    sheet.visibility = VISIBILITY[visibility];
    await work.sync();
  },
};
