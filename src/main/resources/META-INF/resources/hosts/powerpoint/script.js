import { lineUp } from './plan-slides.js';
import { inverse, stepFor } from './shape-steps.js';
import { differingTexts } from './text-steps.js';

/**
 * What is to be done to an open deck, slide by slide.
 *
 * @typedef {object} Entry a slide of the deck to be
 * @property {number|null} base its number in the deck there is; null: it comes from a file
 * @property {'keep'|'steps'|'replace'|'insert'} action
 * @property {import('./shape-steps.js').Step[]} steps
 * @property {{version: number, number: number}|null} from the slide of the service to put there
 *
 * @typedef {object} Script
 * @property {Entry[]} target the deck to be, in order
 * @property {number[]} gone numbers of slides that go
 * @property {{version: number, outline: object}} base the deck there is
 * @property {object|null} outline the deck to be, where it is known
 */

/** The script of an accepted plan. */
export function forward({ plan, report, before, after }, { base, target = null }, supports) {
  const { slides, gone } = lineUp(plan.operations, base.slides.length);
  const everywhere = plan.operations.some(({ op }) => op === 'replaceText');
  const changed = new Set((report.slides ?? []).filter(({ change }) => /^changed$/i.test(change)).map(({ number }) => number));
  const entries = slides.map(({ before: number, operations }, index) => {
    const from = { version: after, number: index + 1 };
    if (number === null) return { base: null, action: 'insert', steps: [], from };
    if (everywhere && changed.has(index + 1)) return replaced(number, operations, [base.slides[number - 1], target?.slides[index]], from);
    return entryOf(number, operations, base.slides[number - 1], from, supports);
  });
  return { target: entries, gone, base: { version: before, outline: base }, outline: target };
}

/** Which texts a replacement changes on a slide only the outlines tell. */
function replaced(base, operations, [slide, wanted], from) {
  const steps = wanted && operations.length === 0 ? differingTexts(slide, wanted) : null;
  return { base, action: steps ? 'steps' : 'replace', steps: steps ?? [], from };
}

function entryOf(base, operations, slide, from, supports) {
  if (operations.length === 0) return { base, action: 'keep', steps: [], from: null };
  const steps = operations.map((operation) => stepFor(operation, slide, supports));
  const several = new Set(steps.map((step) => step && `${step.kind} ${step.shape}`)).size < steps.length;
  const last = steps.findIndex((step) => step?.kind === 'remove');
  const ordered = last < 0 || steps.slice(last).every((step) => step?.kind === 'remove');
  if (steps.includes(null) || several || !ordered) return { base, action: 'replace', steps: [], from };
  return { base, action: 'steps', steps, from };
}

/** The script that takes another one back, from the deck it made. */
export function back(script, { version, outline }) {
  const { base } = script;
  const at = new Map(script.target.map((entry, index) => [entry.base, { ...entry, now: index + 1 }]));
  const target = base.outline.slides.map((slide) => {
    const from = { version: base.version, number: slide.number };
    const entry = at.get(slide.number);
    if (!entry) return { base: null, action: 'insert', steps: [], from };
    if (entry.action === 'keep') return { base: entry.now, action: 'keep', steps: [], from: null };
    const steps = entry.action === 'steps' ? inverse(entry.steps, slide) : null;
    return { base: entry.now, action: steps ? 'steps' : 'replace', steps: steps ?? [], from };
  });
  const gone = script.target.flatMap((entry, index) => (entry.base === null ? [index + 1] : []));
  return { target, gone, base: { version, outline }, outline: base.outline };
}

/** The same with a file in place of steps that PowerPoint would not carry out cleanly. */
export function withFiles(script, bases) {
  const target = script.target.map((entry) => (entry.action === 'steps' && bases.has(entry.base) ? { ...entry, action: 'replace', steps: [] } : entry));
  return { ...script, target };
}

/** The same without touching some slides of the deck there is. */
export function sparing(script, bases) {
  const target = script.target.map((entry) => (bases.has(entry.base) ? { ...entry, action: 'keep', steps: [] } : entry));
  return { ...script, target, gone: script.gone.filter((number) => !bases.has(number)) };
}
