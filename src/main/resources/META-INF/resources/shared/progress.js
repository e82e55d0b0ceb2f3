import { button, el } from './dom.js';
import { Problem } from './problem.js';

/** Long enough that most calls never show it, short enough to answer "is it doing anything?". */
const PATIENCE_MS = 700;

/**
 * Runs something that may take long. After a moment a bar says what is going on and offers to
 * cancel. `run(signal, report)` may report a share from 0 to 1.
 */
export async function withProgress(place, label, run) {
  const controller = new AbortController();
  const bar = el('progress', { max: 1, 'aria-label': label });
  const cancel = button('Cancel', { testid: 'cancel-progress', onclick: () => controller.abort() });
  const box = el('div', { class: 'progress', role: 'status', testid: 'progress' }, el('span', {}, label), bar, cancel);
  const timer = setTimeout(() => place.append(box), PATIENCE_MS);
  try {
    return await run(controller.signal, (share) => {
      bar.value = share;
    });
  } catch (thrown) {
    throw controller.signal.aborted ? Problem.cancelled() : thrown;
  } finally {
    clearTimeout(timer);
    box.remove();
  }
}
