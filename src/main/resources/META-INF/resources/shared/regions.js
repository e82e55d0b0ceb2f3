/** F6 and Shift+F6 move between the regions of the page, as in Office. */
export function cycleRegions(event) {
  if (event.key !== 'F6' || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  const regions = [...document.querySelectorAll('[data-region]')].filter((region) => region.offsetParent !== null);
  if (regions.length === 0) return;
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = event.shiftKey ? (here <= 0 ? regions.length : here) - 1 : (here + 1) % regions.length;
  const target = regions[next].querySelector('[data-region-focus], [role="gridcell"][tabindex="0"], [aria-current="true"]') ?? regions[next];
  target.focus();
}
