import { button, el, icon } from '/shared/dom.js';
import { cost, count, duration, list } from '/shared/words.js';

/** The cells or slides an answer rests on, as buttons that lead there. */
export function citations(entries, onJump) {
  if (!entries || entries.length === 0) return null;
  return el(
    'div',
    { class: 'citations', testid: 'citations' },
    el('h2', {}, 'Sources'),
    el(
      'ul',
      {},
      entries.map(({ anchor, text, verified }) =>
        el(
          'li',
          {},
          button(anchor, { kind: 'citation', testid: 'citation', 'data-anchor': anchor, onclick: () => onJump(anchor) }),
          text ? el('span', { class: 'quote' }, ` ${text}`) : null,
          el('span', { class: verified ? 'verified' : 'unverified' }, verified ? [icon('check'), 'verified'] : 'not verified'),
        ),
      ),
    ),
  );
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
    route?.reason ? el('p', {}, `Chosen because: ${route.reason}${score(route)}`) : null,
    el('p', {}, 'Answers can be wrong. Check them against the file before you rely on them.'),
  );
}

function score({ score: mean, cases, runnerUp }) {
  if (mean === undefined || mean === null) return '';
  const second = runnerUp ? `, next best ${runnerUp.model ?? runnerUp}` : '';
  return ` (score ${Number(mean).toFixed(2)} over ${count(cases ?? 0)} cases${second})`;
}
