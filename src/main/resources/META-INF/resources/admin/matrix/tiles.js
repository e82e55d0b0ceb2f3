import { t } from '/shared/i18n.js';
import { money, percent, whole } from '/shared/desk/format.js';
import { tile } from '/shared/desk/parts.js';

/** The four things to know at a glance. */
export function tiles(data) {
  return [served(data), used(data), spent(data), health(data)];
}

function served({ rows }) {
  const some = rows.filter((row) => row.serving.route);
  const builtin = some.filter((row) => row.serving.route.model.startsWith('builtin/')).length;
  const all = some.length === rows.length;
  return tile(t('tile.served'), t('tile.served.value', { n: some.length, of: rows.length }), t('tile.served.detail', { chat: some.length - builtin, builtin }), { testid: 'tile-served', kind: all ? '' : 'bad' });
}

function used({ traffic }) {
  const sum = (name) => traffic.lines.reduce((total, line) => total + line.counts[name], 0);
  const proposed = sum('proposed');
  const kept = sum('accepted') + sum('partlyAccepted');
  const detail = proposed === 0 ? t('tile.turns.none') : t('tile.turns.detail', { kept: percent(kept / proposed), undone: percent(kept === 0 ? 0 : sum('undone') / kept) });
  return tile(t('tile.turns'), whole(sum('turns')), detail, { testid: 'tile-turns' });
}

function spent({ usage, budgets }) {
  const total = usage.lines.reduce((sum, line) => sum + line.cost, 0);
  const shares = budgets.filter(({ budget }) => budget.limit > 0).map(({ budget, committed }) => committed / budget.limit);
  const most = Math.max(0, ...shares);
  const detail = shares.length === 0 ? t('tile.cost.free') : t('tile.cost.detail', { share: percent(most) });
  return tile(t('tile.cost'), money(total), detail, { testid: 'tile-cost', kind: most >= 1 ? 'bad' : most >= 0.8 ? 'warn' : '' });
}

function health({ columns }) {
  const models = columns.filter((column) => column.id !== 'builtin').flatMap((column) => column.models);
  const ailing = models.filter((model) => model.health !== 'answers').length;
  const unusable = columns.filter((column) => column.problem).length;
  const detail = ailing + unusable === 0 ? t('tile.models.good') : t('tile.models.bad', { n: ailing + unusable });
  return tile(t('tile.models'), whole(models.length), detail, { testid: 'tile-models', kind: ailing + unusable === 0 ? '' : 'warn' });
}
