import { parseRange } from '/shared/a1.js';
import { t } from '/shared/i18n.js';
import { HostProblem } from '../../host.js';
import { differences } from './check.js';
import { addedAreas } from './places.js';
import { anchorOf } from './take-back.js';

/** Rows, columns and worksheets that somebody wrote into since do not go with what was entered there. */
export function refuseToDelete(except, operations) {
  const areas = addedAreas(operations);
  const filled = except.filter((anchor) => areas.some((area) => contains(area, anchor)));
  if (filled.length === 0) return;
  throw new HostProblem({
    code: 'filled-since',
    title: t('excel.filledSince'),
    detail: t('excel.filledSince.detail', { places: filled.join(', ') }),
    nextStep: t('excel.filledSince.next'),
    places: filled,
  });
}

function contains(area, anchor) {
  const outer = parseRange(area);
  const inner = parseRange(anchor);
  return outer.sheet.toLowerCase() === inner.sheet?.toLowerCase() && inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}

/** Formulas that only followed are put back where nobody changed them since. */
export async function leaveEdited(cells, signal) {
  const followed = cells.filter(({ follows }) => follows);
  const edited = await differences(followed.map(({ follows }) => follows), signal);
  const anchors = new Set(edited.map(({ anchor }) => anchor.toLowerCase()));
  return cells.filter(({ follows }) => !follows || !anchors.has(anchorOf(follows).toLowerCase()));
}
