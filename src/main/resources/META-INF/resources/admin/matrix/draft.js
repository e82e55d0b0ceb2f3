import { policyCell } from './data.js';

/**
 * Changes of the matrix that are not saved yet. They are kept as wishes, each about one value of one
 * row, so that they can be laid over whatever the settings are when they are saved.
 */
export class Draft {
  #wishes = new Map();

  /** @param onChange called after each change of the draft */
  constructor(onChange) {
    this.onChange = onChange;
  }

  get isEmpty() {
    return this.#wishes.size === 0;
  }

  setCell(feature, provider, name, value) {
    if (name === 'pin' && value !== null) this.#forget(feature, 'pin');
    this.#wishes.set(`${feature} ${provider} ${name}`, { feature, provider, name, value });
    this.onChange();
  }

  setCells(features, provider, name, value) {
    for (const feature of features) this.#wishes.set(`${feature} ${provider} ${name}`, { feature, provider, name, value });
    this.onChange();
  }

  setRow(feature, name, value) {
    this.#wishes.set(`${feature} * ${name}`, { feature, provider: null, name, value });
    this.onChange();
  }

  clear() {
    this.#wishes.clear();
    this.onChange();
  }

  /** A row as it would be; wishes that are fulfilled already make no difference. */
  policy(feature, base) {
    return [...this.#wishes.values()].filter((wish) => wish.feature === feature).reduce(granted, base);
  }

  /** The rows that differ from those in force, by feature. */
  rows(rows) {
    const changed = rows.map((row) => [row.feature, row.policy, this.policy(row.feature, row.policy)]);
    return Object.fromEntries(changed.filter(([, base, wished]) => !same(base, wished)).map(([feature, , wished]) => [feature, wished]));
  }

  #forget(feature, name) {
    for (const [key, wish] of this.#wishes) if (wish.feature === feature && wish.name === name) this.#wishes.delete(key);
  }
}

function granted(policy, { provider, name, value }) {
  if (provider === null) return { ...policy, [name]: value };
  const others = policy.providers.filter((cell) => cell.id !== provider).map((cell) => (name === 'pin' && value !== null ? { ...cell, pin: null } : cell));
  return { ...policy, providers: [...others, { ...policyCell(policy, provider), [name]: value }] };
}

const same = (one, other) => normal(one) === normal(other);

/** A cell that says nothing is the same as none. */
function normal({ floor, regions, dataLabels, providers }) {
  const cells = providers
    .filter((cell) => !cell.on || cell.order !== null || cell.pin !== null)
    .map(({ id, on, order, pin }) => [id, on, order ?? null, pin ?? null])
    .sort(([one], [other]) => one.localeCompare(other));
  return JSON.stringify([floor, regions, dataLabels, cells]);
}
