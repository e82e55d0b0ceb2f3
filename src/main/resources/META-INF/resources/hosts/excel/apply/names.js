/** Operations on defined names. */
export const names = {
  async defineName(work, { name, refersTo, scope }) {
    const item = await keep(work, name, scope);
    if (item.isNullObject) all(work, scope).add(name, `=${refersTo}`);
    else item.formula = `=${refersTo}`;
    await work.sync();
  },

  async deleteName(work, { name, scope }) {
    const item = await keep(work, name, scope);
    if (!item.isNullObject) item.delete();
    await work.sync();
  },
};

const all = (work, scope) => (scope ? work.sheet(scope).names : work.workbook.names);

async function keep(work, name, scope) {
  const item = all(work, scope).getItemOrNullObject(name);
  await work.load(item, 'formula,visible');
  const before = item.isNullObject ? null : { formula: item.formula, visible: item.visible };
  work.inverse({ undo: 'defineName', name, scope: scope ?? null, before });
  return item;
}
