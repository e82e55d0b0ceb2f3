import { button, el, fill, icon } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { fileSize, hostOf } from '/shared/words.js';
import { sessionList } from './sessions.js';
import { startSession } from './upload.js';

const ACCEPT = '.xlsx,.xlsm,.pptx,.pptm';

/** The start page: drop a file, pick a sample, or go on with a session. */
export async function openWelcome(main, shell) {
  const problem = el('div', { testid: 'upload-problem' });
  const start = async (name, file) => {
    fill(problem);
    try {
      await startSession(shell, name, file);
    } catch (thrown) {
      shell.report(problem, thrown, () => start(name, file));
      problem.scrollIntoView({ block: 'nearest' });
    }
  };
  const samples = el('div', { class: 'samples' });
  const sessions = el('div');
  fill(
    main,
    el(
      'div',
      { class: 'welcome', 'data-region': 'start', tabIndex: -1 },
      hero(),
      dropZone(start),
      problem,
      el('section', { 'aria-labelledby': 'samples-title' }, el('h2', { id: 'samples-title' }, t('start.samples')), samples),
      el('section', { 'aria-labelledby': 'sessions-title' }, el('h2', { id: 'sessions-title' }, t('start.sessions')), sessions),
    ),
  );
  await Promise.all([showSamples(samples, shell, start), sessionList(sessions, shell)]);
  return { close() {} };
}

function hero() {
  return el(
    'div',
    { class: 'hero' },
    el('h1', {}, t('start.title')),
    el('p', {}, t('start.detail')),
  );
}

function dropZone(start) {
  const input = el('input', { type: 'file', accept: ACCEPT, class: 'sr', id: 'file', testid: 'file-input', 'aria-describedby': 'file-hint' });
  input.addEventListener('change', () => {
    const [file] = input.files;
    input.value = '';
    if (file) start(file.name, file);
  });
  const zone = el(
    'div',
    { class: 'drop', testid: 'drop-zone' },
    icon('upload'),
    el('p', {}, el('label', { for: 'file', class: 'btn primary' }, t('start.choose')), input, el('span', {}, ` ${t('start.drop')}`)),
    el('p', { class: 'hint', id: 'file-hint' }, t('start.kinds')),
  );
  const over = (on) => (event) => {
    event.preventDefault();
    zone.classList.toggle('over', on);
  };
  zone.addEventListener('dragover', over(true));
  zone.addEventListener('dragleave', over(false));
  zone.addEventListener('drop', (event) => {
    over(false)(event);
    const [file] = event.dataTransfer.files;
    if (file) start(file.name, file);
  });
  return zone;
}

async function showSamples(place, shell, start) {
  try {
    const samples = await shell.api.samples();
    fill(place, samples.length === 0 ? el('p', { class: 'muted' }, t('start.noSamples')) : samples.map((sample) => card(sample, shell, start)));
  } catch (thrown) {
    shell.report(place, thrown, () => showSamples(place, shell, start));
  }
}

function card({ name, size, description }, shell, start) {
  const host = hostOf(name);
  return el(
    'button',
    { type: 'button', class: `sample ${host}`, testid: 'sample', 'data-name': name, onclick: () => start(name, (signal) => shell.api.sample(name, signal)) },
    el('span', { class: 'sample-icon' }, icon(host === 'excel' ? 'sheet' : 'slides')),
    el('span', { class: 'sample-text' }, el('strong', {}, name), el('span', { lang: 'en' }, sentence(description)), el('span', { class: 'muted' }, fileSize(size))),
  );
}

/** A line of a README as a sentence: without its code marks. */
const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`.replaceAll('`', '');

/** The button that leads back here. */
export function newFileButton() {
  return button(t('start.files'), {
    icon: 'plus',
    testid: 'home',
    onclick: () => {
      location.hash = '';
    },
  });
}
