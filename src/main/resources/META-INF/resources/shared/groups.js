/**
 * Items by what a function says of them, as newer browsers can do themselves.
 *
 * @returns {Map} keys in the order in which they first came
 */
export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}
