import { readEvents } from '/shared/sse.js';
import { Problem } from '/shared/problem.js';

const WAITS = [1000, 2000, 5000, 10_000];
const IDLE_MS = 30_000;

/**
 * Follows a run until it ends, over lost connections. What was told before a loss is told again.
 *
 * @param heard called with `(event, data)`; events are `played`, `progress` and `done`
 * @param onLost told whether the connection is lost
 */
export async function follow(api, id, signal, heard, onLost) {
  for (let lost = 0; !signal.aborted; lost++) {
    try {
      const response = await api.events(id, signal);
      onLost(false);
      for await (const { event, data } of readEvents(response, IDLE_MS)) {
        lost = 0;
        const told = JSON.parse(data);
        if (event === 'error') throw Problem.told(told);
        heard(event, told);
        if (event === 'done') return;
      }
    } catch (thrown) {
      const problem = Problem.from(thrown);
      if (signal.aborted) return;
      if (!problem.isPassing && !problem.isOffline) throw problem;
    }
    onLost(true);
    await new Promise((resolve) => setTimeout(resolve, WAITS[Math.min(lost, WAITS.length - 1)]));
  }
}
