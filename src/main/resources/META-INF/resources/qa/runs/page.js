import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { ago, modelName, money, score, when } from '/shared/desk/format.js';
import { heading } from '/shared/desk/parts.js';
import { at, linkButton, scoreMeter, statusPill } from '../parts.js';
import { openRun } from './run.js';

/** All runs, newest first; one run with its id, and its report at a case with `id/anchor`. */
export async function open(place, shell, detail) {
  const [id, anchor] = detail?.split('/') ?? [];
  if (id) return openRun(place, shell, id, anchor ?? null);
  const runs = await shell.api.runs();
  const chosen = new Set();
  const compare = button(t('run.compare'), { testid: 'compare', disabled: true, onclick: () => go() });
  const hint = el('span', { class: 'hint', role: 'status' }, t('run.compare.hint'));
  const pick = (run, on) => {
    if (on) chosen.add(run.id);
    else chosen.delete(run.id);
    compare.disabled = chosen.size !== 2;
    hint.textContent = chosen.size === 2 ? '' : t('run.compare.hint');
  };
  /** The older one comes first. */
  const go = () => {
    const [after, before] = runs.filter((run) => chosen.has(run.id));
    location.hash = at('compare', before.id, after.id);
  };
  fill(
    place,
    el(
      'div',
      { class: 'page' },
      heading(t('nav.runs'), t('runs.lead'), linkButton(t('run.new'), at('new'), { kind: 'primary', testid: 'new-run' })),
      runs.length === 0 ? el('p', { class: 'muted' }, t('runs.none')) : el('ol', { class: 'rows', testid: 'runs' }, runs.map((run) => line(run, pick))),
      runs.length < 2 ? null : el('div', { class: 'row' }, compare, hint),
    ),
  );
  return { close() {} };
}

function line(run, pick) {
  const name = t('run.of', { suite: run.suite, when: when(run.createdAt) });
  const box = el('input', { type: 'checkbox', 'aria-label': t('run.choose', { run: name }), testid: `choose-${run.id}` });
  box.addEventListener('change', () => pick(run, box.checked));
  return el(
    'li',
    { class: 'with-box', testid: 'run-line' },
    el('label', { class: 'box' }, box),
    el('div', { class: 'row-main' }, el('a', { href: at('runs', run.id), class: 'strong', 'aria-label': name }, run.suite), el('p', { class: 'hint' }, ago(run.createdAt)), scores(run)),
    el('div', { class: 'pills' }, statusPill(run.status), el('span', { class: 'hint' }, t('run.played', { n: run.played, of: run.plays })), run.spent > 0 ? el('span', { class: 'hint' }, money(run.spent)) : null),
  );
}

/** What every model of a run came to so far, the best first; those without a result come last. */
function scores({ models, settings }) {
  const waiting = settings.models.filter((model) => !models.some((one) => one.model === model)).map((model) => ({ model, mean: null }));
  return el(
    'ul',
    { class: 'run-scores', testid: 'run-scores' },
    [...models, ...waiting].map(({ model, mean, interval }) =>
      el('li', {}, el('span', { class: 'run-model' }, modelName(model)), scoreMeter(mean, modelName(model)), interval ? el('span', { class: 'hint', title: t('score.interval') }, t('score.between', { low: score(interval.low), high: score(interval.high) })) : null),
    ),
  );
}
