/**
 * What PowerPoint does not bring along when a slide comes from a file: links between it and other
 * slides; for comments nobody promises it.
 */
export function losses({ target, base }) {
  const replaced = new Set(target.filter(({ action }) => action === 'replace').map((entry) => entry.base));
  const notes = [];
  for (const slide of base.outline.slides) {
    const links = slide.shapes.flatMap((shape) => shape.links ?? []).map(({ target: to }) => Number(/^slide (\d+)$/.exec(to)?.[1])).filter(Boolean);
    const lost = links.filter((to) => replaced.has(slide.number) || replaced.has(to)).length;
    if (lost > 0) notes.push(`Slide ${slide.number}: ${lost === 1 ? 'a link' : `${lost} links`} to another slide may be lost. Check ${lost === 1 ? 'it' : 'them'}.`);
    if (replaced.has(slide.number) && slide.comments?.length > 0) notes.push(`Slide ${slide.number}: check that its comments are still there.`);
  }
  return notes;
}
