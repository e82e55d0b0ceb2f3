import { el } from '/shared/dom.js';

/** Small parts that several pages are made of. */

/** An on-off switch with its label beside it. */
export function toggle(label, on, onChange, { testid, quiet = false, ...attributes } = {}) {
  const input = el('input', { type: 'checkbox', role: 'switch', checked: on, testid, 'aria-label': quiet ? label : null, ...attributes });
  input.addEventListener('change', () => onChange(input.checked));
  return el('label', { class: 'switch' }, input, el('span', { class: 'switch-track', 'aria-hidden': 'true' }), quiet ? null : el('span', {}, label));
}

/** A labelled field; a hint below it is read with it. */
export function field(label, input, { hint, wide = false } = {}) {
  input.id ||= `f-${Math.random().toString(36).slice(2)}`;
  const help = hint ? el('span', { class: 'hint', id: `${input.id}-h` }, hint) : null;
  if (help) input.setAttribute('aria-describedby', help.id);
  return el('div', { class: `field${wide ? ' wide' : ''}` }, el('label', { for: input.id }, label), input, help);
}

export const textInput = (value, attributes = {}) => el('input', { type: 'text', value: value ?? '', autocomplete: 'off', spellcheck: 'false', ...attributes });
export const numberInput = (value, attributes = {}) => el('input', { type: 'number', value: value ?? '', ...attributes });

/** A list to choose from. @param options pairs of value and text */
export function select(options, chosen, attributes = {}) {
  return el('select', attributes, options.map(([value, text]) => el('option', { value, selected: String(value) === String(chosen ?? '') }, text)));
}

/** A number that matters, with what it means. */
export function tile(label, value, detail, { testid, kind = '' } = {}) {
  return el('div', { class: `tile ${kind}`, testid }, el('div', { class: 'tile-label' }, label), el('div', { class: 'tile-value' }, value), el('div', { class: 'hint' }, detail));
}

/** A share of a whole; `warns` colours one that comes to its end. */
export function meter(share, label, { warns = false } = {}) {
  const state = !warns || share < 0.8 ? '' : share < 1 ? ' high' : ' full';
  const svg = svgEl('svg', { class: `meter${state}`, viewBox: '0 0 100 6', preserveAspectRatio: 'none', role: 'img', 'aria-label': label });
  svg.append(svgEl('rect', { class: 'meter-track', width: 100, height: 6 }), svgEl('rect', { class: 'meter-value', width: Math.min(100, Math.max(0, share * 100)), height: 6 }));
  return svg;
}

/** A word about a state; the colour only repeats it. */
export const pill = (text, kind = '') => el('span', { class: `pill ${kind}` }, text);

/** A table that scrolls by itself where it is too wide; the keyboard can scroll it, too. */
export function table(caption, heads, rows, { testid, numeric = [] } = {}) {
  const align = (index) => (numeric.includes(index) ? 'num' : null);
  return el(
    'div',
    { class: 'table-place', tabIndex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      { class: 'data', testid },
      el('caption', { class: 'sr' }, caption),
      el('thead', {}, el('tr', {}, heads.map((head, index) => el('th', { scope: 'col', class: align(index) }, head)))),
      el('tbody', {}, rows.map((cells) => el('tr', {}, cells.map((cell, index) => el(index === 0 ? 'th' : 'td', { scope: index === 0 ? 'row' : null, class: align(index) }, cell))))),
    ),
  );
}

export function svgEl(tag, attributes = {}) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The page's heading with what it is about. */
export const heading = (title, lead, ...actions) =>
  el('div', { class: 'page-head' }, el('div', {}, el('h1', {}, title), lead ? el('p', { class: 'muted' }, lead) : null), actions.length > 0 ? el('div', { class: 'row' }, actions) : null);
