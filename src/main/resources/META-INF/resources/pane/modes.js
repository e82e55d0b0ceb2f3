const KEY = 'deckhand.mode';

/** From the most careful to the least. */
const MODES = ['readOnly', 'ask', 'act'];

/** The modes up to the one that the installation allows at most. */
export function allowedModes(ceiling) {
  return MODES.slice(0, Math.max(0, MODES.indexOf(ceiling)) + 1);
}

/** The user's choice where it is allowed; else to be asked first, or the most that is allowed. */
export function chosenMode(storage, modes) {
  const kept = storage.getItem(KEY);
  if (modes.includes(kept)) return kept;
  return modes.includes('ask') ? 'ask' : modes.at(-1);
}

export function keepMode(storage, mode) {
  storage.setItem(KEY, mode);
}
