import { openDialog } from '/shared/dialog.js';
import { button, el, fill } from '/shared/dom.js';
import { t, term } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { ago, modelName } from '/shared/desk/format.js';
import { field, heading, pill, select, textInput } from '/shared/desk/parts.js';
import { Names, at } from './parts.js';

/** So many sessions are looked into at once. */
const PART = 8;

const NEW = '';
const NAME = '[a-z0-9][a-z0-9\\-]{0,59}';

/** Recent turns, newest session first; what was applied or answered can become a case. */
export async function open(place, shell) {
  const [sessions, suites, names] = await Promise.all([shell.api.sessions(), shell.api.suites(), Names.load(shell.api)]);
  const own = suites.filter((suite) => suite.open && suite.problems.length === 0);
  const recent = sessions.filter((session) => session.turnCount > 0).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const lists = el('div', { class: 'case-groups', testid: 'turns' });
  const more = el('div', { class: 'row' });
  let shown = 0;

  async function show() {
    const next = recent.slice(shown, shown + PART);
    try {
      const found = await Promise.all(next.map((session) => shell.api.session(session.id)));
      shown += next.length;
      lists.append(...found.map((session) => part(session, names, (turn) => ask(shell, turn, own))));
      fill(more, shown < recent.length ? button(t('turns.more'), { testid: 'turns-more', onclick: show }) : null);
    } catch (thrown) {
      shell.report(more, thrown, show);
    }
  }

  await show();
  fill(place, el('div', { class: 'page' }, heading(t('nav.turns'), t('turns.lead')), recent.length === 0 ? el('p', { class: 'muted' }, t('turns.none')) : lists, more));
  return { close() {} };
}

const usable = (turn) => (turn.appliedVersion ?? null) !== null || turn.status === 'answered';

function part(session, names, make) {
  const name = session.documents[0]?.name ?? session.title;
  return el(
    'section',
    {},
    el('h2', {}, name || t('turns.session'), ' ', el('span', { class: 'hint' }, ago(session.updatedAt))),
    el('ul', { class: 'rows' }, [...session.turns].reverse().map((turn) => line(turn, names, make))),
  );
}

const line = (turn, names, make) =>
  el(
    'li',
    { testid: `turn-${turn.id}` },
    el('div', { class: 'row-main' }, el('p', { class: 'quote-line' }, turn.instruction), el('p', { class: 'hint' }, `${names.full(turn.feature)} · ${turn.route ? modelName(turn.route.model) : ''} · ${ago(turn.createdAt)}`)),
    el(
      'div',
      { class: 'pills' },
      pill(turn.appliedVersion ? term('ended', 'applied') : term('ended', turn.status)),
      usable(turn) ? button(t('turns.make'), { testid: 'make-case', 'aria-label': t('turns.make.of', { instruction: turn.instruction }), onclick: () => make(turn) }) : el('span', { class: 'hint' }, t('turns.nothing')),
    ),
  );

/** Lower-case words with dashes, as cases are named. */
const named = (text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 48)
    .replace(/-+$/, '');

function ask(shell, turn, suites) {
  const suite = select([...suites.map((one) => [one.name, one.title]), [NEW, t('turns.suite.new')]], suites[0]?.name ?? NEW, { testid: 'case-suite' });
  const begun = textInput('', { pattern: NAME, maxlength: 60, testid: 'case-new-suite' });
  const beginning = field(t('turns.suite.name'), begun, { hint: t('turns.name.hint') });
  const name = textInput(named(turn.instruction), { pattern: NAME, maxlength: 60, required: true, testid: 'case-name' });
  const problem = el('div');
  const choose = () => {
    beginning.hidden = suite.value !== NEW;
    begun.required = suite.value === NEW;
  };
  suite.addEventListener('change', choose);
  choose();
  const form = el(
    'form',
    { class: 'dialog-body' },
    el('blockquote', { class: 'asked' }, turn.instruction),
    el('p', {}, t('turns.make.lead')),
    field(t('turns.suite'), suite),
    beginning,
    field(t('turns.name'), name, { hint: t('turns.name.hint') }),
    problem,
    el('div', { class: 'row end' }, button(t('turns.make.go'), { kind: 'primary', type: 'submit', testid: 'case-make' })),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const made = await shell.api.makeCase(turn.id, suite.value || begun.value, name.value);
      dialog.close();
      location.hash = at('suites', made.suite, made.caseId);
    } catch (thrown) {
      fill(problem, problemCard(thrown));
    }
  });
  const dialog = openDialog(t('turns.make.title'), form, { testid: 'case-dialog' });
  name.focus();
}
