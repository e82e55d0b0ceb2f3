import { el } from '/shared/dom.js';
import { groupBy } from '/shared/groups.js';
import { t } from '/shared/i18n.js';
import { fullName, modelName } from '/shared/desk/format.js';

/** What a change does, in words: which features move, which keys are needed again, which values change. */

/** @param features by id, for their names */
export function effect(view, features) {
  return el('div', { class: 'effect', testid: 'effect' }, moves(view.moves, features), keysNeeded(view.keysNeeded));
}

function moves(list, features) {
  const line = ([first, ...others]) =>
    el(
      'li',
      {},
      el('strong', {}, [first, ...others].map(({ feature }) => fullName(features.get(feature) ?? { id: feature })).join(', ')),
      ' ',
      el('span', { class: 'move' }, who(first.from), el('span', { 'aria-hidden': 'true' }, ' → '), el('span', { class: 'sr' }, t('effect.to')), who(first.to)),
    );
  return [
    el('p', { class: list.length > 0 ? 'effect-count' : 'muted', testid: 'moves' }, t('effect.moves', { n: list.length })),
    list.length > 0 ? el('ul', { class: 'moves', testid: 'move-list' }, [...groupBy(list, ({ from, to }) => `${from} ${to}`).values()].map(line)) : null,
  ];
}

const who = (model) => (model ? modelName(model) : t('nobody'));

function keysNeeded(providers) {
  if (providers.length === 0) return null;
  return el('p', { class: 'notice warning' }, t('effect.keys', { n: providers.length, providers: providers.join(', ') }));
}

/** The values a change changes, each from what to what. */
export function changeTable(changes) {
  if (changes.length === 0) return el('p', { class: 'muted', testid: 'no-changes' }, t('effect.nothing'));
  return el(
    'ul',
    { class: 'diff', testid: 'diff' },
    changes.map((change) =>
      el('li', {}, el('code', {}, change.path), el('span', { class: 'values' }, value('del', change.from), value('ins', change.to))),
    ),
  );
}

function value(tag, node) {
  if (node === null) return null;
  return typeof node === 'object' ? el(tag, { class: 'tree' }, tree(node)) : el(tag, {}, String(node));
}

/** Nested values as people write them in YAML. */
function tree(node, depth = 0) {
  if (node === null || typeof node !== 'object') return String(node);
  if (Array.isArray(node) && node.every((item) => item === null || typeof item !== 'object')) return node.join(', ') || '–';
  const entries = Array.isArray(node) ? node.map((item) => ['-', item]) : Object.entries(node).map(([name, item]) => [`${name}:`, item]);
  const lines = entries.map(([name, item]) => {
    const inner = tree(item, depth + 1);
    const nested = item !== null && typeof item === 'object' && inner.includes('\n');
    return `${'  '.repeat(depth)}${name}${nested ? (name === '-' ? ` ${inner.trimStart()}` : `\n${inner}`) : ` ${inner.trimStart()}`}`;
  });
  return lines.join('\n') || '–';
}
