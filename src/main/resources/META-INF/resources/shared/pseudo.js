const ACCENTS = { a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', c: 'ç', n: 'ñ', y: 'ý', A: 'Å', E: 'É', I: 'Î', O: 'Ø', U: 'Û' };

/** Longer than English by this share, as many translations are. */
const GROWTH = 0.4;

/** English texts as if they were foreign: accented and 40 % longer, to see what does not fit. */
export function lengthened(texts) {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, foreign(text)]));
}

function foreign(text) {
  const accented = text.split(/(\{[^{}]*\{[^]*\}\}|\{[^{}]*\})/).map((part) => (part.startsWith('{') ? part : accentedWords(part)));
  return `${accented.join('')}${' ~ öñë ~ möre'.repeat(10).slice(0, Math.ceil(text.length * GROWTH))}`;
}

const accentedWords = (text) => [...text].map((letter) => ACCENTS[letter] ?? letter).join('');
