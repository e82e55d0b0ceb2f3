/* Request contexts of the fake host: the queue of a page, and what a sync does with it. */
'use strict';

let lastContext = 0;

class FakeContext {
  #actions = [];
  #later = [];
  #asked = [];
  #objects = new Map();
  #forbidden = null;
  #next = 1;

  constructor({ mergeUndoGroup = false, delayForCellEdit = false } = {}) {
    this.number = ++lastContext;
    this.group = mergeUndoGroup;
    this.delay = delayForCellEdit;
    this.trackedObjects = { add: () => {}, remove: () => {} };
    for (const [name, type] of Object.entries(fakeOffice.roots)) this[name] = this.object(type, null, name, []);
  }

  /** A proxy for what a path leads to; the path is walked at the next sync. */
  object(type, from, via, args, member, owner) {
    const object = this.#register(type, `${this.number}.${this.#next++}`);
    this.queue({ object: object.id, from, via, args: plain(args), method: member !== undefined }, member, owner);
    return proxyOf(object);
  }

  /** A proxy for an item of a loaded collection. */
  found(type, { ref, values }) {
    const object = this.#register(type, ref);
    object.none = false;
    object.assign(values);
    return proxyOf(object);
  }

  #register(type, id) {
    const object = new FakeObject(this, type, id);
    this.#objects.set(id, object);
    return object;
  }

  ask(object, member, args) {
    const result = { known: false };
    this.#asked.push(result);
    this.queue({ on: object.id, ask: member.name, args: plain(args), result: this.#asked.length - 1 }, member, object.type);
    return {
      get value() {
        if (!result.known) throw new FakeError('ValueNotLoaded', 'The value of the result object has not been loaded yet. Call "context.sync()" first.');
        return result.value;
      },
    };
  }

  queue(action, member, type) {
    if (member?.forbidden !== undefined && ['', fakeOffice.profile.family].includes(member.forbidden)) {
      this.#forbidden ??= `${type}.${member.name}`;
    }
    const breaks = member !== undefined && fakeOffice.breakAt === `${type}.${member.name}`;
    this.#actions.push(breaks ? { ...action, breaks } : action);
  }

  after(what) {
    this.#later.push(what);
  }

  async sync() {
    const actions = this.#actions.splice(0);
    const forbidden = this.#forbidden;
    this.#forbidden = null;
    await this.#editable();
    if (forbidden && this.group) throw new FakeError('UndoNotSupported', `${forbidden} cannot be undone and so not be part of an undo group`, forbidden);
    const text = JSON.stringify({ actions, undo: forbidden ? 'clear' : this.group ? `group ${this.number}` : 'entry' });
    this.#limit('Request', text);
    const answer = await (await fakeOffice.send('sync', text)).text();
    this.#limit('Response', answer);
    const { error, loads, results, nulls } = JSON.parse(answer);
    fakeOffice.requests.push({ bytes: text.length, actions: actions.length, answer: answer.length });
    if (error) throw new FakeError(error.code, error.message, error.location);
    for (const [id, none] of Object.entries(nulls)) this.#objects.get(id).none = none;
    for (const { on, values } of loads) if (!this.#objects.get(on).none) this.#objects.get(on).assign(values);
    for (const { result, value } of results) Object.assign(this.#asked[result], { known: true, value });
    this.#later.splice(0).forEach((go) => go());
  }

  async #editable() {
    if (!fakeOffice.cellEdit) return;
    if (!this.delay) throw new FakeError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.');
    await new Promise((go) => fakeOffice.waiting.push(go));
  }

  #limit(which, text) {
    if (text.length <= fakeOffice.profile.payload) return;
    throw new FakeError(`${which}PayloadSizeLimitExceeded`, `The ${which.toLowerCase()} payload size has exceeded the limit: ${text.length} bytes`);
  }
}

/** `Excel.run` and `PowerPoint.run`: a context, the batch, one more sync. */
async function fakeRun(first, second) {
  const [options, batch] = typeof first === 'function' ? [{}, first] : [first, second];
  if (options.mergeUndoGroup && !fakeOffice.supports(fakeOffice.api, '1.20')) {
    throw new FakeError('ApiNotFound', 'mergeUndoGroup came with ExcelApi 1.20, which this version lacks');
  }
  const context = new FakeContext(options);
  const result = await batch(context);
  await context.sync();
  return result;
}
