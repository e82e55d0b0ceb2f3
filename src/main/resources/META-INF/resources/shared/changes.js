import { parseRange } from './a1.js';
import { button, el } from './dom.js';
import { groupBy } from './groups.js';
import { t, term } from './i18n.js';
import { excerpt, wordChanges } from './text-diff.js';
import { count } from './words.js';

const FIRST = 8;
const MORE = 200;

/** From here on a text shows only what changed in it. */
const LONG = 40;

/** A report whose enumerations are lower case and whose lists are all there. */
export function normalReport(report) {
  const lower = (text) => String(text ?? '').toLowerCase();
  return {
    cells: (report.cells ?? []).map((change) => ({
      anchor: change.anchor,
      before: { text: '', ...change.before },
      after: { text: '', ...change.after },
      cause: lower(change.cause),
    })),
    structure: report.structure ?? [],
    objects: report.objects ?? [],
    slides: (report.slides ?? []).map((change) => ({ ...change, change: lower(change.change) })),
    shapes: report.shapes ?? [],
    notEvaluated: report.notEvaluated ?? [],
    counts: { cellsEdited: 0, cellsRecalculated: 0, slides: 0, shapes: 0, partsChanged: [], ...report.counts },
    truncated: report.truncated ?? false,
  };
}

/** `12 cells edited, 4 recalculated` */
export function totals({ counts, structure, slides }) {
  const parts = [
    counts.cellsEdited > 0 && t('totals.edited', { n: counts.cellsEdited }),
    counts.cellsRecalculated > 0 && t('totals.recalculated', { n: counts.cellsRecalculated }),
    structure.length > 0 && t('totals.structure', { n: structure.length }),
    ...slideTotals(counts, slides),
    counts.shapes > 0 && t('totals.texts', { n: counts.shapes }),
  ].filter(Boolean);
  return parts.join(', ') || t('totals.none');
}

function slideTotals({ slides: total }, slides) {
  if (slides.length !== total) return [total > 0 && t('totals.slides', { n: total })];
  return [...groupBy(slides, ({ change }) => change)].map(([change, those]) => t('totals.slidesBy', { n: those.length, change: term('cause', change) }));
}

/** The change list: by worksheet and slide, each change with before and after; anchors jump. */
export function changeList(report, { onJump }) {
  const groups = [
    structureGroup(report),
    ...sheetGroups(report.cells, onJump),
    ...slideGroups(report, onJump),
    notEvaluatedGroup(report.notEvaluated, onJump),
  ];
  return el(
    'div',
    { class: 'changes', testid: 'changes' },
    groups,
    report.truncated ? el('p', { class: 'hint' }, t('changes.cut')) : null,
  );
}

function structureGroup({ structure, objects: all, shapes }) {
  const own = new Set(shapes.map(anchorOf));
  const objects = all.filter((object) => !own.has(keyOf(object)));
  if (structure.length + objects.length === 0) return null;
  return group(t('changes.structure'), [
    ...structure.map(({ kind, what, detail }) => el('li', {}, tag('edited'), ` ${kind} ${what}`, detail ? `: ${detail}` : '')),
    ...objects.map(({ kind, anchor, change }) => el('li', {}, tag('follows'), ` ${kind}${anchor.startsWith('/') ? '' : ` ${anchor}`}: ${change}`)),
  ]);
}

function sheetGroups(cells, onJump) {
  const bySheet = groupBy(cells, ({ anchor }) => parseRange(anchor)?.sheet ?? '');
  return [...bySheet].map(([sheet, changes]) => group(sheet, changes.map((change, index) => cellItem(change, changes[index - 1], onJump))));
}

/** A format that is the same all the way down is said once. */
function cellItem({ anchor, before, after, cause }, above, onJump) {
  const name = anchor.slice(anchor.lastIndexOf('!') + 1);
  return el(
    'li',
    { class: `change ${cause}` },
    button(name, { kind: 'link', 'aria-label': t('goTo', { anchor }), onclick: () => onJump(anchor) }),
    el('span', { class: 'values' }, beforeAfter(before.text, after.text), formulaOf(before, after), after.format === above?.after.format ? null : formatOf(before, after)),
    tag(cause),
  );
}

