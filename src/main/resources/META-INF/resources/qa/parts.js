import { el, icon } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { fullName, modelName, score } from '/shared/desk/format.js';
import { meter, pill } from '/shared/desk/parts.js';

/** Small parts of several QA pages. */

/** The address of a page. */
export const at = (page, ...detail) => `#/${[page, ...detail.map(encodeURIComponent)].join('/')}`;

/** A link that looks like a button. */
export const linkButton = (text, href, { icon: name, kind = 'plain', ...attributes } = {}) =>
  el('a', { class: `btn ${kind}`, href, ...attributes }, name ? icon(name) : null, el('span', {}, text));

/** Names of features in the user's language. */
export class Names {
  #features;

  constructor(features) {
    this.#features = new Map(features.map((feature) => [feature.id, feature]));
  }

  static async load(api) {
    return new Names(await api.features());
  }

  full = (id) => (id === 'auto' ? t('auto') : fullName(this.#features.get(id) ?? { id }));

  /** Several features, each application named once: `Excel: Ask, Edit`. */
  grouped(ids) {
    const names = ids.map(this.full).map((name) => name.split(': '));
    const hosts = [...new Set(names.map(([host]) => host))];
    return hosts.map((host) => {
      const own = names.filter(([first, name]) => first === host && name).map(([, name]) => name);
      return own.length === 0 ? host : `${host}: ${own.join(', ')}`;
    });
  }
}

/** A score from 0 to 1 with its picture; one that does not exist says so. */
export function scoreMeter(value, label) {
  if (value === null || value === undefined) return el('span', { class: 'muted' }, t('score.none'));
  const shown = score(value);
  return el('span', { class: 'score' }, el('span', { class: 'score-value' }, shown), meter(value, label ? `${label}: ${shown}` : shown));
}

/** How much a score moved; the sign and an arrow say what the colour repeats. */
export function difference(value) {
  if (value === null) return el('span', { class: 'muted' }, '–');
  const rounded = Math.round(value * 100) / 100;
  if (rounded === 0) return el('span', { class: 'moved same' }, `= ${score(0)}`);
  const up = rounded > 0;
  return el('span', { class: `moved ${up ? 'up' : 'down'}` }, `${up ? '▲ +' : '▼ −'}${score(Math.abs(rounded))}`);
}

const KINDS = { running: 'accent', done: 'good', cancelled: 'warn' };

export const statusPill = (status) => pill(t(`run.status.${status}`), KINDS[status]);

/** The models of a run in a line. */
export const modelNames = (models) => models.map(modelName).join(', ');

/** A list of choices of which any number may be ticked. @param options `[value, text, hint]` */
export function ticks(legend, options, chosen, onChange, { testid } = {}) {
  const box = ([value, text, hint]) => {
    const input = el('input', { type: 'checkbox', value, checked: chosen.has(value), testid: `${testid}-${value}` });
    input.addEventListener('change', () => {
      if (input.checked) chosen.add(value);
      else chosen.delete(value);
      onChange();
    });
    return el('label', {}, input, el('span', {}, text, hint ? [' ', el('span', { class: 'hint' }, hint)] : null));
  };
  return el('fieldset', { class: 'ticks', testid }, el('legend', {}, legend), options.map(box));
}
