/*
 * The half of Office.js that Excel and PowerPoint share: proxies, load and sync, runs and undo groups.
 * It knows no member that is not in a table, gives nothing that was not loaded, and sends what a page
 * queued to the test, which runs it on a real file. It computes nothing itself.
 *
 * Tables are text, a line for each requirement set and kind of member:
 *   1.1 read address              can be loaded
 *   1.1 write values              can be loaded and set
 *   1.1 nav format:RangeFormat    an object that hangs on this one
 *   1.1 get getRange:Range        finds an object
 *   1.1 make add:Table            changes the document and gives an object
 *   1.1 do clear                  changes the document
 *   1.1 act activate              does something that is no change
 *   1.1 ask getImage              gives a ClientResult
 *   1.1 items Worksheet           what a collection holds
 *   1.7 event onChanged
 * "delete!" cannot be undone: it is refused in an undo group and clears the undo stack; "name!desktop"
 * is so on that platform only.
 */
'use strict';

class FakeError extends Error {
  constructor(code, message, location = '') {
    super(message);
    this.name = 'RichApi.Error';
    this.code = code;
    this.debugInfo = { code, message, errorLocation: location };
  }
}

/** What the installation can do; `sets` holds the highest version of each requirement set. */
const PROFILES = {
  web: { platform: 'OfficeOnline', family: 'web', payload: 5 * 1024 * 1024, sets: { ExcelApi: '1.21', PowerPointApi: '1.10', SharedRuntime: '1.1' } },
  desktop: { platform: 'PC', family: 'desktop', payload: Infinity, sets: { ExcelApi: '1.21', PowerPointApi: '1.10', SharedRuntime: '1.2' } },
  ltsc2024: { platform: 'PC', family: 'desktop', payload: Infinity, sets: { ExcelApi: '1.17', PowerPointApi: '1.5', SharedRuntime: '1.1' } },
  office2021: { platform: 'PC', family: 'desktop', payload: Infinity, sets: { ExcelApi: '1.14', PowerPointApi: '1.2', SharedRuntime: '1.1' } },
  office2019: { platform: 'PC', family: 'desktop', payload: Infinity, sets: { ExcelApi: '1.8' } },
};

const versionNumber = (text) => text.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);

/** Where the fake is told what a test wants, and tells what a page did. */
const fakeOffice = {
  profile: PROFILES.web,
  api: 'ExcelApi',
  types: new Map(),
  roots: {},
  requests: [],
  handlers: new Map(),
  cellEdit: false,
  /** Member at which the host fails, such as `ChartCollection.add`. */
  breakAt: null,
  send: async (what, body) => {
    const answer = await fetch(`/fake-office/${what}`, { method: 'POST', body });
    if (!answer.ok) throw new Error(`The fake host broke: ${await answer.text()}`);
    return answer;
  },
  use: (profile) => Object.assign(fakeOffice, { profile: PROFILES[profile] ?? profile }),
  supports: (set, version) => versionNumber(fakeOffice.profile.sets[set] ?? '0.0') >= versionNumber(version),
  finishCellEdit: () => {
    fakeOffice.cellEdit = false;
    fakeOffice.waiting.splice(0).forEach((go) => go());
  },
  waiting: [],
  undo: async () => (await fakeOffice.send('undo')).json(),
  /** Lets handlers of an event such as `Workbook.onSelectionChanged` know; resolves when they are through. */
  raise: (event, args) => Promise.all((fakeOffice.handlers.get(event) ?? []).map((handler) => handler(args))),
  define(tables) {
    for (const [type, text] of Object.entries(tables)) this.types.set(type, readTable(text));
  },
};

function readTable(text) {
  const members = new Map();
  for (const line of text.trim().split('\n')) {
    const [set, kind, ...names] = line.trim().split(/\s+/);
    for (const word of kind === 'items' ? [`items:${names[0]}`] : names) {
      const [, name, forbidden, type] = /^(\w+)(![a-z]*)?(?::(\w+))?$/.exec(word);
      members.set(name, { name, kind, set, type, forbidden: forbidden?.slice(1) });
    }
  }
  return members;
}

function memberOf(type, name) {
  const table = fakeOffice.types.get(type);
  if (!table) throw new FakeError('NoSuchType', `The fake host has no ${type}`);
  const member = table.get(name);
  if (!member) throw new FakeError('NoSuchMember', `${type}.${name} is no member of Office.js that the fake host knows`);
  if (!fakeOffice.supports(fakeOffice.api, member.set)) {
    throw new FakeError('ApiNotFound', `${type}.${name} came with ${fakeOffice.api} ${member.set}, which this version lacks`);
  }
  return member;
}

