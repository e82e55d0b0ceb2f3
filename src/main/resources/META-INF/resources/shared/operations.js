import { list, plural, shorten } from './words.js';

const quoted = (text) => `“${shorten(text, 48)}”`;

const shown = (value) => {
  if (value === null) return 'nothing new';
  if (value === '') return 'an empty cell';
  if (typeof value === 'object') return value.date ?? JSON.stringify(value);
  return typeof value === 'string' && !value.startsWith('=') ? quoted(value) : shorten(value, 48);
};

const CLEARED = { contents: 'the contents', formats: 'the formats', comments: 'the comments', all: 'contents, formats and comments' };

const text = (paragraphs) => quoted((paragraphs ?? []).map((paragraph) => paragraph.text ?? paragraph).join(' · '));

const slide = (reference) => {
  const name = String(reference);
  return name.startsWith('@') ? `the slide that step ${name.slice(1)} adds` : `slide ${name}`;
};

const behind = (reference) => (String(reference) === '0' ? 'at the front' : `after ${slide(reference)}`);

const SCOPE = { deck: 'the whole deck', slides: 'the slides', notes: 'the speaker notes', masters: 'the slide masters' };

function format({ numberFormat, bold, italic, underline, fontName, fontSize, fontColor, fill, horizontal, vertical, wrap, indent, border }) {
  const flag = (value, word) => (value === true ? word : value === false ? `not ${word}` : null);
  return list([
    numberFormat && `number format ${numberFormat}`,
    flag(bold, 'bold'),
    flag(italic, 'italic'),
    flag(underline, 'underlined'),
    fontName,
    fontSize && `${fontSize} pt`,
    fontColor && `text colour ${fontColor}`,
    fill && (fill === 'none' ? 'no fill' : `fill ${fill}`),
    horizontal && `aligned ${horizontal}`,
    vertical && `aligned ${vertical}`,
    flag(wrap, 'wrapped'),
    indent && `indent ${indent}`,
    border && (border === 'none' ? 'no border' : `${border} border`),
  ]);
}

