import { announce } from '/shared/announce.js';
import { confirmDialog, openDialog } from '/shared/dialog.js';
import { button, el, fill } from '/shared/dom.js';
import { save } from '/shared/files.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { whole } from '/shared/desk/format.js';
import { newest } from '/shared/desk/newest.js';
import { field, heading, numberInput } from '/shared/desk/parts.js';
import { reviewChange } from './review.js';
import { lastChangeLine } from './undo.js';

/** What is kept how long; all settings as a file; keys sealed anew. */
export async function open(main, shell) {
  const features = new Map((await shell.api.features()).map((feature) => [feature.id, feature]));
  const last = el('p', { class: 'last-change' });
  const problem = el('div');
  const retention = retentionPart(shell, features, () => reload());
  const begin = newest();
  const isInHand = () => document.querySelector('dialog') !== null || main.contains(document.activeElement?.closest('form'));

  async function reload({ asked = true } = {}) {
    const isNewest = begin();
    try {
      const [told] = await Promise.all([shell.api.retention(), lastChangeLine(last, shell, features, () => reload())]);
      if (!(await isNewest()) || (!asked && isInHand())) return;
      fill(problem);
      retention.show(told);
    } catch (thrown) {
      if (await isNewest()) shell.report(problem, thrown, () => reload());
    }
  }

  await reload();
  fill(main, el('div', { class: 'page' }, heading(t('nav.settings'), t('settings.lead')), last, problem, retention.element, filePart(shell, features, reload), keysPart(shell, features, reload)));
  const stop = shell.live.on((topic) => topic === 'settings' && !isInHand() && reload({ asked: false }));
  return { close: stop };
}

/** Drawn once, so that no press is lost; `show` puts in what is in force. */
function retentionPart(shell, features, reload) {
  const inputs = { sessionDays: days('session-days'), sentTextDays: days('sent-days') };
  const told = el('p', { class: 'hint', role: 'status', testid: 'retention-due' });
  const outcome = el('div');
  const wished = () => ({ sessionDays: number(inputs.sessionDays), sentTextDays: number(inputs.sentTextDays) });
  const begin = newest();
  const look = async () => {
    const isNewest = begin();
    const due = await shell.api.due(wished());
    if (await isNewest()) fill(told, dueWords(due));
  };
  for (const input of Object.values(inputs)) input.addEventListener('change', () => look().catch((thrown) => fill(told, thrown.message)));
  const form = el(
    'form',
    { class: 'fields' },
    field(t('retention.sessions'), inputs.sessionDays, { hint: t('retention.sessions.hint') }),
    field(t('retention.sent'), inputs.sentTextDays, { hint: t('retention.sent.hint') }),
    el('div', { class: 'row wide' }, button(t('review.look'), { kind: 'primary', type: 'submit', testid: 'retention-save' }), button(t('retention.run'), { testid: 'retention-run', onclick: () => runNow(shell, outcome, reload) })),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const done = await reviewChange(shell, {
      title: t('retention.title'),
      action: t('save'),
      features,
      lead: dueWords(await shell.api.due(wished())),
      change: {
        preview: async () => shell.api.putRetention(wished(), { revision: (await shell.api.status()).revision, preview: true }),
        apply: (change) => shell.api.putRetention(wished(), change),
      },
    });
    if (done) reload();
  });
  const element = el('section', { class: 'card flat', hidden: true, testid: 'retention' }, el('h2', {}, t('retention')), el('p', { class: 'hint' }, t('retention.lead')), form, told, outcome);
  return {
    element,
    show({ retention, due }) {
      element.hidden = false;
      begin();
      for (const [name, input] of Object.entries(inputs)) input.value = retention[name] ?? '';
      fill(told, dueWords(due));
    },
  };
}

const days = (testid) => numberInput('', { min: 1, max: 3650, placeholder: t('retention.forever'), testid });
const number = (input) => (input.value === '' ? null : Number(input.value));
const dueWords = ({ sessions, sentTexts }) => (sessions + sentTexts === 0 ? t('retention.nothing') : t('retention.due', { sessions: whole(sessions), texts: whole(sentTexts) }));

/** Deletes at once; asks first where something would go. */
async function runNow(shell, outcome, reload) {
  fill(outcome);
  try {
    const { due } = await shell.api.retention();
    const asks = due.sessions + due.sentTexts > 0;
    if (asks && !(await confirmDialog({ title: t('retention.run.title'), text: dueWords(due), action: t('retention.run.yes'), danger: true }))) return;
    const { sessions, sentTexts } = await shell.api.deleteDue();
    await reload();
    announce(t('retention.done', { sessions: whole(sessions), texts: whole(sentTexts) }));
    fill(outcome, el('p', { class: 'notice good', testid: 'retention-done' }, t('retention.done', { sessions: whole(sessions), texts: whole(sentTexts) })));
  } catch (thrown) {
    fill(outcome, problemCard(thrown));
  }
}

function filePart(shell, features, reload) {
  const problem = el('div');
  const fetchFile = async () => {
    try {
      const { blob, name } = await shell.api.exported();
      save(blob, name ?? 'deckhand.yaml');
    } catch (thrown) {
      shell.report(problem, thrown, fetchFile);
    }
  };
  const input = el('input', { type: 'file', class: 'sr', accept: '.yaml,.yml', id: 'import-file', testid: 'import-file' });
  input.addEventListener('change', async () => {
    const [file] = input.files;
    input.value = '';
    if (file && (await importText(shell, features, await file.text()))) reload();
  });
  const paste = () => pasteDialog(shell, features, reload);
  return el(
    'section',
    { class: 'card flat' },
    el('h2', {}, t('file')),
    el('p', { class: 'hint' }, t('file.lead')),
    el('div', { class: 'row' }, button(t('file.export'), { icon: 'download', testid: 'export', onclick: fetchFile }), el('span', { class: 'file-button' }, input, el('label', { class: 'btn', for: 'import-file' }, t('file.import'))), button(t('file.paste'), { testid: 'import-paste', onclick: paste })),
    problem,
  );
}

/** Shows what a file would change, down to single values, before it is applied. */
const importText = (shell, features, yaml) =>
  reviewChange(shell, {
    title: t('file.review'),
    action: t('file.apply'),
    features,
    change: { preview: () => shell.api.importPreview(yaml), apply: (change) => shell.api.importYaml(yaml, change) },
  });

function pasteDialog(shell, features, reload) {
  const text = el('textarea', { rows: 12, spellcheck: 'false', required: true, class: 'mono', testid: 'import-text' });
  const form = el('form', { class: 'dialog-body' }, field(t('file.text'), text, { hint: t('file.text.hint') }), el('div', { class: 'row end' }, button(t('review.look'), { kind: 'primary', type: 'submit', testid: 'import-review' })));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!(await importText(shell, features, text.value))) return;
    dialog.close();
    reload();
  });
  const dialog = openDialog(t('file.paste'), form, { kind: 'card broad', testid: 'paste-dialog' });
}

function keysPart(shell, features, reload) {
  const place = el('div');
  const rotate = async () => {
    try {
      await shell.api.rotateKeys({ revision: (await shell.api.status()).revision });
      fill(place, el('p', { class: 'notice good', role: 'status', testid: 'rotated' }, t('rotation.done')));
      reload();
    } catch (thrown) {
      fill(place, problemCard(thrown));
    }
  };
  return el('section', { class: 'card flat' }, el('h2', {}, t('rotation')), el('p', { class: 'hint' }, t('rotation.lead')), el('div', { class: 'row' }, button(t('rotation.run'), { testid: 'rotate', onclick: rotate })), place);
}
