/** What changed between two texts, word by word. */

const WORDS = /\n|[^\S\n]+|\S+/g;

/** Largest table of the comparison; texts that differ more are shown as a whole. */
const MOST_CELLS = 250_000;

/** `[{kind: 'same' | 'del' | 'ins', text}]`, neighbours of one kind joined. */
export function wordChanges(before, after) {
  const old = before.match(WORDS) ?? [];
  const now = after.match(WORDS) ?? [];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return joined([
    ...old.slice(0, start).map(part('same')),
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map(part('same')),
  ]);
}

const part = (kind) => (text) => ({ kind, text });

function middle(old, now) {
  if (old.length * now.length > MOST_CELLS) return [...old.map(part('del')), ...now.map(part('ins'))];
  const common = commonLengths(old, now);
  const parts = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    if (row < old.length && old[row] === now[column]) {
      parts.push({ kind: 'same', text: old[row++] });
      column++;
    } else if (column === now.length || (row < old.length && common[row + 1][column] >= common[row][column + 1])) {
      parts.push({ kind: 'del', text: old[row++] });
    } else {
      parts.push({ kind: 'ins', text: now[column++] });
    }
  }
  return parts;
}

/** Lengths of the longest common subsequences of all tails. */
function commonLengths(old, now) {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      table[row][column] =
        old[row] === now[column] ? table[row + 1][column + 1] + 1 : Math.max(table[row + 1][column], table[row][column + 1]);
    }
  }
  return table;
}

/** Neighbours as one, what goes before what comes; a space between two changes belongs to both. */
function joined(parts) {
  const runs = [];
  let change = { del: '', ins: '' };
  const settle = () => {
    for (const kind of ['del', 'ins']) if (change[kind]) runs.push({ kind, text: change[kind] });
    change = { del: '', ins: '' };
  };
  parts.forEach(({ kind, text }, index) => {
    const isBetween = kind === 'same' && (change.del || change.ins) && /^[^\S\n]+$/.test(text) && (parts[index + 1]?.kind ?? 'same') !== 'same';
    if (isBetween) {
      change = { del: change.del && change.del + text, ins: change.ins && change.ins + text };
    } else if (kind !== 'same') {
      change[kind] += text;
    } else {
      settle();
      if (runs.at(-1)?.kind === 'same') runs.at(-1).text += text;
      else runs.push({ kind, text });
    }
  });
  settle();
  return runs;
}

/** Unchanged text around changes, cut to a few words on the sides where a change is near. */
export function excerpt(runs, words = 4) {
  return runs.map(({ kind, text }, index) => {
    const parts = text.split(/(?<=\s)(?=\S)/);
    if (kind !== 'same' || parts.length <= 2 * words + 2) return { kind, text };
    const head = index === 0 ? '' : parts.slice(0, words).join('');
    const tail = index === runs.length - 1 ? '' : parts.slice(-words).join('');
    return { kind, text: `${head}… ${tail}` };
  });
}
