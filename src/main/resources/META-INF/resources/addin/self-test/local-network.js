/**
 * Browsers let a page of the internet, such as Office on the web, reach this machine or its network
 * only with a permission (Local Network Access, Chrome and Edge 142 or newer).
 */

/** The permission has had more than one name. */
const NAMES = ['local-network-access', 'loopback-network', 'local-network'];

/** Whether a host name leads into this machine or a private network, as far as the name tells. */
export function isLocal(host) {
  const name = host.replace(/^\[|\]$/g, '');
  if (/^(localhost|::1|.*\.(localhost|local|internal|lan|home\.arpa))$/i.test(name)) return true;
  if (/^(127|10)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\./.test(name)) return true;
  return /^f[cd][0-9a-f]{2}:|^fe80:/i.test(name) || !/[.:]/.test(name);
}

/** The states of the permissions this browser knows. */
async function states(permissions) {
  const asked = NAMES.map((name) => permissions?.query({ name }).then(({ state }) => state, () => null) ?? null);
  return (await Promise.all(asked)).filter(Boolean);
}

export async function localNetwork({ host = location.hostname, framed = globalThis.top !== globalThis, permissions = navigator.permissions } = {}) {
  if (!isLocal(host)) return { status: 'na', key: 'public', values: { host } };
  const known = await states(permissions);
  if (known.length === 0) return { status: 'na', key: 'older' };
  if (!framed) return { status: 'na', key: 'top' };
  if (known.includes('granted')) return { status: 'pass', key: 'granted' };
  return known.includes('prompt') ? { status: 'warn', key: 'prompt' } : { status: 'fail', key: 'denied' };
}
