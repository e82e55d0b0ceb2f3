/** Whether the pane may be shown in the frame this page is shown in: Office on the web frames it, others do not. */

/** Whether a source of a content security policy, such as `https://*.office.com`, means an origin. */
export function means(source, origin, own) {
  if (source === "'self'") return origin === own;
  if (/^[a-z]+:$/.test(source)) return origin.startsWith(source);
  const [, scheme, host, port] = /^(?:([a-z]+):\/\/)?([^:/]+)(?::(\d+|\*))?\/?$/.exec(source) ?? [];
  if (!host) return false;
  const { protocol, hostname, port: actual } = new URL(origin);
  const named = host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : host === '*' || hostname === host;
  return named && (!scheme || protocol === `${scheme}:`) && (port === '*' || (port ?? '') === actual);
}

/** The sources of `frame-ancestors`; null where a policy says nothing of it. */
export function ancestorsAllowed(policy) {
  const directive = (policy ?? '').split(';').map((part) => part.trim().split(/\s+/)).find(([name]) => name === 'frame-ancestors');
  return directive?.slice(1) ?? null;
}

export function judge({ framed, ancestors, policy, own }) {
  if (!framed) return { status: 'na', key: 'top' };
  const allowed = ancestorsAllowed(policy);
  if (!ancestors || !allowed) return { status: 'warn', key: 'unknown' };
  const closed = ancestors.filter((origin) => !allowed.some((source) => means(source, origin, own)));
  return closed.length > 0 ? { status: 'fail', key: 'closed', values: { origins: closed.join(' ') } } : { status: 'pass', key: 'open', values: { origins: ancestors.join(' ') } };
}

export async function frame() {
  const framed = globalThis.top !== globalThis;
  if (!framed) return judge({ framed });
  const response = await fetch('/pane/', { cache: 'no-store' });
  const ancestors = location.ancestorOrigins && [...location.ancestorOrigins];
  return judge({ framed, ancestors, policy: response.headers.get('Content-Security-Policy'), own: location.origin });
}
