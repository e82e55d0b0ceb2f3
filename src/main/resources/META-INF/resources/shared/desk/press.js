/** Longer than a press takes; whoever holds a button down for other reasons need not be waited for. */
const MOST_MS = 1000;

let release = Promise.resolve();

addEventListener(
  'pointerdown',
  () => {
    release = new Promise((resolve) => {
      // the click itself comes right after the release
      for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(resolve), { once: true, capture: true });
      setTimeout(resolve, MOST_MS);
    });
  },
  { capture: true },
);

/** Resolves when no press is under way: what is drawn anew between press and release takes the click away. */
export const released = () => release;
