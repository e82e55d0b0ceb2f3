/** What this machine and its browser give. */

const LITTLE_MS = 30_000;
const MUCH_MS = 5 * 60_000;

/** Office loads https only, and browsers keep much from pages that came without. */
export function secure({ isSecureContext, location }) {
  if (!isSecureContext) return { status: 'fail', key: 'insecure' };
  return location.protocol === 'https:' ? { status: 'pass', key: 'https' } : { status: 'warn', key: 'http' };
}

async function ask() {
  const before = Date.now();
  const response = await fetch('/addin/self-test/service', { cache: 'no-store' });
  const { now, version } = await response.json();
  const after = Date.now();
  return { version, ms: after - before, skew: Date.parse(now) - (before + after) / 2 };
}

export async function service() {
  try {
    const { version, ms } = await ask();
    return { status: 'pass', key: 'up', values: { version, ms } };
  } catch {
    return { status: 'fail', key: 'down' };
  }
}

/** Sign-ins and links that end by time fail where the two clocks differ. */
export async function clock() {
  const asked = await ask().catch(() => null);
  if (!asked) return { status: 'na', key: 'unknown' };
  const seconds = Math.round(Math.abs(asked.skew) / 1000);
  if (Math.abs(asked.skew) <= LITTLE_MS) return { status: 'pass', key: 'same', values: { seconds: Math.max(1, seconds) } };
  return { status: Math.abs(asked.skew) > MUCH_MS ? 'fail' : 'warn', key: 'differs', values: { seconds } };
}

/** The pane keeps its token and choices there. */
export function storage() {
  const key = 'deckhand.self-test';
  try {
    localStorage.setItem(key, '1');
    const kept = localStorage.getItem(key) === '1';
    localStorage.removeItem(key);
    if (!kept) return { status: 'fail', key: 'closed' };
  } catch {
    return { status: 'fail', key: 'closed' };
  }
  return { status: 'pass', key: globalThis.Office?.context?.partitionKey ? 'partitioned' : 'open' };
}
