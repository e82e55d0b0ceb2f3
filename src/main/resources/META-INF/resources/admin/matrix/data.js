import { modelOf, providerOf } from '/shared/desk/format.js';

/** What the matrix shows, gathered from the service and joined by feature, provider and model. */

const BUILTIN = 'builtin';
const DAYS = 7;

export async function load(api) {
  const [matrix, models, features, traffic, budgets, providers, usage] = await Promise.all([
    api.matrix(),
    api.models(),
    api.features(),
    api.traffic(DAYS),
    api.budgets(),
    api.providers(),
    api.usage(),
  ]);
  const told = { matrix, models, features, traffic, budgets, providers, usage };
  return { ...join(told), told: JSON.stringify(told) };
}

function join({ matrix, models, features, traffic, budgets, providers, usage }) {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const turns = new Map(traffic.lines.map((line) => [`${line.feature} ${line.model}`, line.counts]));
  const columns = [
    ...providers.providers.map((provider) => ({ ...provider, models: models.models.filter((model) => model.provider === provider.id) })),
    { id: BUILTIN, source: BUILTIN, hasKey: false, problem: null, models: [{ ref: 'builtin/rules', model: { name: 'rules' }, health: 'answers' }] },
  ];
  return {
    revision: matrix.revision,
    features: byId,
    columns,
    rows: matrix.features.map((row) => ({ ...row, info: byId.get(row.feature) ?? { id: row.feature, title: row.feature, host: 'excel' }, turns })),
    traffic,
    usage,
    budgets: budgets.budgets,
  };
}

/** What is said of a provider in a row of the matrix; nothing said means that it may serve. */
export const policyCell = (policy, provider) => policy.providers.find((cell) => cell.id === provider) ?? { id: provider, on: true, order: null, pin: null };

/** One cell with all that is known about it. */
export function cellOf(row, column) {
  const considered = row.serving.considered.filter((model) => providerOf(model.model) === column.id);
  const lead = considered.find((model) => model.obstacle === null) ?? considered.find((model) => model.obstacle !== 'cannot') ?? considered[0] ?? null;
  const serving = row.serving.route?.model ?? null;
  return {
    key: `${row.feature} ${column.id}`,
    row,
    column,
    policy: policyCell(row.policy, column.id),
    models: considered,
    lead: considered.find((model) => model.model === serving) ?? lead,
    serves: serving !== null && providerOf(serving) === column.id,
    cannot: considered.length > 0 && considered.every((model) => model.obstacle === 'cannot'),
    turns: considered.reduce((sum, model) => sum + (row.turns.get(`${row.feature} ${model.model}`)?.turns ?? 0), 0),
  };
}

export const healthOf = (column, ref) => column.models.find((model) => model.ref === ref)?.health ?? 'answers';

/** The worst a provider's models are, and why nothing of it can be asked. */
export function columnHealth(column) {
  if (column.problem) return 'unusable';
  const all = column.models.map((model) => model.health);
  if (all.length === 0) return 'empty';
  return ['keyRefused', 'rests', 'onTrial'].find((state) => all.includes(state)) ?? 'answers';
}

/** The colour of a state of health. */
export const dot = (health) => ({ answers: 'good', onTrial: 'warn', rests: 'warn', empty: 'warn' })[health] ?? 'bad';

export { modelOf };
