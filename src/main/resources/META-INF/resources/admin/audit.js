import { announce } from '/shared/announce.js';
import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { personName } from './people.js';
import { actionWords } from './conflict.js';
import { changeTable } from './effect.js';
import { when, whole } from '/shared/desk/format.js';
import { newest } from '/shared/desk/newest.js';
import { heading } from '/shared/desk/parts.js';
import { pager, searchField } from '/shared/desk/paging.js';

const HEAD = 'deckhand.audit-head';

/** Who changed what from what to what, and whether all of it is still there. */
export async function open(main, shell) {
  const state = { search: '', page: 0 };
  const list = el('div', { testid: 'audit' });
  const check = el('div', { class: 'verification', testid: 'verification' });
  const begin = newest();

  async function load() {
    const isNewest = begin();
    try {
      const found = await shell.api.audit(state.search, state.page);
      if (!(await isNewest())) return;
      fill(
        list,
        el('p', { class: 'hint', role: 'status' }, t('audit.found', { n: found.total, shown: whole(found.total) })),
        el('ol', { class: 'audit' }, found.entries.map(entry)),
        pager(found, (page) => {
          state.page = page;
          load();
        }),
      );
    } catch (thrown) {
      if (await isNewest()) shell.report(list, thrown, load);
    }
  }

  const search = searchField(t('audit.search'), (text) => {
    Object.assign(state, { search: text, page: 0 });
    load();
  });
  await Promise.all([load(), verify(shell, check)]);
  fill(main, el('div', { class: 'page' }, heading(t('nav.audit'), t('audit.lead')), check, search, list));
  const stop = shell.live.on((topic) => topic === 'settings' && state.page === 0 && load());
  return { close: stop };
}

function entry(line) {
  return el(
    'li',
    { class: 'audit-line', testid: 'audit-line' },
    el('details', {}, el('summary', {}, el('span', { class: 'audit-what' }, el('strong', {}, actionWords(line))), el('span', { class: 'muted' }, `${personName(line.actor)} · ${when(line.at)}`)), changeTable(line.changes), el('p', { class: 'hint' }, `${t('audit.row', { n: line.sequence })} · `, el('code', {}, line.hash))),
  );
}

/** For whoever knows that the database was set up anew: the end noted before belongs to another one. */
const forgetButton = (again) =>
  button(t('audit.forget'), {
    testid: 'forget-head',
    onclick: () => {
      localStorage.removeItem(HEAD);
      again();
    },
  });

/** Checks the whole chain, and that the end noted in this browser at the last check is still in it. */
async function verify(shell, place) {
  fill(place, el('p', { class: 'loading muted' }, t('audit.checking')));
  try {
    const noted = localStorage.getItem(HEAD);
    const found = await shell.api.verification(noted);
    const head = `${found.head.sequence}:${found.head.hash}`;
    if (found.intact && found.entries > 0) localStorage.setItem(HEAD, head);
    const again = async () => {
      await verify(shell, place);
      announce(place.textContent);
    };
    fill(
      place,
      el(
        'div',
        { class: `notice ${found.intact ? 'good' : 'error'}`, testid: found.intact ? 'audit-intact' : 'audit-broken' },
        el('p', {}, el('strong', {}, found.intact ? t('audit.intact', { n: found.entries, shown: whole(found.entries) }) : t('audit.broken', { n: found.found }))),
        found.intact ? el('p', { class: 'hint' }, t(noted ? 'audit.noted' : 'audit.note'), ' ', el('code', {}, head)) : el('ul', {}, found.findings.map((finding) => el('li', {}, finding.what))),
        el('div', { class: 'row' }, button(t('audit.check'), { testid: 'verify', onclick: again }), !found.intact && noted ? forgetButton(again) : null),
      ),
    );
  } catch (thrown) {
    fill(place, problemCard(thrown, { retry: () => verify(shell, place) }));
  }
}
