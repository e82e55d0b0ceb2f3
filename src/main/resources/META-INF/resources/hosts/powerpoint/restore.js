import { t } from '/shared/i18n.js';
import { movesTo } from './slide-order.js';

/**
 * Takes back what a runner did before it failed. Slides that had gone already come from the version
 * before, with other ids.
 *
 * @returns {Promise<string[]>} what is not quite as it was
 */
export async function restore({ deck, script, live, files, before, done }) {
  for (const { id, steps } of done.undo.toReversed()) await deck.steps(id, steps);
  const there = new Set(await deck.ids());
  const back = new Map();
  const missing = [...live].filter(([, id]) => before.includes(id) && !there.has(id));
  for (const [base, id] of missing) back.set(id, await bring(deck, files, script, base, previousOf(id, before, there, back)));
  const extra = done.inserted.filter((id) => there.has(id));
  const halved = done.removing ? script.target.filter(({ base, steps }) => steps.some(({ kind }) => kind === 'remove') && there.has(live.get(base))) : [];
  for (const { base } of halved) {
    const id = live.get(base);
    back.set(id, await bring(deck, files, script, base, id));
    extra.push(id);
  }
  if (extra.length > 0) await deck.remove(extra);
  const moves = movesTo(await deck.ids(), before.map((id) => back.get(id) ?? id));
  if (moves.length > 0) await deck.move(moves);
  back.forEach((fresh, id) => live.forEach((known, base) => known === id && live.set(base, fresh)));
  return back.size > 0 ? [t('powerpoint.putBack')] : [];
}

async function bring(deck, files, script, base, after) {
  const file = await files.get({ version: script.base.version, number: base });
  const id = await deck.insert(file, after, 'UseDestinationTheme');
  if (!id) throw new Error(`PowerPoint does not take slide ${base} back`);
  return id;
}

/** The nearest slide before another one that is there. */
function previousOf(id, before, there, back) {
  for (let at = before.indexOf(id) - 1; at >= 0; at--) {
    if (there.has(before[at])) return before[at];
    if (back.has(before[at])) return back.get(before[at]);
  }
  return null;
}
