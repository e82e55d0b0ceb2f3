/* What both hosts have beside their own objects: `Office`, with the common API's callbacks. */
'use strict';

const done = (callback, value) => setTimeout(() => callback?.({ status: 'succeeded', value }), 0);
const failed = (callback, code, message) => setTimeout(() => callback?.({ status: 'failed', error: { code, name: 'Error', message } }), 0);

const fakeSettings = { stored: {}, live: {} };
const documentHandlers = new Map();

/** Office gives the file of a document in slices, and only so many open files at a time. */
const fakeFile = {
  open: 0,
  /** Largest slice this host gives; iPads give 64 KB. */
  sliceSize: 4 * 1024 * 1024,
  /** A code such as 11001 makes the host refuse. */
  refuse: null,
};

async function getFile(type, options, callback) {
  if (type !== 'compressed') return failed(callback, 5001, 'The fake host gives compressed files only');
  if (fakeFile.refuse) return failed(callback, fakeFile.refuse, 'Retrieving the file failed');
  if (fakeFile.open >= 2) return failed(callback, 5010, 'Too many files are open; close one first');
  const bytes = new Uint8Array(await (await fakeOffice.send('file')).arrayBuffer());
  const size = Math.min(options.sliceSize ?? fakeFile.sliceSize, fakeFile.sliceSize);
  fakeFile.open++;
  return done(callback, {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / size),
    getSliceAsync: (index, sliced) => done(sliced, { index, size, data: [...bytes.subarray(index * size, (index + 1) * size)] }),
    closeAsync: (closed) => {
      fakeFile.open--;
      done(closed);
    },
  });
}

const fakeDocument = {
  url: '',
  mode: 'readWrite',
  settings: {
    get: (key) => fakeSettings.live[key] ?? null,
    set: (key, value) => void (fakeSettings.live[key] = value),
    remove: (key) => void delete fakeSettings.live[key],
    saveAsync: (callback) => {
      fakeSettings.stored = structuredClone(fakeSettings.live);
      done(callback);
    },
  },
  getFileAsync: (type, ...rest) => getFile(type, rest.length > 1 ? rest[0] : {}, rest.at(-1)),
  addHandlerAsync: (event, handler, callback) => {
    documentHandlers.set(event, [...(documentHandlers.get(event) ?? []), handler]);
    done(callback);
  },
  removeHandlerAsync: (event, { handler }, callback) => {
    documentHandlers.set(event, (documentHandlers.get(event) ?? []).filter((other) => other !== handler));
    done(callback);
  },
};

/** What the add-in showed of itself. */
const fakeAddin = { shown: 0 };

/** Custom functions as Excel calls them: a promise that is cancelled when the cell is cleared. */
const fakeFunctions = new Map();

class FakeCellError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** Calculates a cell; gives `{value}` or `{error, message}`, and `cancel()` as clearing the cell does. */
function fakeCell(name, ...args) {
  const invocation = { address: 'Sheet1!A1' };
  const cell = { done: Promise.resolve(fakeFunctions.get(name)(...args, invocation)).then((value) => ({ value }), (thrown) => ({ error: thrown.code ?? 'BROKEN', message: thrown.message })) };
  return { ...cell, cancel: () => invocation.onCanceled?.() };
}

/** Starts the fake as `Excel` or `PowerPoint`, with `Office` beside it. */
function startFakeOffice(host, { profile = 'web', title = '', theme = {} } = {}) {
  fakeOffice.use(profile);
  fakeOffice.api = `${host}Api`;
  fakeOffice.file = fakeFile;
  fakeOffice.settings = fakeSettings;
  fakeOffice.raiseDocument = (event, args) => (documentHandlers.get(event) ?? []).forEach((handler) => handler(args));
  fakeDocument.url = title;
  window.Office = {
    onReady: async (ready) => {
      const info = { host, platform: fakeOffice.profile.platform };
      ready?.(info);
      return info;
    },
    HostType: { Excel: 'Excel', PowerPoint: 'PowerPoint' },
    FileType: { Compressed: 'compressed', Pdf: 'pdf', Text: 'text' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    EventType: { DocumentSelectionChanged: 'documentSelectionChanged' },
    actions: { associate: (name, action) => void (fakeOffice.actions = { ...fakeOffice.actions, [name]: action }) },
    addin: { showAsTaskpane: async () => void fakeAddin.shown++ },
    context: {
      host,
      platform: fakeOffice.profile.platform,
      displayLanguage: 'en-US',
      contentLanguage: 'en-US',
      document: fakeDocument,
      officeTheme: { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#252423', controlBackgroundColor: '#FFFFFF', controlForegroundColor: '#252423', isDarkTheme: false, ...theme },
      requirements: { isSetSupported: (set, version = '1.1') => fakeOffice.supports(set, version) },
    },
  };
  fakeOffice.addin = fakeAddin;
  /** Runs a command of the ribbon; resolves when the add-in says that it has it. */
  fakeOffice.command = (name) => new Promise((completed) => fakeOffice.actions[name]({ source: { id: name }, completed }));
  if (host === 'Excel' && fakeOffice.supports('SharedRuntime', '1.1')) {
    fakeOffice.cell = fakeCell;
    window.CustomFunctions = {
      associate: (name, call) => void fakeFunctions.set(name, call),
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
      Error: FakeCellError,
    };
  }
  window[host] = { run: fakeRun, RequestContext: FakeContext };
}
