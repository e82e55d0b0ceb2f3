import { parseRange } from '/shared/a1.js';

/**
 * The tabs to show: the workbook's own, under their new name where a proposal renames them, and the
 * ones it would add. `source` is the name the stored cells are under, null for a new sheet.
 */
export function sheetsOf(outline, report) {
  const structure = (report?.structure ?? []).filter(({ kind }) => kind === 'sheet');
  const renamed = new Map(structure.map(({ detail }) => (detail ?? '').split(' → ')).filter((names) => names.length === 2));
  const sheets = outline.sheets.map(({ name, visibility, usedRange }) => ({
    name: renamed.get(name) ?? name,
    source: name,
    hidden: String(visibility).toLowerCase() !== 'visible',
    usedRange,
    proposed: renamed.has(name),
  }));
  const added = structure.filter(({ what }) => what === 'added').map(({ detail }) => detail);
  const touched = (report?.cells ?? []).map(({ anchor }) => parseRange(anchor)?.sheet);
  for (const name of new Set([...added, ...touched])) {
    if (name && !sheets.some((sheet) => sheet.name === name || sheet.source === name)) {
      sheets.push({ name, source: null, hidden: false, usedRange: null, proposed: true });
    }
  }
  return sheets.map((sheet) => ({ ...sheet, changes: changesOf(report, sheet).size, isCut: report?.truncated ?? false }));
}

/** Changes of a sheet by cell address. */
export function changesOf(report, sheet) {
  const changes = new Map();
  for (const change of report?.cells ?? []) {
    const name = parseRange(change.anchor)?.sheet;
    if (name === sheet.name || name === sheet.source) changes.set(change.anchor.slice(change.anchor.lastIndexOf('!') + 1), change);
  }
  return changes;
}

/** How far a sheet reaches, with some empty room to the right and below. */
export function extent(sheet, changes) {
  const areas = [sheet.usedRange, ...changes.keys()].map((text) => text && parseRange(text)).filter(Boolean);
  const bottom = areas.reduce((most, area) => Math.max(most, area.bottom), 0);
  const right = areas.reduce((most, area) => Math.max(most, area.right), 0);
  return { rows: Math.max(bottom + 5, 40), columns: Math.max(right + 2, 12) };
}
