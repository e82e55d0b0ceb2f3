import { button, el, fill } from '/shared/dom.js';
import { openDialog } from '/shared/dialog.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { cost, when } from '/shared/words.js';

/** Who worked the values of a fill out, by which prompt, when; what got no result; each value on demand. */
export function fillRecord({ turn, conversation, workspace }) {
  const { fill: state } = turn;
  if (!state || state.shares.length === 0 || !['proposed', 'applied'].includes(turn.status)) return null;
  const models = state.shares.map(({ model, values }) => t('fill.share', { model: conversation.modelName(model), n: values })).join(', ');
  const text = t('fill.record', { models, prompt: state.promptVersion.slice(0, 8), date: when(turn.createdAt) });
  return el(
    'div',
    { class: 'fill-record', testid: 'fill-record' },
    el('p', {}, el('strong', {}, t('fill.pinned')), ' ', text, ' ', button(t('fill.ledger'), { kind: 'link', testid: 'fill-ledger', onclick: () => openLedger(workspace.api, turn, conversation) })),
    missing(state),
  );
}

function missing({ missing: first, missingCount }) {
  if (missingCount === 0) return null;
  const lines = first.map(({ value, rows, problem }) => el('li', {}, t('fill.missing.one', { value, n: rows }), ' ', el('span', { class: 'muted', lang: 'en' }, problem)));
  return el('details', { testid: 'fill-missing' }, el('summary', {}, t('fill.missing', { n: missingCount })), el('ul', {}, lines));
}

/** The ledger of a turn, a page at a time. */
async function openLedger(api, turn, conversation) {
  const rows = el('tbody');
  const table = el('table', {}, el('thead', {}, el('tr', {}, ['value', 'result', 'model', 'when', 'cost'].map((name) => el('th', { scope: 'col' }, t(`fill.ledger.${name}`))))), rows);
  const more = el('div');
  const content = el('div', { class: 'dialog-body' }, el('div', { class: 'md-table', role: 'region', tabIndex: 0, 'aria-label': t('fill.ledger') }, table), more);
  openDialog(t('fill.ledger.title'), content, { kind: 'drawer wide', testid: 'ledger-panel' });
  const load = async (from) => {
    try {
      const { entries, total } = await api.ledger(turn.id, from);
      rows.append(...entries.map((entry) => line(entry, conversation)));
      const next = from + entries.length;
      fill(more, next < total && entries.length > 0 ? button(t('showMore', { n: total - next }), { testid: 'ledger-more', onclick: () => load(next) }) : null);
    } catch (thrown) {
      fill(more, problemCard(thrown, { retry: () => load(from) }));
    }
  };
  await load(0);
}

function line({ value, result, problem, model, at, reused, cost: money }, conversation) {
  const came = result === null || result === undefined ? el('span', { class: 'muted', lang: 'en' }, problem) : result === '' ? el('span', { class: 'muted' }, t('empty')) : result;
  const paid = reused ? t('fill.paidBefore') : money === null || money === undefined ? '' : cost(money);
  return el('tr', {}, [value, came, conversation.modelName(model), when(at), paid].map((cell) => el('td', {}, cell)));
}
