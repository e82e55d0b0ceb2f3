import { touchedSlides } from './compare.js';
import { Zip } from './zip.js';

const PARTS = {
  text: /^ppt\/slides\/[^/]+\.xml$/,
  notes: /^ppt\/notesSlides\/[^/]+\.xml$/,
  chart: /^ppt\/charts\/chart[^/]*\.xml$/,
  SmartArt: /^ppt\/diagrams\/data[^/]*\.xml$/,
};

const SHOWN = 120;

/**
 * What Office.js does not tell of slides that are about to be replaced or deleted: notes, charts,
 * diagrams, what groups hold. Both sides are looked at as files, by their words and values.
 *
 * @param {object[]} known conflicts found already; what is told once is not told again
 */
export async function hiddenConflicts(deck, script, live, files, known) {
  const numbers = touchedSlides(script).filter(({ number, only }) => !only && live.get(number)).map(({ number }) => number);
  const now = await deck.exported(numbers.map((number) => live.get(number)));
  const found = [];
  for (const [index, number] of numbers.entries()) {
    const [expected, there] = await Promise.all([files.get({ version: script.base.version, number }), now[index]].map(wordsOf));
    const told = known.some(({ anchor }) => anchor === `slide ${number}` || anchor.startsWith(`slide ${number} `));
    for (const kind of Object.keys(PARTS).filter((each) => expected[each] !== there[each] && !(each === 'text' && told))) {
      found.push({ anchor: kind === 'text' ? `slide ${number}` : `slide ${number} ${kind}`, ...difference(expected[kind], there[kind]) });
    }
  }
  return found;
}

/** The words of a slide by the kind of part they are in. */
async function wordsOf(file) {
  const zip = new Zip(Uint8Array.from(atob(await file), (letter) => letter.charCodeAt(0)));
  const words = {};
  for (const [kind, pattern] of Object.entries(PARTS)) {
    const texts = await Promise.all(zip.names.filter((name) => pattern.test(name)).map(async (name) => wordsIn(await zip.text(name))));
    words[kind] = texts.sort().join('\n');
  }
  return words;
}

/** Runs of a paragraph are one text however they are cut; fields follow the clock and the place. */
function wordsIn(xml) {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const leaves = [...root.getElementsByTagNameNS('*', 'p'), ...root.getElementsByTagNameNS('*', 'v')];
  const texts = leaves.map((leaf) => (leaf.localName === 'v' ? valueOf(leaf) : runsOf(leaf))).filter((text) => text.trim());
  return [root.getAttribute('show') === '0' ? '(hidden)' : null, ...texts].filter(Boolean).join('\n');
}

/** Who saved the file last decides between 120 and 120.0. */
const valueOf = ({ textContent: text }) => (text.trim() === '' || Number.isNaN(Number(text)) ? text : String(Number(text)));

const runsOf = (paragraph) =>
  [...paragraph.getElementsByTagNameNS('*', 't')]
    .filter((text) => text.parentElement.localName !== 'fld')
    .map((text) => text.textContent)
    .join('');

/** The first line in which two texts differ. */
function difference(expected, found) {
  const [before, now] = [expected.split('\n'), found.split('\n')];
  const at = before.findIndex((line, index) => line !== now[index]);
  const line = (lines) => lines[at < 0 ? before.length : at]?.slice(0, SHOWN) || 'nothing';
  return { expected: line(before), found: line(now) };
}