/** Stands for an object of the document. Everything but loaded values goes through the queue. */
class FakeObject {
  constructor(context, type, id) {
    Object.assign(this, { context, type, id, values: new Map(), children: new Map(), none: undefined });
  }

  read(name) {
    if (this.none) throw new FakeError('ItemNotFound', `There is no such ${this.type}`, `${this.type}.${name}`);
    if (!this.values.has(name)) {
      throw new FakeError('PropertyNotLoaded', `The property '${name}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`, `${this.type}.${name}`);
    }
    return this.values.get(name);
  }

  child(name, type) {
    if (!this.children.has(name)) this.children.set(name, this.context.object(type, this.id, name, []));
    return this.children.get(name);
  }

  call(member, args) {
    const { kind, name, type } = member;
    if (kind === 'get' || kind === 'make') return this.context.object(type, this.id, name, args, member, this.type);
    if (kind === 'ask') return this.context.ask(this, member, args);
    return this.context.queue({ on: this.id, call: name, args: plain(args) }, member, this.type);
  }

  load(what) {
    const paths = typeof what === 'string' ? what.split(',') : Array.isArray(what) ? what : Object.keys(what ?? {});
    const trimmed = paths.map((path) => path.trim());
    if (!trimmed.length) throw new FakeError('InvalidArgument', 'Name what to load: without names everything is loaded');
    trimmed.forEach((path) => checkPath(this.type, path));
    this.context.queue({ load: this.id, paths: trimmed });
    return proxyOf(this);
  }

  /** Takes in loaded values: plain ones, objects that hang on this one, and items. */
  assign(values) {
    for (const [name, value] of Object.entries(values)) {
      const member = memberOf(this.type, name);
      if (member.kind === 'nav') targetOf(this.child(name, member.type)).assign(value);
      else if (name === 'items') this.values.set('items', value.map((item) => this.context.found(member.type, item)));
      else this.values.set(name, value);
    }
  }
}

function checkPath(type, path) {
  const [head, ...rest] = path.split('/');
  const member = memberOf(type, head);
  if (rest.length > 0) checkPath(member.type, rest.join('/'));
  else if (!['read', 'write', 'items'].includes(member.kind)) throw new FakeError('InvalidArgument', `${type}.${head} cannot be loaded`);
}

const targets = new WeakMap();
const targetOf = (proxy) => targets.get(proxy);

const plain = (args) => args.map((arg) => {
  const target = arg !== null && typeof arg === 'object' ? targetOf(arg) : undefined;
  return target ? { ref: target.id } : arg === undefined ? null : arg;
});

const COMMON = {
  load: (object) => (what) => object.load(what),
  context: (object) => object.context,
  track: (object) => () => proxyOf(object),
  untrack: (object) => () => proxyOf(object),
  isNullObject: (object) => {
    if (object.none === undefined) throw new FakeError('PropertyNotLoaded', 'isNullObject is known after the next sync', object.type);
    return object.none;
  },
};

const HANDLER = {
  get(target, name) {
    const { object } = target;
    if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
    if (Object.hasOwn(COMMON, name)) return COMMON[name](object);
    const member = memberOf(object.type, name);
    switch (member.kind) {
      case 'read': case 'write': case 'items': return object.read(name);
      case 'nav': return object.child(name, member.type);
      case 'event': return eventOf(object, member);
      default: return (...args) => object.call(member, args);
    }
  },
  set(target, name, value) {
    const { object } = target;
    const member = memberOf(object.type, name);
    if (member.kind !== 'write') throw new FakeError('InvalidArgument', `${object.type}.${name} cannot be set`);
    object.values.set(name, value);
    object.context.queue({ on: object.id, set: name, value }, member, object.type);
    return true;
  },
};

const proxies = new WeakMap();
function proxyOf(object) {
  if (!proxies.has(object)) {
    const proxy = new Proxy({ object }, HANDLER);
    proxies.set(object, proxy);
    targets.set(proxy, object);
  }
  return proxies.get(object);
}

/** Handlers are there after the next sync, as in Office. */
function eventOf(object, { name }) {
  const key = `${object.type}.${name}`;
  const all = fakeOffice.handlers;
  return {
    add(handler) {
      object.context.after(() => all.set(key, [...(all.get(key) ?? []), handler]));
      return { context: object.context, remove: () => object.context.after(() => all.set(key, all.get(key).filter((h) => h !== handler))) };
    },
  };
}
