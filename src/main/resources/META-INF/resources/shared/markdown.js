import { el } from './dom.js';

/**
 * Renders the Markdown models write: paragraphs, headings, lists, tables, fenced code, bold,
 * emphasis, code, backslash escapes. Everything else stays text; links keep their words, pictures their alternative
 * text, and nothing is ever loaded.
 */
export function renderMarkdown(source) {
  const fragment = document.createDocumentFragment();
  const lines = (source ?? '').replaceAll('\r\n', '\n').split('\n');
  for (let at = 0; at < lines.length; ) {
    const block = BLOCKS.find((candidate) => candidate.starts(lines, at));
    at = block.render(lines, at, fragment);
  }
  return fragment;
}

const isBlank = (line) => line.trim() === '';
const ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;
const HEADING = /^(#{1,6})\s+(.*)$/;
const DIVIDER = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

const BLOCKS = [
  { starts: (lines, at) => isBlank(lines[at]), render: (lines, at) => at + 1 },
  { starts: (lines, at) => lines[at].startsWith('```'), render: code },
  { starts: (lines, at) => HEADING.test(lines[at]), render: heading },
  { starts: (lines, at) => isTable(lines, at), render: table },
  { starts: (lines, at) => ITEM.test(lines[at]), render: items },
  { starts: () => true, render: paragraph },
];

function isTable(lines, at) {
  return lines[at].includes('|') && at + 1 < lines.length && DIVIDER.test(lines[at + 1]) && lines[at + 1].includes('-');
}

function code(lines, at, parent) {
  let end = at + 1;
  while (end < lines.length && !lines[end].startsWith('```')) end++;
  parent.append(el('pre', {}, el('code', {}, lines.slice(at + 1, end).join('\n'))));
  return end + 1;
}

function heading(lines, at, parent) {
  const [, , text] = HEADING.exec(lines[at]);
  parent.append(el('p', { class: 'md-heading' }, el('strong', {}, ...inline(text))));
  return at + 1;
}

function table(lines, at, parent) {
  const row = (line) => line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
  const numeric = (cell) => /^[-+(]?[$€£]?[\d.,\s]+%?\)?$/.test(cell);
  let end = at + 2;
  while (end < lines.length && !isBlank(lines[end]) && lines[end].includes('|')) end++;
  const sample = row(lines[at + 2] ?? '');
  const head = el('tr', {}, row(lines[at]).map((cell, column) => el('th', { scope: 'col', class: numeric(sample[column] ?? '') ? 'num' : null }, ...inline(cell))));
  const body = lines.slice(at + 2, end).map((line) =>
    el('tr', {}, row(line).map((cell) => el('td', { class: numeric(cell) ? 'num' : null }, ...inline(cell)))),
  );
  const scroller = el('div', { class: 'md-table', role: 'region', 'aria-label': 'Table in the answer', tabIndex: 0 });
  scroller.append(el('table', {}, el('thead', {}, head), el('tbody', {}, body)));
  parent.append(scroller);
  return end;
}

/** A list, nested by indentation. */
function items(lines, at, parent) {
  const [, indent, marker] = ITEM.exec(lines[at]);
  const list = el(/\d/.test(marker) ? 'ol' : 'ul');
  parent.append(list);
  let next = at;
  while (next < lines.length) {
    const item = ITEM.exec(lines[next]);
    if (!item) {
      if (isBlank(lines[next]) || !/^\s{2,}/.test(lines[next]) || !list.lastElementChild) break;
      list.lastElementChild.append(' ', ...inline(lines[next++].trim()));
    } else if (item[1].length > indent.length && list.lastElementChild) {
      next = items(lines, next, list.lastElementChild);
    } else if (item[1].length < indent.length) {
      break;
    } else {
      list.append(el('li', {}, ...inline(item[3])));
      next++;
    }
  }
  return next;
}

function paragraph(lines, at, parent) {
  let end = at + 1;
  while (end < lines.length && !BLOCKS.slice(0, -1).some((block) => block.starts(lines, end))) end++;
  const text = lines.slice(at, end).map((line) => line.replace(/^\s*>\s?/, '')).join('\n');
  parent.append(el('p', {}, ...inline(text)));
  return end;
}

const INLINE = /\\([!-/:-@[-`{-~])|`([^`]+)`|\*\*([^*]+(?:\*(?!\*)[^*]+)*)\*\*|__([^_]+)__|(?<![\w*])\*([^*\s][^*]*)\*(?!\w)|!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/;

/** Nodes for the text of a line. */
function inline(text) {
  const nodes = [];
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    nodes.push(rest.slice(0, found.index), marked(found));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...nodes, rest].filter((node) => node !== '');
}

function marked([, escaped, mono, bold, underlined, emphasis, label]) {
  if (escaped !== undefined) return escaped;
  if (mono !== undefined) return el('code', {}, mono);
  if (emphasis !== undefined) return el('em', {}, emphasis);
  return (bold ?? underlined) === undefined ? label : el('strong', {}, ...inline(bold ?? underlined));
}
