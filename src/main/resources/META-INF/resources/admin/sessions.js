import { openDialog } from '/shared/dialog.js';
import { button, el, fill } from '/shared/dom.js';
import { t, term } from '/shared/i18n.js';
import { renderMarkdown } from '/shared/markdown.js';
import { problemCard } from '/shared/notice.js';
import { ago, bytes, modelName, when, whole } from '/shared/desk/format.js';
import { featureName } from '/shared/words.js';
import { isHere, personName } from './people.js';
import { newest } from '/shared/desk/newest.js';
import { field, heading, pill, select, table } from '/shared/desk/parts.js';
import { pager, searchField } from '/shared/desk/paging.js';

const MINUTES = [15, 30, 60, 240];

/** Users' sessions from outside; what is in one is shown only by a grant that is in the audit. */
export async function open(main, shell) {
  const state = { search: '', page: 0 };
  const list = el('div', { testid: 'sessions' });
  const inside = el('div', { testid: 'inside' });
  const begin = newest();

  async function load() {
    const isNewest = begin();
    try {
      const found = await shell.api.sessions(state.search, state.page);
      if (!(await isNewest())) return;
      fill(
        list,
        el('p', { class: 'hint', role: 'status' }, t('sessions.found', { n: found.total, shown: whole(found.total) })),
        found.total === 0 ? null : sessionTable(found.sessions, (session) => ask(shell, session, inside)),
        pager(found, (page) => {
          state.page = page;
          load();
        }),
      );
    } catch (thrown) {
      if (await isNewest()) shell.report(list, thrown, load);
    }
  }

  const search = searchField(t('sessions.search'), (text) => {
    Object.assign(state, { search: text, page: 0 });
    load();
  });
  await load();
  fill(main, el('div', { class: 'page' }, heading(t('nav.sessions'), t('sessions.lead')), inside, search, list));
  return { close() {} };
}

function sessionTable(sessions, look) {
  return table(
    t('nav.sessions'),
    [t('sessions.title'), t('sessions.owner'), t('sessions.host'), t('sessions.used'), t('sessions.begun'), t('sessions.documents'), t('turns.head'), t('sessions.size'), el('span', { class: 'sr' }, t('sessions.look'))],
    sessions.map((session) => [
      session.title || t('sessions.untitled'),
      owner(session.owner),
      session.host === 'excel' ? 'Excel' : 'PowerPoint',
      ago(session.updatedAt),
      when(session.createdAt),
      whole(session.documents),
      whole(session.turns),
      bytes(session.bytes),
      button(t('sessions.look'), { testid: 'look-inside', onclick: () => look(session) }),
    ]),
    { numeric: [5, 6, 7] },
  );
}

const SHOWN = 8;

/** Who it belongs to, by the id the directory knows; a name would tell more than this list may. */
function owner(id) {
  if (isHere(id)) return personName(id);
  return el('code', { title: id }, id.length > SHOWN ? `${id.slice(0, SHOWN)}…` : id);
}

/** A grant is asked for with its reason, for a while. */
function ask(shell, session, place) {
  const reason = el('textarea', { rows: 3, required: true, minlength: 5, maxlength: 500, testid: 'grant-reason' });
  const minutes = select(MINUTES.map((n) => [n, t('minutes', { n })]), 30, { testid: 'grant-minutes' });
  const problem = el('div');
  const form = el(
    'form',
    { class: 'dialog-body' },
    el('p', {}, t('grant.lead')),
    field(t('grant.reason'), reason, { hint: t('grant.reason.hint') }),
    field(t('grant.minutes'), minutes),
    problem,
    el('div', { class: 'row end' }, button(t('grant.give'), { kind: 'primary', type: 'submit', testid: 'grant-give' })),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await shell.api.grant(session.id, reason.value.trim(), Number(minutes.value));
      dialog.close();
      await show(shell, session, place);
    } catch (thrown) {
      fill(problem, problemCard(thrown));
    }
  });
  const dialog = openDialog(t('grant.title', { title: session.title || t('sessions.untitled') }), form, { testid: 'grant-dialog' });
  reason.focus();
}

async function show(shell, session, place) {
  try {
    const content = await shell.api.content(session.id);
    const end = async () => {
      await shell.api.endGrant(session.id);
      fill(place);
    };
    fill(
      place,
      el(
        'section',
        { class: 'card flat', tabIndex: -1, testid: 'content' },
        el('div', { class: 'notice warning' }, el('p', {}, t('grant.until', { when: when(content.grant.expiresAt), reason: content.grant.reason })), el('div', { class: 'row' }, button(t('grant.end'), { testid: 'grant-end', onclick: () => end().catch((thrown) => shell.report(place, thrown)) }))),
        el('h2', {}, content.title || t('sessions.untitled')),
        content.turns.length === 0 ? el('p', { class: 'muted' }, t('grant.empty')) : content.turns.map(turn),
      ),
    );
    place.firstElementChild.focus();
  } catch (thrown) {
    shell.report(place, thrown, () => show(shell, session, place));
  }
}

const turn = (one) =>
  el(
    'article',
    { class: 'seen-turn' },
    el('p', { class: 'hint' }, when(one.createdAt), ' · ', featureName({ id: one.feature }), ' · ', one.model ? modelName(one.model) : t('nobody'), ' ', pill(term('ended', one.status), 'plain')),
    el('p', { class: 'instruction' }, one.instruction),
    one.answer ? el('div', { class: 'answer' }, renderMarkdown(one.answer)) : null,
    one.plan ? el('p', {}, el('strong', {}, t('grant.plan')), ' ', one.plan) : null,
  );
