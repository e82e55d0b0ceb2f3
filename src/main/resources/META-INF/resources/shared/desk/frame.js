import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { createBanner, problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { cycleRegions } from '/shared/regions.js';
import { warnWhenOpen } from '/shared/sign-in/open.js';

/**
 * The frame around pages that share one address: `#/name/detail` opens the page of that name.
 *
 * @param pages by name, the first one is home; each is `() => import(…)` of a module with
 *   `open(place, shell, detail)` that resolves to `{close()}`
 * @param under names of pages that are not in the navigation, each with the one it belongs to
 * @param elsewhere addresses of other places by name
 * @param shell what pages may use besides `report`
 * @param before resolves when the first page may be opened
 */
export async function runFrame({ pages, under = {}, elsewhere, tokens, shell, before = async () => {} }) {
  const main = document.querySelector('#main');
  const banner = createBanner();
  document.querySelector('#banner-place').append(banner.element);
  const frame = {
    ...shell,
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
    const [, name, detail] = /^#\/(\w+)(?:\/(.+))?$/.exec(location.hash) ?? [];
    const page = pages[name] ? name : Object.keys(pages)[0];
    const mine = ++routes;
    current?.close();
    current = null;
    banner.hide();
    mark(page, Object.keys(pages), under, elsewhere);
    // a page that comes too late fills a place nobody sees
    const place = el('div', {}, el('p', { class: 'waiting loading' }, t('loading')));
    fill(main, place);
    try {
      const { open } = await pages[page]();
      const opened = await open(place, frame, page === name && detail ? decodeURIComponent(detail) : null);
      if (mine === routes) current = opened;
      else opened.close();
    } catch (thrown) {
      if (mine !== routes) return;
      fill(place, el('div', { class: 'page', testid: 'page-problem' }));
      frame.report(place.firstElementChild, thrown, route);
    }
  }

  dress(main);
  warnWhenOpen();
  addEventListener('keydown', cycleRegions);
  addEventListener('hashchange', () => {
    window.scrollTo(0, 0);
    route();
  });
  try {
    await before();
    route();
  } catch (thrown) {
    fill(main, el('div', { class: 'page', testid: 'page-problem' }));
    frame.report(main.firstElementChild, thrown, () => location.reload());
    main.firstElementChild.append(button(t('tryAgain'), { onclick: () => location.reload() }));
  }
}

/** The frame's own texts in the user's language. */
function dress(main) {
  const skip = document.querySelector('.skip');
  skip.textContent = t('skip');
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  document.querySelector('#nav').setAttribute('aria-label', t('nav'));
  document.querySelector('.brand').setAttribute('aria-label', t('brand'));
}

function mark(page, names, under, elsewhere) {
  const shown = under[page] ?? page;
  document.title = `${t(`nav.${page}`)} – Deckhand`;
  document.body.dataset.page = page;
  const link = (name, href) => el('a', { href, testid: `nav-${name}`, 'aria-current': name === shown ? 'page' : null }, t(`nav.${name}`));
  fill(
    document.querySelector('#nav'),
    names.filter((name) => !under[name]).map((name) => link(name, `#/${name}`)),
    el('span', { class: 'nav-gap', 'aria-hidden': 'true' }),
    Object.entries(elsewhere).map(([name, href]) => link(name, href)),
  );
  document.querySelector('#nav [aria-current]').scrollIntoView({ block: 'nearest', inline: 'center' });
}
