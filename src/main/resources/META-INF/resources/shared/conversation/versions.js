/**
 * The turns whose edits a document still has: its versions are followed from the current one back,
 * over those an undo brought back and without what was taken back in Office.
 *
 * @param versions as the service lists them
 * @returns {Set<string>} ids of turns
 */
export function inEffect(versions) {
  const byNumber = new Map(versions.map((version) => [version.version, version]));
  const turns = new Set();
  const takenBack = new Set();
  let at = byNumber.get(Math.max(...byNumber.keys()));
  while (at) {
    const { cause, version, turnId, restores } = at;
    if (cause === 'office' && turnId) takenBack.add(turnId);
    if (cause === 'apply' && turnId && !takenBack.has(turnId)) turns.add(turnId);
    at = byNumber.get(cause === 'undo' ? restores : version - 1);
  }
  return turns;
}
