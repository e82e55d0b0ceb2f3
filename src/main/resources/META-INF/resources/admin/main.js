import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { createBanner, problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { warnWhenOpen } from '/shared/sign-in/open.js';
import { tokenSource } from '/shared/token.js';
import { AdminApi } from './api.js';
import { useCurrency } from './format.js';
import { Live } from './live.js';

const PAGES = {
  matrix: () => import('./matrix/page.js'),
  providers: () => import('./providers/page.js'),
  usage: () => import('./usage/page.js'),
  sessions: () => import('./sessions.js'),
  audit: () => import('./audit.js'),
  settings: () => import('./settings.js'),
};

const tokens = tokenSource();
const api = new AdminApi(tokens);
const main = document.querySelector('#main');
const banner = createBanner();
const state = document.querySelector('#live');
const live = new Live(api, (connected) =>
  fill(state, el('span', { class: `dot ${connected ? 'good' : 'warn'}`, 'aria-hidden': 'true' }), el('span', { testid: 'live' }, t(connected ? 'live.on' : 'live.off'))),
);
document.querySelector('#banner-place').append(banner.element);

/** What every page may use of the frame around it. */
const shell = {
  api,
  live,
  draftPlace: document.querySelector('#draft-place'),
  /** Shows a problem at a place; a lost connection goes to the banner, with the same retry. */
  report(place, thrown, retry) {
    const problem = Problem.from(thrown);
    if (problem.isCancelled) return;
    if (problem.isOffline && retry) banner.show(problem, retry);
    else fill(place, problemCard(problem, { retry: problem.isPassing ? retry : undefined }));
  },
};

let current = null;
let routes = 0;

async function route() {
  tokens.refresh();
  const [, name, detail] = /^#\/(\w+)(?:\/(.+))?$/.exec(location.hash) ?? [null, 'matrix'];
  const page = PAGES[name] ? name : 'matrix';
  const mine = ++routes;
  current?.close();
  current = null;
  banner.hide();
  mark(page);
  // a page that comes too late fills a place nobody sees
  const place = el('div', {}, el('p', { class: 'waiting loading' }, t('loading')));
  fill(main, place);
  try {
    const { open } = await PAGES[page]();
    const opened = await open(place, shell, detail ? decodeURIComponent(detail) : null);
    if (mine === routes) current = opened;
    else opened.close();
  } catch (thrown) {
    if (mine !== routes) return;
    fill(place, el('div', { class: 'page', testid: 'page-problem' }));
    shell.report(place.firstElementChild, thrown, route);
  }
}

function mark(page) {
  document.title = `${t(`nav.${page}`)} – Deckhand`;
  document.body.dataset.page = page;
  const link = (name, href) => el('a', { href, testid: `nav-${name}`, 'aria-current': name === page ? 'page' : null }, t(`nav.${name}`));
  fill(
    document.querySelector('#nav'),
    Object.keys(PAGES).map((name) => link(name, `#/${name}`)),
    el('span', { class: 'nav-gap', 'aria-hidden': 'true' }),
    link('qa', '/qa/'),
    link('playground', '/'),
  );
  document.querySelector('#nav [aria-current]').scrollIntoView({ block: 'nearest', inline: 'center' });
}

document.querySelector('.skip').textContent = t('skip');
document.querySelector('#nav').setAttribute('aria-label', t('nav'));
document.querySelector('.brand').setAttribute('aria-label', t('brand'));
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', () => {
  window.scrollTo(0, 0);
  route();
});

warnWhenOpen();
try {
  useCurrency((await api.status()).currency);
  live.start();
  route();
} catch (thrown) {
  fill(main, el('div', { class: 'page', testid: 'page-problem' }));
  shell.report(main.firstElementChild, thrown, () => location.reload());
  main.firstElementChild.append(button(t('retry'), { onclick: () => location.reload() }));
}
