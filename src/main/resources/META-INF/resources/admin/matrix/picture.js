import { t } from '/shared/i18n.js';
import { score } from '/shared/desk/format.js';
import { svgEl } from '/shared/desk/parts.js';

const WIDTH = 100;
const at = (value) => (value * WIDTH).toFixed(1);

/** A score on a line from 0 to 1: its 95 % interval, its mean, and the floor it has to reach. */
export function scorePicture({ score: mean, interval }, floor) {
  const label = t('score.picture', { mean: score(mean), low: score(interval[0]), high: score(interval[1]) });
  const svg = svgEl('svg', { class: 'score-picture', viewBox: `-3 0 ${WIDTH + 6} 12`, preserveAspectRatio: 'none', role: 'img', 'aria-label': label });
  svg.append(
    svgEl('rect', { class: 'score-track', x: 0, y: 5, width: WIDTH, height: 2, rx: 1 }),
    svgEl('rect', { class: 'score-band', x: at(interval[0]), y: 3, width: Math.max(1, at(interval[1]) - at(interval[0])), height: 6, rx: 2 }),
    svgEl('rect', { class: 'score-mean', x: at(mean) - 1.2, y: 1, width: 2.4, height: 10, rx: 1 }),
  );
  if (floor > 0) svg.append(svgEl('line', { class: 'score-floor', x1: at(floor), x2: at(floor), y1: 0, y2: 12 }));
  return svg;
}
