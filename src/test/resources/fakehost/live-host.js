/**
 * A host for tests of the pane alone: its document is a file in the page. Edits put the service's
 * versions in its place, so that what is read afterwards is a real file. The test says through
 * `window.live` what gets in the way.
 */
const live = {
  bytes: null,
  name: 'Plan.xlsx',
  settings: {},
  conflicts: [],
  later: [],
  failing: false,
  limits: { wholeFile: true, edits: true, undoGroup: true, notes: [] },
  refusals: [],
  cautions: [],
  losses: [],
  selection: null,
  jumps: [],
  calls: [],
  ...window.live,
};
window.live = live;
const listeners = new Set();

window.live.select = (selection) => {
  live.selection = selection;
  for (const listener of listeners) listener(selection);
};

class LiveHost {
  kind = 'excel';
  live = true;
  partition = 'test:';

  limits = () => live.limits;
  title = async () => live.name;
  recall = async (key) => live.settings[key] ?? null;

  async remember(key, value) {
    live.settings[key] = value;
  }

  async read() {
    live.calls.push('read');
    return { name: live.name, blob: new Blob([live.bytes]) };
  }

  selection = async () => live.selection;

  onSelection(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  async jump(anchor) {
    live.jumps.push(anchor);
    return true;
  }

  refusals = () => live.refusals;
  cautions = () => live.cautions;
  losses = async ({ plan }) => live.losses.filter(({ operation }) => plan.operations.some(({ id }) => id === operation)).map(({ text }) => text);

  async check() {
    live.calls.push('check');
    return live.conflicts;
  }

  async apply({ api, documentId, after }) {
    live.calls.push('apply');
    if (live.failing) {
      const { HostProblem } = await import('/hosts/host.js');
      throw new HostProblem({ code: 'sheet-protected', title: 'Excel refused the edit', detail: 'The worksheet is protected. Everything is as it was.' });
    }
    await this.#take(api, documentId, after);
    return { notes: ['Ctrl+Z takes it back too.'], nativeUndo: true, journal: [{ undo: 'test', version: after }] };
  }

  async checkBack() {
    live.calls.push('checkBack');
    return live.later;
  }

  async takeBack({ api, documentId, before, journal }, { except }) {
    live.journal = journal;
    live.calls.push(`takeBack ${except.join()}`);
    await this.#take(api, documentId, before);
    return { notes: [], nativeUndo: false };
  }

  theme = () => ({ dark: live.dark ?? false });

  async #take(api, documentId, version) {
    const { blob } = await api.content(documentId, version);
    live.bytes = new Uint8Array(await blob.arrayBuffer());
  }
}

export const open = async () => new LiveHost();
