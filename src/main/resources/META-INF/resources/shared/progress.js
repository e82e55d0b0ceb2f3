import { button, el } from './dom.js';
import { t } from './i18n.js';
import { Problem } from './problem.js';

/** Long enough that most calls never show it, short enough to answer "is it doing anything?". */
const PATIENCE_MS = 700;

/**
 * Runs something that may take long. After a moment a bar says what is going on and offers to
 * cancel. `run(signal, report)` may report a share from 0 to 1; one that takes no signal cannot be
 * cancelled, and no button pretends it can.
 */
export async function withProgress(place, label, run) {
  const controller = new AbortController();
  const bar = el('progress', { max: 1, 'aria-label': label });
  const cancel = run.length > 0 ? button(t('cancel'), { testid: 'cancel-progress', onclick: () => controller.abort() }) : '';
  const box = el('div', { class: 'progress', role: 'status', testid: 'progress' }, el('span', {}, label), bar, cancel);
  const timer = setTimeout(() => place.append(box), PATIENCE_MS);
  try {
    return await run(controller.signal, (share) => {
      if (share < 1) bar.value = share;
      else bar.removeAttribute('value');
    });
  } catch (thrown) {
    throw controller.signal.aborted ? Problem.cancelled() : thrown;
  } finally {
    clearTimeout(timer);
    box.remove();
  }
}
