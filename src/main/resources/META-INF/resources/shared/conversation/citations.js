import { anchorName } from '/shared/a1.js';
import { button, el, icon } from '/shared/dom.js';
import { groupBy } from '/shared/groups.js';
import { t } from '/shared/i18n.js';

/**
 * The cells or slides an answer rests on, as buttons that lead there; one button for each place.
 *
 * @param {((anchor: string) => Promise<boolean>)|null} isChanged tells which read otherwise by now
 */
export function citations(entries, onJump, isChanged = null) {
  if (!entries || entries.length === 0) return null;
  const places = groupBy(entries, ({ anchor }) => anchorName(anchor));
  return el(
    'div',
    { class: 'citations', testid: 'citations' },
    el('h2', {}, t('citations')),
    el('ul', {}, [...places].map(([name, cited]) => place(name, cited, onJump, isChanged))),
  );
}

function place(name, cited, onJump, isChanged) {
  const [{ anchor }] = cited;
  const jump = button(name, { kind: 'citation', testid: 'citation', 'data-anchor': anchor, onclick: () => onJump(anchor) });
  const stale = staleMark(anchor, isChanged);
  if (cited.length === 1) return el('li', {}, jump, stale, quote(cited[0]), verdict(cited));
  const list = el('ul', { class: 'quotes' }, cited.map((entry) => el('li', {}, quote(entry), verdict([entry]))));
  return el('li', {}, jump, stale, el('details', {}, el('summary', {}, t('citations.count', { n: cited.length }), ' ', verdict(cited)), list));
}

/** Comes once it is known; the quote beside it says what the place read then. */
function staleMark(anchor, isChanged) {
  if (!isChanged) return null;
  const mark = el('span', { class: 'tag stale', testid: 'stale', hidden: true }, t('citations.stale'));
  isChanged(anchor).then((changed) => {
    mark.hidden = !changed;
  });
  return mark;
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
