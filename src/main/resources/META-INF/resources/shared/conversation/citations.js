import { anchorName } from '/shared/a1.js';
import { button, el, icon } from '/shared/dom.js';
import { groupBy } from '/shared/groups.js';
import { t } from '/shared/i18n.js';

/** The cells or slides an answer rests on, as buttons that lead there; one button for each place. */
export function citations(entries, onJump) {
  if (!entries || entries.length === 0) return null;
  const places = groupBy(entries, ({ anchor }) => anchorName(anchor));
  return el(
    'div',
    { class: 'citations', testid: 'citations' },
    el('h2', {}, t('citations')),
    el('ul', {}, [...places].map(([name, cited]) => place(name, cited, onJump))),
  );
}

function place(name, cited, onJump) {
  const [{ anchor }] = cited;
  const jump = button(name, { kind: 'citation', testid: 'citation', 'data-anchor': anchor, onclick: () => onJump(anchor) });
  if (cited.length === 1) return el('li', {}, jump, quote(cited[0]), verdict(cited));
  const list = el('ul', { class: 'quotes' }, cited.map((entry) => el('li', {}, quote(entry), verdict([entry]))));
  return el('li', {}, jump, el('details', {}, el('summary', {}, t('citations.count', { n: cited.length }), ' ', verdict(cited)), list));
}

function quote({ text }) {
  if (!text) return null;
  return text.startsWith('=') ? el('code', { class: 'quote' }, text) : el('span', { class: 'quote' }, text);
}

function verdict(cited) {
  const isVerified = cited.every(({ verified }) => verified);
  return el('span', { class: isVerified ? 'verified' : 'unverified' }, isVerified ? [icon('check'), t('verified')] : t('unverified'));
}

/** Figures of an answer that the cells or slides it cites do not give. */
export function unverifiedFigures(figures) {
  if (!figures || figures.length === 0) return null;
  return el('p', { class: 'unverified', testid: 'unverified-figures' }, t('unverified.figures', { figures: figures.join(', ') }));
}
