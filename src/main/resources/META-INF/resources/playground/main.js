import { Api } from '/shared/api.js';
import { el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { createBanner, problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { cycleRegions } from '/shared/regions.js';
import { warnWhenOpen } from '/shared/sign-in/open.js';
import { tokenSource } from '/shared/token.js';
import { newFileButton, openWelcome } from '/shared/start/welcome.js';
import { openWorkspace } from './workspace.js';

const tokens = tokenSource();
const api = new Api(tokens);
const main = document.querySelector('#main');
const actions = document.querySelector('#header-actions');
const title = document.querySelector('#document-title');
const banner = createBanner();
document.querySelector('#banner-place').append(banner.element);

/** What every part of the page may use of the frame around it. */
const shell = {
  api,
  progressPlace: document.querySelector('#progress-place'),
  openSession(id) {
    location.hash = `#/sessions/${id}`;
  },
  setTitle(name, detail) {
    document.title = name ? `${name} – Deckhand` : t('playground');
    fill(title, name ? [el('strong', {}, name), detail ? el('span', { class: 'chip', testid: 'version' }, detail) : null] : []);
  },
  setActions(...buttons) {
    fill(actions, buttons);
  },
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
  const mine = ++routes;
  const id = /^#\/sessions\/([\w-]+)$/.exec(location.hash)?.[1];
  current?.close();
  current = null;
  banner.hide();
  shell.setTitle(null);
  shell.setActions();
  document.body.dataset.page = id ? 'workspace' : 'welcome';
  window.scrollTo(0, 0);
  try {
    const page = id ? await openWorkspace(main, shell, id) : await openWelcome(main, shell);
    if (mine === routes) current = page;
    else page.close();
  } catch (thrown) {
    if (mine !== routes) return;
    fill(main, el('div', { class: 'narrow', testid: 'page-problem' }));
    shell.report(main.firstElementChild, thrown, route);
    main.firstElementChild.append(newFileButton());
  }
}

/** The frame's own texts in the user's language. */
function dress() {
  const skip = document.querySelector('.skip');
  skip.textContent = t('skip');
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  document.querySelector('.brand').setAttribute('aria-label', t('brand'));
  const places = document.querySelector('#places');
  places.setAttribute('aria-label', t('places'));
  fill(places, el('a', { href: '/admin/' }, t('nav.console')), el('a', { href: '/qa/' }, t('nav.qa')));
}

dress();
addEventListener('keydown', cycleRegions);
addEventListener('hashchange', route);
warnWhenOpen();
route();
