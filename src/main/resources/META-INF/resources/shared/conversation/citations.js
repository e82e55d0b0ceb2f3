import { anchorName } from '/shared/a1.js';
import { button, el, icon } from '/shared/dom.js';
import { cost, count, duration, list } from '/shared/words.js';

/** The cells or slides an answer rests on, as buttons that lead there; one button for each place. */
export function citations(entries, onJump) {
  if (!entries || entries.length === 0) return null;
  const places = Map.groupBy(entries, ({ anchor }) => anchorName(anchor));
  return el(
    'div',
    { class: 'citations', testid: 'citations' },
    el('h2', {}, 'Sources'),
    el('ul', {}, [...places].map(([name, cited]) => place(name, cited, onJump))),
  );
}

function place(name, cited, onJump) {
  const [{ anchor }] = cited;
  const jump = button(name, { kind: 'citation', testid: 'citation', 'data-anchor': anchor, onclick: () => onJump(anchor) });
  if (cited.length === 1) return el('li', {}, jump, quote(cited[0]), verdict(cited));
  const list = el('ul', { class: 'quotes' }, cited.map((entry) => el('li', {}, quote(entry), verdict([entry]))));
  return el('li', {}, jump, el('details', {}, el('summary', {}, `${cited.length} citations `, verdict(cited)), list));
}

function quote({ text }) {
  if (!text) return null;
  return text.startsWith('=') ? el('code', { class: 'quote' }, text) : el('span', { class: 'quote' }, text);
}

function verdict(cited) {
  const isVerified = cited.every(({ verified }) => verified);
  return el('span', { class: isVerified ? 'verified' : 'unverified' }, isVerified ? [icon('check'), 'verified'] : 'not verified');
}

/** Figures of an answer that the cells or slides it cites do not give. */
export function unverifiedFigures(figures) {
  if (!figures || figures.length === 0) return null;
  const what = `Not found in what the answer cites: ${figures.join(', ')}`;
  return el('p', { class: 'unverified', testid: 'unverified-figures' }, what);
}

/** Who answered, why, for how much; and the advice to check it. */
export function metaLine(turn, conversation) {
  const { route, usage } = turn;
  if (!route && !usage) return null;
  const tokens = usage && usage.inputTokens + usage.outputTokens > 0;
  const facts = list([
    tokens && `${count(usage.inputTokens)} tokens in, ${count(usage.outputTokens)} out`,
    usage && cost(usage.cost),
    usage && duration(usage.latencyMs),
  ]);
  return el(
    'footer',
    { class: 'meta', testid: 'meta' },
    el('p', {}, el('strong', {}, route ? conversation.modelName(route.model) : 'Deckhand'), facts ? ` · ${facts}` : ''),
    route?.reason ? el('p', {}, `${route.reason}${score(route)}.`) : null,
    turn.answer ? el('p', {}, 'Answers can be wrong; check them against the file.') : null,
  );
}

function score({ score: mean, cases, runnerUp }) {
  if (mean === undefined || mean === null) return '';
  const second = runnerUp ? `, next best ${runnerUp.model ?? runnerUp}` : '';
  return ` (score ${Number(mean).toFixed(2)} over ${count(cases ?? 0)} cases${second})`;
}
