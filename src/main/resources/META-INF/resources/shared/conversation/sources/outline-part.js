import { button, el } from '/shared/dom.js';
import { t } from '/shared/i18n.js';

/** A line of an outline: a heading, a point, a numbered one, or where something comes from. */
const LINE = /^\s*(?:#{1,6}\s|[-*+•]\s|\d{1,3}[.)]\s|>\s)/;
const MOST = 19_000;

/** The outline in an answer, without what is said around it; empty where there is none. */
export function outlineOf(markdown) {
  const lines = markdown.split('\n');
  const first = lines.findIndex((line) => LINE.test(line));
  return first < 0 ? '' : lines.slice(first, lines.findLastIndex((line) => LINE.test(line)) + 1).join('\n');
}

/** Under an outline: change it as text, and have the slides made of what it then says. */
export function outlinePart(view) {
  const { turn, conversation } = view;
  if (turn.status !== 'answered' || turn.feature !== 'powerpoint.create' || !turn.answer) return null;
  const outline = outlineOf(turn.answer.markdown);
  if (!outline) return null;
  const id = `outline-${turn.id}`;
  const text = el('textarea', { id, rows: 12, maxlength: MOST, class: 'outline-text', testid: 'outline-text', value: outline, 'aria-describedby': `${id}-hint` });
  const create = () => conversation.ask({ instruction: `${t('outline.create')}:\n${text.value.trim()}`, feature: 'powerpoint.create', sources: conversation.sources.ids, ...(turn.route ? { model: turn.route.model } : {}) });
  return el(
    'section',
    { class: 'outline-part', testid: 'outline-part' },
    el('details', {}, el('summary', {}, t('outline.edit')), el('label', { for: id, class: 'sr' }, t('outline')), text, el('p', { class: 'hint', id: `${id}-hint` }, t('outline.hint'))),
    el('div', { class: 'row' }, button(t('outline.build'), { kind: 'primary', icon: 'slides', testid: 'create-slides', onclick: create })),
  );
}
