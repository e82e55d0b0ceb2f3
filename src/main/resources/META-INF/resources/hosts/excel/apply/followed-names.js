/** Names whose ranges a deletion or a move breaks or leads elsewhere. */

async function read(work) {
  const { names } = work.workbook;
  names.load('items/name,items/formula');
  await work.sync();
  return names.items.map(({ name, formula }) => ({ name, formula }));
}

/** Notes down what names refer to before and after an operation. */
export async function keepingNames(work, operation) {
  const before = await read(work);
  work.inverse({ undo: 'names', names: before });
  await operation();
  if (before.length > 0) work.inverse({ undo: 'namesSeen', names: await read(work) });
}

/** Taking back starts with the names nobody changed since. */
export async function seeNames(work, { names }) {
  const now = new Map((await read(work)).map(({ name, formula }) => [name, formula]));
  work.untouchedNames = new Set(names.filter(({ name, formula }) => now.get(name) === formula).map(({ name }) => name));
}

/** Names refer to what they did, unless somebody gave them something else. */
export async function putNames(work, { names }) {
  for (const { name, formula } of await read(work)) {
    const before = names.find((one) => one.name === name);
    if (before && before.formula !== formula && work.untouchedNames?.has(name)) {
      work.workbook.names.getItemOrNullObject(name).formula = before.formula;
    }
  }
  await work.sync();
}
