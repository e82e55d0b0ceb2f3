import { el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { featureName, modelName } from './format.js';

/** What a change does, in words: which features move, which keys are needed again, which values change. */

/** @param features by id, for their names */
export function effect(view, features) {
  return el('div', { class: 'effect', testid: 'effect' }, moves(view.moves, features), keysNeeded(view.keysNeeded));
}

function moves(list, features) {
  const line = (move) =>
    el(
      'li',
      {},
      el('strong', {}, featureName(features.get(move.feature) ?? { id: move.feature })),
      ' ',
      el('span', { class: 'move' }, who(move.from), el('span', { 'aria-hidden': 'true' }, ' → '), el('span', { class: 'sr' }, t('effect.to')), who(move.to)),
    );
  return [
    el('p', { class: list.length > 0 ? 'effect-count' : 'muted', testid: 'moves' }, t('effect.moves', { n: list.length })),
    list.length > 0 ? el('ul', { class: 'moves' }, list.map(line)) : null,
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
      el(
        'li',
        {},
        el('code', {}, change.path),
        el('span', { class: 'values' }, change.from === null ? null : el('del', {}, value(change.from)), change.to === null ? null : el('ins', {}, value(change.to))),
      ),
    ),
  );
}

function value(node) {
  if (node === null || typeof node !== 'object') return String(node);
  const shown = JSON.stringify(node, null, 1).replace(/\n\s*/g, ' ');
  return shown.length > 400 ? `${shown.slice(0, 399)}…` : shown;
}