const SENTENCES = {
  writeCells: ({ range, values }) => {
    const cells = values.reduce((sum, row) => sum + row.length, 0);
    return cells === 1 ? `Write ${shown(values[0][0])} into ${range}` : `Write ${plural(cells, 'value')} into ${range}`;
  },
  fillFormula: ({ range, formula }) => `Fill ${range} with ${formula.startsWith('=') ? '' : '='}${formula}, adjusted for each cell`,
  clearCells: ({ range, what }) => `Clear ${CLEARED[what ?? 'all'] ?? what} of ${range}`,
  formatCells: ({ range, format: cellFormat }) => `Format ${range}: ${format(cellFormat)}`,
  addPivot: ({ source, target, rows, columns, values }) =>
    `Add a pivot table of ${source} at ${target}: ${list(values.map(({ field, function: how }) => `${how ?? 'sum'} of ${field}`))} by ${list([...rows, ...(columns ?? [])])}`,
  addSheet: ({ name, position }) => `Add worksheet ${quoted(name)}${position ? ` as tab ${position}` : ''}`,
  renameSheet: ({ sheet, name }) => `Rename worksheet ${quoted(sheet)} to ${quoted(name)}; references follow`,
  createTable: ({ range, name, style }) => `Make ${range} the table ${quoted(name)}${style ? ` with style ${style}` : ''}`,
  setComment: ({ cell, text: comment }) => (comment === '' ? `Remove the comment of ${cell}` : `Comment ${cell}: ${quoted(comment)}`),
  setHyperlink: ({ cell, target }) => (target === '' ? `Remove the hyperlink of ${cell}` : `Link ${cell} to ${target}`),
  setText: ({ slide: where, shape, paragraphs }) => `Set the text of ${shape} on ${slide(where)} to ${text(paragraphs)}`,
  replaceText: ({ find, replace, in: scope, range }) =>
    `Replace ${quoted(find)} with ${quoted(replace)} in ${range ?? SCOPE[scope ?? 'deck'] ?? scope}`,
  setNotes: ({ slide: where, text: notes }) =>
    notes === '' ? `Clear the speaker notes of ${slide(where)}` : `Write speaker notes for ${slide(where)}: ${quoted(notes)}`,
  addSlide: ({ after, layout, placeholders }) => {
    const title = placeholders?.title ?? placeholders?.ctrTitle;
    return `Add a slide ${behind(after)} with layout ${quoted(layout)}${title ? `, titled ${text(title)}` : ''}`;
  },
  deleteSlide: ({ slide: where }) => `Delete ${slide(where)}`,
  moveSlide: ({ slide: where, after }) => (String(after) === '0' ? `Move ${slide(where)} to the front` : `Move ${slide(where)} ${behind(after)}`),
  duplicateSlide: ({ slide: where, after }) =>
    after == null ? `Copy ${slide(where)}, directly behind it` : String(after) === '0' ? `Copy ${slide(where)} to the front` : `Copy ${slide(where)} ${behind(after)}`,
  setLayout: ({ slide: where, layout }) => `Put ${slide(where)} on the layout ${quoted(layout)}`,
  addSection: ({ name, beforeSlide }) => `Start section ${quoted(name)} at ${slide(beforeSlide)}`,
  setSlideHidden: ({ slide: where, hidden }) => (hidden ? `Hide ${slide(where)} from the show` : `Show ${slide(where)} in the show again`),
  setAltText: ({ slide: where, shape, text: words }) =>
    words === '' ? `Remove the alternative text of ${shape} on ${slide(where)}` : `Describe ${shape} on ${slide(where)} as ${quoted(words)}`,
  placeShape: ({ slide: where, shape, at }) => `Put ${shape} on ${slide(where)} at ${at.x}, ${at.y}, ${at.width} × ${at.height} pt`,
  deleteShape: ({ slide: where, shape }) => `Delete ${shape} from ${slide(where)}`,
  formatText: ({ slide: where, shape, format: textFormat }) => `Format the text of ${shape} on ${slide(where)}: ${format(textFormat)}`,
  addTextBox: ({ slide: where, paragraphs }) => `Add a text box to ${slide(where)}: ${text(paragraphs)}`,
  addTable: ({ slide: where, rows }) =>
    `Add a table of ${plural(rows.length, 'row')} to ${slide(where)}: ${quoted((rows[0] ?? []).map((cell) => shorten(String(cell ?? ''), 24)).join(' · '))}`,
  writeTableCells: ({ slide: where, shape, row, column, values }) => {
    const cells = values.reduce((sum, line) => sum + line.filter((value) => value !== null).length, 0);
    return `Write ${plural(cells, 'cell')} of table ${shape} on ${slide(where)}, from row ${row}, column ${column}`;
  },
  addPicture: ({ slide: where, asset, altText }) =>
    `Add ${asset.startsWith('data:') ? 'the picture sent along' : `picture ${asset}`} to ${slide(where)}: ${quoted(altText)}`,
  addChart: ({ slide: where, sheet, anchor, type, title, series }) =>
    `Add a ${type} chart${title ? ` ${quoted(title)}` : ''} of ${plural(series.length, 'series', 'series')} to ${where ? slide(where) : `${sheet} at ${anchor}`}`,
  updateChart: ({ slide: where, shape, categories, series }) =>
    `Give chart ${shape} on ${slide(where)} other data: ${plural(series.length, 'series', 'series')} of ${plural(categories.length, 'value')}`,
};

/** One sentence that says what an operation of a plan would do. */
export function sentence(operation) {
  const known = SENTENCES[operation.op];
  if (known) return known(operation);
  const verb = operation.op.replace(/([A-Z])/g, ' $1').toLowerCase();
  const target = operation.range ?? operation.cell ?? operation.sheet ?? (operation.slide && slide(operation.slide)) ?? '';
  return `${verb[0].toUpperCase()}${verb.slice(1)} ${target}`.trim();
}
