const KEY = 'deckhand.discarded';

/** Proposals and sources the user put aside; kept in this browser, since nothing happened to a file. */
export const discarded = {
  all: () => JSON.parse(localStorage.getItem(KEY) ?? '[]'),
  has: (id) => discarded.all().includes(id),
  set(id, put) {
    const rest = discarded.all().filter((other) => other !== id);
    localStorage.setItem(KEY, JSON.stringify(put ? [...rest, id].slice(-200) : rest));
  },
};
