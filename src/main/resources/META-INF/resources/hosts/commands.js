/** What people start in the ribbon, in context menus or by keys, named as the manifests name it. */
const NAMES = ['explain', 'fix', 'ask'];

/**
 * Hears commands. The pane is shown first, where it is not on show already.
 *
 * @param {(name: 'explain'|'fix'|'ask') => void} run
 */
export function onCommands(run) {
  const actions = globalThis.Office?.actions;
  if (!actions) return;
  for (const name of NAMES) actions.associate(name, (event) => command(name, event, run));
}

/** Office waits for `completed` before it takes the next command, so an answer is not waited for. */
async function command(name, event, run) {
  try {
    await Office.addin?.showAsTaskpane?.();
  } catch {
    // on show already, or shown by the user in a moment: the command is heard either way
  }
  run(name);
  event?.completed?.();
}
