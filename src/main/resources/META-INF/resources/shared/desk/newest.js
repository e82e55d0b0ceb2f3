import { released } from './press.js';

/**
 * Of loads that overlap only the newest may be shown, for an older one may come later; and nothing is
 * drawn anew while somebody presses what is there.
 *
 * @returns {() => () => Promise<boolean>} to be called when a load begins; what it gives resolves, once
 *   nothing is pressed, to whether that load is still the newest
 */
export function newest() {
  let last = 0;
  return () => {
    const mine = ++last;
    return async () => {
      await released();
      return mine === last;
    };
  };
}
