/** Elements without markup strings: whatever comes from a file or a model ends up in text nodes. */

const PROPERTIES = new Set(['value', 'checked', 'disabled', 'hidden', 'tabIndex', 'selected', 'indeterminate']);

/**
 * Builds an element. Attributes named `on…` are listeners, `testid` is `data-testid`, null and
 * false leave an attribute out; strings among the children become text nodes.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) assign(element, name, value);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function assign(element, name, value) {
  if (value === undefined || value === null) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 'testid') element.dataset.testid = value;
  else if (PROPERTIES.has(name)) element[name] = value;
  else if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
}

/** Replaces all children. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Text for screen readers only. */
export function hiddenText(text) {
  return el('span', { class: 'sr' }, text);
}

const ICONS = {
  send: 'M3 10l14-6-5 13-3-5-6-2z M9 12l8-8',
  stop: 'M5 5h10v10H5z',
  download: 'M10 3v9m0 0l-4-4m4 4l4-4M4 16h12',
  history: 'M3 10a7 7 0 1 0 2.2-5.1L3 7m0-4v4h4M10 6v4l3 2',
  undo: 'M7 5L3 9l4 4M3 9h8a5 5 0 0 1 0 10H8',
  trash: 'M4 6h12M8 6V4h4v2m-6.5 0l.7 10h7.6l.7-10',
  upload: 'M10 14V4m0 0L6 8m4-4l4 4M4 16h12',
  left: 'M12 5l-5 5 5 5',
  right: 'M8 5l5 5-5 5',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4 8-9',
  sheet: 'M4 3h12v14H4zM4 8h12M4 12.5h12M9 8v9',
  slides: 'M3 4h14v9H3zM10 13v4M7 17h6M7 10V8m3 2V7m3 3V9',
  plus: 'M10 4v12M4 10h12',
  pin: 'M7 3h6M8 3v5l-3 4h10l-3-4V3M10 12v5',
  pencil: 'M4 16l1-4 8-8 3 3-8 8z',
  thumbUp: 'M7 9v8H4V9zM7 9l3.5-6c1.4 0 2 1 1.7 2.3L11.7 8H16c.9 0 1.5.8 1.3 1.7l-1.2 5.6c-.2 1-1 1.7-2 1.7H7',
  thumbDown: 'M13 11V3h3v8zM13 11l-3.5 6c-1.4 0-2-1-1.7-2.3l.5-2.7H4c-.9 0-1.5-.8-1.3-1.7l1.2-5.6c.2-1 1-1.7 2-1.7H13',
  spark: 'M10 3l1.8 5.2L17 10l-5.2 1.8L10 17l-1.8-5.2L3 10l5.2-1.8z',
};

/** A decorative line icon. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true', focusable: 'false' })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button with an icon and a label; `quiet` shows the icon alone. */
export function button(label, { icon: name, quiet = false, kind = 'plain', ...attributes } = {}) {
  return el(
    'button',
    { type: 'button', class: `btn ${kind}${quiet ? ' quiet' : ''}`, title: quiet ? label : null, ...attributes },
    name ? icon(name) : null,
    quiet ? hiddenText(label) : el('span', {}, label),
  );
}
