import { el, fill } from '/shared/dom.js';
import { parts, t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { tokenSource } from '/shared/token.js';
import { copyButton } from './copy.js';

/** How the add-in of this installation gets into Office. */

// the address that the service prints has the token, which must not stay in sight
tokenSource();

const main = document.querySelector('#main');
const get = async (path) => {
  const response = await fetch(path, { cache: 'no-store' });
  return { ok: response.ok, body: response.headers.get('Content-Type')?.includes('json') ? await response.json() : null };
};
const [manifest, trust] = await Promise.all([get('/addin/manifest.xml'), get('/addin/trust')]);

const code = (text) => el('code', {}, text);
const link = (href, text, attributes = {}) => el('a', { href, ...attributes }, text);
let number = 0;
const part = (title, id, ...children) =>
  el('section', { id, 'aria-labelledby': `${id}-title` }, el('div', { class: 'part-title' }, el('span', { class: 'part-number', 'aria-hidden': 'true' }, String(++number)), el('h2', { id: `${id}-title` }, title)), children);
const plain = (title, id, ...children) => el('section', { id, 'aria-labelledby': `${id}-title` }, el('h2', { id: `${id}-title` }, title), children);

function command({ system, command: text }) {
  const shown = code(text);
  return el('div', {}, el('div', { class: 'system' }, system), el('div', { class: 'command' }, shown, copyButton(t('copy'), () => text, () => shown)));
}

/** Only for a certificate that this installation made for itself. */
function certificate() {
  if (!trust.body?.local) return null;
  return part(
    t('install.trust'),
    'trust',
    el('p', {}, parts('install.trust.why', { file: link('/addin/authority.crt', t('install.trust.file'), { download: '' }) })),
    el('div', { class: 'commands', testid: 'trust' }, trust.body.commands.map(command)),
  );
}

function downloads() {
  const card = (name, href) =>
    el(
      'div',
      { class: 'card' },
      el('h3', {}, t(`install.${name}`)),
      el('p', {}, t(`install.${name}.for`)),
      manifest.ok ? link(href, t(`install.${name}.get`), { class: `btn ${name === 'xml' ? 'primary' : 'plain'}`, download: '', 'data-testid': `get-${name}` }) : null,
    );
  const problem = manifest.ok ? null : el('div', { testid: 'no-manifest' }, problemCard(manifest.body ? Problem.told(manifest.body) : { code: 'no-manifest', title: t('install.none') }, { kind: 'warning' }));
  return part(t('install.get'), 'get', el('p', {}, t('install.get.which')), problem, el('div', { class: 'cards' }, card('xml', '/addin/manifest.xml'), card('zip', '/addin/manifest.zip')));
}

const WAYS = { web: 5, windows: 6, mac: 5, all: 4, unified: 4 };

/** Texts of steps name places and files, which are shown as code. */
function step(name, index) {
  return el('li', {}, parts(`install.${name}.${index}`, PLACES));
}

const PLACES = {
  file: 'deckhand.xml',
  zip: 'deckhand.zip',
  excel: '~/Library/Containers/com.microsoft.Excel/Data/Documents/wef',
  powerpoint: '~/Library/Containers/com.microsoft.Powerpoint/Data/Documents/wef',
  share: '\\\\server\\share',
};
for (const [name, text] of Object.entries(PLACES)) {
  Object.defineProperty(PLACES, name, { get: () => code(text), enumerable: true });
}

function ways() {
  const way = (name, steps) =>
    el('details', { class: 'way', testid: `way-${name}`, open: name === 'web' }, el('summary', {}, t(`install.${name}.title`)), el('ol', {}, Array.from({ length: steps }, (_, index) => step(name, index + 1))));
  return part(t('install.put'), 'put', el('div', { class: 'ways' }, Object.entries(WAYS).map(([name, steps]) => way(name, steps))));
}

function use() {
  return part(
    t('install.use'),
    'use',
    el('p', {}, t('install.use.ribbon')),
    el('p', {}, parts('install.use.function', { ask: code('=DECKHAND.ASK("bug, price or praise?", A2)') })),
    el('p', {}, parts('install.use.test', { test: link('/addin/self-test.html', t('selftest.title'), { 'data-testid': 'to-self-test' }) })),
  );
}

fill(
  main,
  el('div', { class: 'opening' }, el('h1', {}, t('install.title')), el('p', { class: 'lead' }, t('install.lead'))),
  certificate(),
  downloads(),
  ways(),
  use(),
  plain(t('privacy'), 'privacy', el('p', {}, t('privacy.stays')), el('p', {}, t('privacy.leaves')), el('p', {}, t('privacy.microsoft'))),
  plain(t('terms'), 'terms', el('p', {}, t('terms.text')), el('p', {}, t('terms.check'))),
);
document.title = t('install.title');
document.getElementById(location.hash.slice(1))?.scrollIntoView();
