/**
 * Where the pane keeps its token and choices. In Office a pane is closed and opened again all the
 * time, so they outlive it, under the partition that keeps the documents of one site from those of
 * another; in a browser the tab is enough.
 */
export function paneStorage(host) {
  if (!host?.live) return sessionStorage;
  const prefix = host.partition ?? '';
  return {
    getItem: (key) => localStorage.getItem(prefix + key),
    setItem: (key, value) => localStorage.setItem(prefix + key, value),
    removeItem: (key) => localStorage.removeItem(prefix + key),
  };
}
