/** Places looked up for one answer at most. */
const MOST = 20;

/** What was found out, by document, versions and place; versions never change. */
const known = new Map();

/**
 * Tells whether places that an answer cites read otherwise by now.
 *
 * @returns {((anchor: string) => Promise<boolean>)|null} null where the document is as it was
 */
export function changedSince({ turn, workspace }) {
  const { documentId, documentVersion: then } = turn;
  const { api, document, kind } = workspace;
  if (!document || !then || documentId !== document.id || then === document.version) return null;
  let asked = 0;
  return async (anchor) => {
    const key = [documentId, then, document.version, anchor].join('/');
    if (!known.has(key) && ++asked > MOST) return false;
    if (!known.has(key)) known.set(key, differs((version) => read(api, kind, documentId, anchor, version), then, document.version));
    return known.get(key);
  };
}

/** What cannot be read any more has changed. */
async function differs(readAt, then, now) {
  const before = await readAt(then).catch(() => null);
  if (before === null) return false;
  const after = await readAt(now).catch(({ status }) => (status >= 400 && status < 500 ? null : before));
  return JSON.stringify(before) !== JSON.stringify(after);
}

async function read(api, kind, id, anchor, version) {
  if (kind === 'excel') return (await api.cells(id, anchor, version)).rows;
  const number = Number(/^slide\s*(\d+)/i.exec(anchor)?.[1]);
  return (await outline(api, id, version)).slides[number - 1] ?? null;
}

/** One outline serves all places of a version. */
function outline(api, id, version) {
  const key = [id, version].join('/');
  if (!known.has(key)) known.set(key, api.outline(id, version));
  return known.get(key);
}
