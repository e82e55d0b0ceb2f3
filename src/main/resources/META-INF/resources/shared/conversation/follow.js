import { isFinal } from './turn-view.js';

const FOLLOW_MS = 1500;

/**
 * Waits for a turn that was found running: its stream is gone, its result will come.
 *
 * @param {() => boolean} isClosed whether nobody looks any more
 */
export async function follow(view, api, isClosed) {
  while (!isClosed() && !view.isFinal) {
    await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS));
    const turn = await api.turn(view.turnId).catch(() => null);
    if (turn && isFinal(turn)) view.finish(turn);
  }
}
