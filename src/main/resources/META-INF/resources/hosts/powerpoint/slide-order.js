/**
 * The moves that bring slides into an order, as few as there can be. Slides that are not named keep
 * their places beside those before them.
 *
 * @param {string[]} now ids in the order there is
 * @param {string[]} wanted some of them in the order wanted
 * @returns {{id: string, to: number}[]} places counted from 0, one move after the other
 */
export function movesTo(now, wanted) {
  const order = [...now];
  const still = new Set(longestRun(wanted.map((id) => order.indexOf(id))).map((at) => order[at]));
  const moves = [];
  wanted.forEach((id, index) => {
    if (still.has(id)) return;
    order.splice(order.indexOf(id), 1);
    const to = index === 0 ? 0 : order.indexOf(wanted[index - 1]) + 1;
    order.splice(to, 0, id);
    moves.push({ id, to });
  });
  return moves;
}

/** The longest increasing subsequence. */
function longestRun(numbers) {
  const length = numbers.map(() => 1);
  const previous = numbers.map(() => -1);
  let end = 0;
  for (let at = 1; at < numbers.length; at++) {
    for (let before = 0; before < at; before++) {
      if (numbers[before] < numbers[at] && length[before] >= length[at]) {
        length[at] = length[before] + 1;
        previous[at] = before;
      }
    }
    if (length[at] > length[end]) end = at;
  }
  const run = [];
  for (let at = end; at >= 0 && numbers.length > 0; at = previous[at]) run.unshift(numbers[at]);
  return run;
}
