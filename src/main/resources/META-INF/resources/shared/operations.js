import { t, term } from './i18n.js';
import { list, shorten } from './words.js';

const quoted = (text) => t('quoted', { text: shorten(text, 48) });

const shown = (value) => {
  if (value === null) return t('value.asIs');
  if (value === '') return t('value.empty');
  if (typeof value === 'object') return value.date ?? JSON.stringify(value);
  return typeof value === 'string' && !value.startsWith('=') ? quoted(value) : shorten(value, 48);
};

const text = (paragraphs) => quoted((paragraphs ?? []).map((paragraph) => paragraph.text ?? paragraph).join(' · '));

const slide = (reference) => {
  const name = String(reference);
  return name.startsWith('@') ? t('op.slide.added', { step: name.slice(1) }) : t('op.slide', { slide: name });
};

/** `at the front` or `after slide 3`. */
const behind = (reference) => (String(reference) === '0' ? t('op.front') : t('op.after', { slide: slide(reference) }));

function format({ numberFormat, bold, italic, underline, fontName, fontSize, fontColor, fill, horizontal, vertical, wrap, indent, border }) {
  const flag = (value, name) => (value === true ? t(`format.${name}`) : value === false ? t('format.not', { what: t(`format.${name}`) }) : null);
  return list([
    numberFormat && t('format.number', { code: numberFormat }),
    flag(bold, 'bold'),
    flag(italic, 'italic'),
    flag(underline, 'underlined'),
    fontName,
    fontSize && `${fontSize} pt`,
    fontColor && t('format.color', { color: fontColor }),
    fill && (fill === 'none' ? t('format.noFill') : t('format.fill', { color: fill })),
    horizontal && t('format.aligned', { how: horizontal }),
    vertical && t('format.aligned', { how: vertical }),
    flag(wrap, 'wrapped'),
    indent && t('format.indent', { n: indent }),
    border && (border === 'none' ? t('format.noBorder') : t('format.border', { how: border })),
  ]);
}

/** What a sentence names, for operations whose properties do not say it as they are. */
const FACTS = {
  writeCells: ({ values }) => ({ n: values.reduce((sum, row) => sum + row.length, 0), value: shown(values[0]?.[0] ?? null) }),
  fillFormula: ({ formula }) => ({ formula: formula.startsWith('=') ? formula : `=${formula}` }),
  clearCells: ({ what }) => ({ what: term('op.cleared', what ?? 'all') }),
  formatCells: ({ format: cellFormat }) => ({ format: format(cellFormat) }),
  addPivot: ({ values, rows, columns }) => ({
    values: list(values.map(({ field, function: how }) => t('op.pivotValue', { how: how ?? 'sum', field }))),
    by: list([...rows, ...(columns ?? [])]),
  }),
  addSheet: ({ name }) => ({ name: quoted(name) }),
  renameSheet: ({ sheet, name }) => ({ sheet: quoted(sheet), name: quoted(name) }),
  createTable: ({ name }) => ({ name: quoted(name) }),
  setComment: ({ text: comment }) => ({ text: quoted(comment) }),
  setText: ({ slide: where, paragraphs }) => ({ slide: slide(where), text: text(paragraphs) }),
  replaceText: ({ find, replace, in: scope, range }) => ({ find: quoted(find), replace: quoted(replace), where: range ?? term('op.scope', scope ?? 'deck') }),
  setNotes: ({ slide: where, text: notes }) => ({ slide: slide(where), text: quoted(notes) }),
  addSlide: ({ after, layout, placeholders }) => ({
    behind: behind(after),
    layout: quoted(layout),
    title: text(placeholders?.title ?? placeholders?.ctrTitle),
  }),
  deleteSlide: ({ slide: where }) => ({ slide: slide(where) }),
  moveSlide: ({ slide: where, after }) => ({ slide: slide(where), behind: behind(after) }),
  duplicateSlide: ({ slide: where, after }) => ({ slide: slide(where), behind: after == null ? t('op.behindIt') : behind(after) }),
  setLayout: ({ slide: where, layout }) => ({ slide: slide(where), layout: quoted(layout) }),
  addSection: ({ name, beforeSlide }) => ({ name: quoted(name), slide: slide(beforeSlide) }),
  setSlideHidden: ({ slide: where }) => ({ slide: slide(where) }),
  setAltText: ({ slide: where, text: words }) => ({ slide: slide(where), text: quoted(words) }),
  placeShape: ({ slide: where, at }) => ({ slide: slide(where), ...at }),
  deleteShape: ({ slide: where }) => ({ slide: slide(where) }),
  formatText: ({ slide: where, format: textFormat }) => ({ slide: slide(where), format: format(textFormat) }),
  addTextBox: ({ slide: where, paragraphs }) => ({ slide: slide(where), text: text(paragraphs) }),
  addTable: ({ slide: where, rows }) => ({
    slide: slide(where),
    n: rows.length,
    header: quoted((rows[0] ?? []).map((cell) => shorten(String(cell ?? ''), 24)).join(' · ')),
  }),
  writeTableCells: ({ slide: where, values }) => ({
    slide: slide(where),
    n: values.reduce((sum, line) => sum + line.filter((value) => value !== null).length, 0),
  }),
  addPicture: ({ slide: where, asset, altText }) => ({
    slide: slide(where),
    picture: asset.startsWith('data:') ? t('op.pictureSent') : asset,
    text: quoted(altText),
  }),
  addChart: ({ slide: where, sheet, anchor, title, series }) => ({
    n: series.length,
    title: title ? ` ${quoted(title)}` : '',
    where: where ? slide(where) : t('op.chartAt', { sheet, anchor }),
  }),
  updateChart: ({ slide: where, categories, series }) => ({ slide: slide(where), n: series.length, values: categories.length }),
};

/** Which of several wordings an operation takes; most have one. */
const WORDINGS = {
  addSheet: ({ position }) => position && 'at',
  createTable: ({ style }) => style && 'styled',
  setComment: ({ text: comment }) => comment === '' && 'removed',
  setHyperlink: ({ target }) => target === '' && 'removed',
  setNotes: ({ text: notes }) => notes === '' && 'removed',
  setAltText: ({ text: words }) => words === '' && 'removed',
  setSlideHidden: ({ hidden }) => !hidden && 'shown',
  addSlide: ({ placeholders }) => (placeholders?.title ?? placeholders?.ctrTitle) && 'titled',
};

const KNOWN = new Set([...Object.keys(FACTS), ...Object.keys(WORDINGS)]);

/** One sentence that says what an operation of a plan would do. */
export function sentence(operation) {
  const { op } = operation;
  if (!KNOWN.has(op)) return plain(operation);
  const wording = WORDINGS[op]?.(operation);
  return t(`op.${op}${wording ? `.${wording}` : ''}`, { ...operation, ...FACTS[op]?.(operation) });
}

function plain(operation) {
  const verb = operation.op.replace(/([A-Z])/g, ' $1').toLowerCase();
  const target = operation.range ?? operation.cell ?? operation.sheet ?? (operation.slide && slide(operation.slide)) ?? '';
  return `${verb[0].toUpperCase()}${verb.slice(1)} ${target}`.trim();
}
