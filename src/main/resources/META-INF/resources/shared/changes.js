import { parseRange } from './a1.js';
import { button, el } from './dom.js';
import { plural } from './words.js';

const FIRST = 8;
const MORE = 200;

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
export function totals({ counts, structure }) {
  const parts = [
    counts.cellsEdited > 0 && `${plural(counts.cellsEdited, 'cell')} edited`,
    counts.cellsRecalculated > 0 && `${plural(counts.cellsRecalculated, 'cell')} recalculated`,
    structure.length > 0 && plural(structure.length, 'structural change'),
    counts.slides > 0 && `${plural(counts.slides, 'slide')} affected`,
    counts.shapes > 0 && `${plural(counts.shapes, 'text')} changed`,
  ].filter(Boolean);
  return parts.join(', ') || 'Nothing would change';
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
    report.truncated ? el('p', { class: 'hint' }, 'The list is cut; the totals above count everything.') : null,
  );
}

function structureGroup({ structure, objects }) {
  if (structure.length + objects.length === 0) return null;
  return group('Structure', [
    ...structure.map(({ kind, what, detail }) => el('li', {}, tag('edited'), ` ${kind} ${what}`, detail ? `: ${detail}` : '')),
    ...objects.map(({ kind, anchor, change }) => el('li', {}, tag('follows'), ` ${kind} ${anchor}: ${change}`)),
  ]);
}

function sheetGroups(cells, onJump) {
  const bySheet = Map.groupBy(cells, ({ anchor }) => parseRange(anchor)?.sheet ?? '');
  return [...bySheet].map(([sheet, changes]) => group(sheet, changes.map((change) => cellItem(change, onJump))));
}

function cellItem({ anchor, before, after, cause }, onJump) {
  const name = anchor.slice(anchor.lastIndexOf('!') + 1);
  return el(
    'li',
    { class: `change ${cause}` },
    button(name, { kind: 'link', 'aria-label': `Go to ${anchor}`, onclick: () => onJump(anchor) }),
    el('span', { class: 'values' }, beforeAfter(before.text, after.text), formulaOf(before, after), formatOf(before, after)),
    tag(cause),
  );
}

function beforeAfter(before, after) {
  if (before === after) return el('span', {}, after || 'empty');
  return [
    before ? el('del', {}, before) : el('span', { class: 'muted' }, 'empty'),
    el('span', { class: 'arrow', 'aria-label': 'becomes' }, ' → '),
    after ? el('ins', {}, after) : el('span', { class: 'muted' }, 'empty'),
  ];
}

const formulaOf = (before, after) =>
  after.formula && after.formula !== before.formula ? el('code', { class: 'formula' }, `=${after.formula.replace(/^=/, '')}`) : null;

const formatOf = (before, after) =>
  after.format && after.format !== before.format ? el('span', { class: 'muted' }, ` format: ${after.format}`) : null;

function slideGroups({ slides, shapes }, onJump) {
  const numbers = [...new Set([...slides.map(({ number }) => number), ...shapes.map(({ slide }) => slide)])].sort((a, b) => a - b);
  return numbers.map((number) => {
    const whole = slides.filter((change) => change.number === number && change.change !== 'changed');
    const own = shapes.filter((change) => change.slide === number);
    const jump = button(`Show slide ${number}`, { kind: 'link', onclick: () => onJump(`Slide ${number}`) });
    return group(`Slide ${number}`, [
      el('li', {}, jump),
      ...whole.map(({ change, title }) => el('li', { class: `change ${change}` }, tag(change), title ? ` ${title}` : '')),
      ...own.map(shapeItem),
    ]);
  });
}

function shapeItem({ shape, property, before, after }) {
  return el(
    'li',
    { class: 'change edited' },
    el('span', { class: 'what' }, `${shape.replace(/^#\d+\s*/, '')}${property === 'text' ? '' : `, ${property}`}`),
    el('span', { class: 'values' }, beforeAfter(before ?? '', after ?? '')),
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
  return group('Not evaluated here; Excel will when it opens the file', items, 'not-evaluated');
}

const tag = (cause) => el('span', { class: `tag ${cause}` }, cause);

/** A heading and a list that starts short. */
function group(title, items, testid) {
  const list = el('ul', {}, items.slice(0, FIRST));
  const box = el('section', { class: 'change-group', testid }, el('h3', {}, title, items.length > FIRST ? el('span', { class: 'muted' }, ` ${items.length}`) : null), list);
  let shown = FIRST;
  if (items.length > FIRST) {
    const more = button(`Show ${Math.min(items.length - FIRST, MORE)} more`, {
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
