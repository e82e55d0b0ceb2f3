/** Long enough for a slow line, short enough that a page without Office is soon of use. */
const PATIENCE_MS = 15_000;

/**
 * Loads Office.js from its configured address and asks which application the page runs in.
 *
 * @returns {Promise<'excel'|'powerpoint'|'none'|'blocked'>} `none`: no application of ours, such as a
 *   plain browser; `blocked`: Office.js did not load in time
 */
export async function loadOffice(address) {
  const kept = { pushState: history.pushState, replaceState: history.replaceState };
  try {
    if (!globalThis.Office) await inTime(script(address));
    const { host } = await inTime(globalThis.Office.onReady());
    return { Excel: 'excel', PowerPoint: 'powerpoint' }[host] ?? 'none';
  } catch {
    return 'blocked';
  } finally {
    restore(kept);
  }
}

/** Office.js sets both to null, for it navigates no pages. */
function restore(kept) {
  for (const [name, method] of Object.entries(kept)) {
    if (typeof history[name] !== 'function') history[name] = method;
  }
}

function script(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.addEventListener('load', resolve);
    element.addEventListener('error', reject);
    element.src = address;
    document.head.append(element);
  });
}

function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('Office.js is late')), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
