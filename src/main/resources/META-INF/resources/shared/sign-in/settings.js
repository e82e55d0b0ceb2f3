import { Problem } from '/shared/problem.js';

let known = null;

/**
 * How this installation lets people in:
 * `{mode: 'local'|'oidc', anyAddress, clientId?, authority?, scope?, library?}`.
 */
export function signInSettings() {
  known ??= read().catch((thrown) => {
    known = null;
    throw thrown;
  });
  return known;
}

async function read() {
  const response = await fetch('/api/v1/sign-in', { cache: 'no-store' }).catch(() => {
    throw Problem.offline();
  });
  if (!response.ok) throw await Problem.of(response);
  return response.json();
}