function beforeAfter(before, after) {
  if (before === after) return el('span', {}, after || t('empty'));
  if (Math.min(before.length, after.length) > LONG) return changedWords(before, after);
  return [
    before ? el('del', {}, before) : el('span', { class: 'muted' }, t('empty')),
    el('span', { class: 'arrow', 'aria-label': t('becomes') }, ' → '),
    after ? el('ins', {}, after) : el('span', { class: 'muted' }, t('empty')),
  ];
}

/** A long text with what changed in it, and so many words around. */
export function changedWords(before, after, around) {
  return excerpt(wordChanges(before, after), around).map(({ kind, text }) => {
    const shown = text.replaceAll('\n', ' · ');
    return kind === 'same' ? el('span', {}, shown) : el(kind, {}, shown);
  });
}

const formulaOf = (before, after) =>
  after.formula && after.formula !== before.formula ? el('code', { class: 'formula' }, `=${after.formula.replace(/^=/, '')}`) : null;

const formatOf = (before, after) =>
  after.format && after.format !== before.format ? el('span', { class: 'muted' }, ` ${after.format}`) : null;

function slideGroups({ slides, shapes, objects }, onJump) {
  const notes = new Map(objects.map((object) => [keyOf(object), object.change]));
  const numbers = [...new Set([...slides.map(({ number }) => number), ...shapes.map(({ slide }) => slide)])].sort((a, b) => a - b);
  return numbers.map((number) => {
    const whole = slides.filter((change) => change.number === number && change.change !== 'changed');
    const own = shapes.filter((change) => change.slide === number);
    const jump = button(t('slide', { n: number }), { kind: 'link', 'aria-label': t('slide.show', { n: number }), onclick: () => onJump(`slide ${number}`) });
    return group(jump, [
      ...whole.map(({ change, title }) => el('li', { class: `change ${change}` }, tag(change), title ? ` ${title}` : '')),
      ...own.map((change) => shapeItem(change, notes.get(anchorOf(change)))),
    ]);
  });
}

const anchorOf = ({ slide, shape }) => `slide ${slide} ${shape}`;

/** The shape an object's line is about, named as among the shapes. */
const keyOf = ({ kind, anchor }) => (kind === 'notes' ? anchor.replace(/ #.*$/, ' notes') : anchor);

/** What the engine says about a shape beyond its text, after the usual count. */
const remark = (note) => note?.split('; ').slice(1).join('; ') ?? '';

function shapeItem({ shape, property, before, after }, note) {
  return el(
    'li',
    { class: 'change edited text' },
    el('span', { class: 'what' }, nameOf(shape, property)),
    el('span', { class: 'values' }, beforeAfter(before ?? '', after ?? ''), remark(note) ? el('p', { class: 'hint' }, remark(note)) : null),
    tag('edited'),
  );
}

function notEvaluatedGroup(entries, onJump) {
  if (entries.length === 0) return null;
  const items = entries.map(({ anchor, formula, reason }) =>
    el(
      'li',
      { class: 'change' },
      button(anchor, { kind: 'link', onclick: () => onJump(anchor) }),
      el('span', { class: 'values' }, el('code', { class: 'formula' }, `=${formula.replace(/^=/, '')}`), ` ${reason}`),
    ),
  );
  return group(t('changes.notEvaluated'), items, 'not-evaluated');
}

function nameOf(shape, property) {
  if (property === 'notes') return t('notes');
  const name = shape.replace(/^#\d+\s*/, '');
  return property === 'text' ? name : `${name}, ${property}`;
}

const tag = (cause) => el('span', { class: `tag ${cause}` }, term('cause', cause));

/** A heading and a list that starts short. */
function group(title, items, testid) {
  const list = el('ul', {}, items.slice(0, FIRST));
  const box = el('section', { class: 'change-group', testid }, el('h3', {}, title, items.length > FIRST ? el('span', { class: 'muted' }, ` ${count(items.length)}`) : null), list);
  let shown = FIRST;
  if (items.length > FIRST) {
    const more = button(t('showMore', { n: Math.min(items.length - FIRST, MORE) }), {
      kind: 'link',
      onclick: () => {
        list.append(...items.slice(shown, shown + MORE));
        shown += MORE;
        more.hidden = shown >= items.length;
      },
    });
    box.append(more);
  }
  return box;
}
