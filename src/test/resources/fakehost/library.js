/*
 * Microsoft's own library for Excel over the fake host. What the library sends (paths of objects, and actions on
 * them) becomes the fake's actions, and what the fake answers becomes the library's results. Every type
 * and member comes from the fake's tables, so the library asks for nothing the fake does not know.
 *
 * The session of `OfficeExtension` is no documented interface; it is used here and nowhere else.
 */
'use strict';

const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, none: 7 };
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4 };

const lowerFirst = (name) => name.charAt(0).toLowerCase() + name.slice(1);
const upperFirst = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** Arguments left out arrive as null. */
const given = (args) => {
  const last = args.findLastIndex((arg) => arg !== null && arg !== undefined);
  return args.slice(0, last + 1).map((arg) => arg ?? null);
};

/** The names of a path with `items` before what a collection does not have itself. */
function withItems(type, [first, ...rest]) {
  if (first === undefined) return [];
  const members = fakeOffice.types.get(type);
  if (!members.has(first) && members.has('items')) return ['items', ...withItems(members.get('items').type, [first, ...rest])];
  return [first, ...withItems(memberOf(type, first).type, rest)];
}

/** Words that were written or passed, for a look whether Office has them: `Type|member|argument|word`. */
fakeOffice.said = new Set();

function said(type, member, argument, value) {
  if (typeof value === 'string' && /^[A-Za-z0-9]{1,40}$/.test(value)) fakeOffice.said.add([type, member, argument, value].join('|'));
}

/** Batches of one request context. */
class LibraryExecutor {
  #number = ++lastContext;
  #types = new Map();

  async executeAsync(_, flags, { Body: { Actions, ObjectPaths } }) {
    const batch = { paths: ObjectPaths, actions: [], loads: [], asked: [], results: [], made: new Map() };
    for (const action of Actions) if (!action.Name.startsWith('_')) this.#translate(action, batch);
    const text = JSON.stringify({ actions: batch.actions, undo: 'entry' });
    fakeOffice.requests.push({ bytes: JSON.stringify({ Actions, ObjectPaths }).length, actions: Actions.length });
    const answer = await (await fakeOffice.send('sync', text)).json();
    return { Body: { Results: this.#results(batch, answer), ...this.#error(answer) } };
  }

  #error({ error }) {
    return error ? { Error: { Code: error.code, Message: error.message, Location: error.location } } : {};
  }

  #translate({ Id, ActionType, Name, ObjectPathId, QueryInfo, ArgumentInfo }, batch) {
    const path = batch.paths[ObjectPathId];
    if (ActionType === ACTION.instantiate) return this.#instantiate(Id, path, batch);
    const { ref: on, type } = this.#found(path, batch);
    switch (ActionType) {
      case ACTION.query:
        batch.loads.push({ id: Id, type });
        return batch.actions.push({ load: on, paths: this.#select(type, QueryInfo) });
      case ACTION.set:
        memberOf(type, lowerFirst(Name));
        said(type, lowerFirst(Name), '', ArgumentInfo.Arguments[0]);
        return batch.actions.push({ on, set: lowerFirst(Name), value: ArgumentInfo.Arguments[0] ?? null });
      case ACTION.method:
        ArgumentInfo.Arguments.forEach((value, at) => said(type, lowerFirst(Name), at, value));
        return this.#call(Id, memberOf(type, lowerFirst(Name)), on, this.#arguments(ArgumentInfo, batch), batch);
      default:
        throw new FakeError('NotInFake', `Actions of type ${ActionType} are not translated`);
    }
  }

  #call(id, { name, kind }, on, args, batch) {
    if (kind !== 'ask') return batch.actions.push({ on, call: name, args });
    batch.asked.push(id);
    return batch.actions.push({ on, ask: name, args, result: batch.asked.length - 1 });
  }

  /** Says that an object is wanted; one that is known already is only named. */
  #instantiate(id, path, batch) {
    batch.results.push({ id, path: path.Id });
    if (batch.made.has(path.Id) || path.ObjectPathType === PATH.reference || path.ObjectPathType === PATH.none) return;
    const ref = `library ${this.#number}.${path.Id}`;
    const { via, type, from, method } = this.#step(path, batch);
    batch.actions.push({ object: ref, from, via, args: this.#arguments(path.ArgumentInfo, batch), method });
    batch.made.set(path.Id, ref);
    this.#types.set(ref, type);
  }

  #step(path, batch) {
    if (path.ObjectPathType === PATH.root) {
      const [via, type] = Object.entries(fakeOffice.roots)[0];
      return { via, type, from: null, method: false };
    }
    const parent = this.#found(batch.paths[path.ParentObjectPathId], batch);
    if (parent.ref === null) throw new FakeError('NotInFake', `${path.Name} of an object that is not there`);
    const via = path.ObjectPathType === PATH.indexer ? 'getItem' : lowerFirst(path.Name);
    path.ArgumentInfo?.Arguments?.forEach((value, at) => said(parent.type, via, at, value));
    return { via, type: memberOf(parent.type, via).type, from: parent.ref, method: path.ObjectPathType !== PATH.property };
  }

  #found(path, batch) {
    if (path.ObjectPathType === PATH.none) return { ref: null };
    const ref = path.ObjectPathType === PATH.reference ? path.Name : batch.made.get(path.Id);
    return { ref, type: this.#types.get(ref) };
  }

  #arguments({ Arguments = [], ReferencedObjectPathIds = [] } = {}, batch) {
    return given(Arguments.map((value, at) =>
      ReferencedObjectPathIds[at] > 0 ? { ref: this.#found(batch.paths[value], batch).ref } : value));
  }

  /** The library strips `items/` from the names of what is loaded. */
  #select(type, { Select }) {
    const paths = Select.map((name) => withItems(type, name.split('/')).join('/'));
    paths.forEach((path) => checkPath(type, path));
    return paths;
  }

  #results({ results, loads, asked, made, paths }, answer) {
    const none = (path) => path.ObjectPathType === PATH.none || answer.nulls[made.get(path.Id)];
    return [
      ...results.map(({ id, path }) => ({ ActionId: id, Value: none(paths[path]) ? null : { _ReferenceId: made.get(path) ?? paths[path].Name } })),
      ...answer.loads.map(({ on, values }, at) => ({ ActionId: loads[at].id, Value: answer.nulls[on] ? null : this.#values(loads[at].type, values) })),
      ...answer.results.map(({ result, value }) => ({ ActionId: asked[result], Value: value })),
    ];
  }

  #values(type, values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => {
      const member = memberOf(type, name);
      if (name === 'items') return ['_Items', value.map((item) => this.#item(member.type, item))];
      return [upperFirst(name), member.kind === 'nav' ? this.#values(member.type, value) : value];
    }));
  }

  #item(type, { ref, values }) {
    this.#types.set(ref, type);
    return { _ReferenceId: ref, ...this.#values(type, values) };
  }
}

/** Keeps the fake's `Office` while the library loads, which wants one of its own and makes it anew. */
function beforeLibrary() {
  const fake = window.Office;
  let own = { actions: fake.actions };
  delete window.Excel;
  Object.defineProperty(window, 'Office', {
    configurable: true,
    get: () => own,
    set: (office) => void (own = Object.assign(office, { actions: fake.actions })),
  });
  window.afterLibrary = () => {
    Object.defineProperty(window, 'Office', { value: fake, configurable: true, writable: true });
    OfficeExtension.SessionBase._overrideSession = {
      _resolveRequestUrlAndHeaderInfo: async () => ({ url: '', headers: {} }),
      _createRequestExecutorOrNull: () => new LibraryExecutor(),
    };
  };
}
