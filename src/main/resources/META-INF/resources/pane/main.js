import { associateFunctions } from '/addin/functions.js';
import { officeAccount } from '/hosts/sign-in/account.js';
import { connect } from '/hosts/host.js';
import { Api } from '/shared/api.js';
import { el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { createBanner, problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { cycleRegions } from '/shared/regions.js';
import { warnWhenOpen } from '/shared/sign-in/open.js';
import { openWelcome } from '/shared/start/welcome.js';
import { tokenSource } from '/shared/token.js';
import { Commands } from './commands.js';
import { createFrame } from './frame.js';
import { openFilePane, openLivePane } from './pane.js';
import { followTheme } from './theme.js';
import { paneStorage } from './storage.js';

const address = new URLSearchParams(location.search);
const officeJs = address.get('host') === 'file' ? null : document.querySelector('meta[name="office-js"]').content;
const main = document.querySelector('#main');
const frame = createFrame();

fill(main, el('p', { class: 'starting', role: 'status' }, t('pane.starting')));
const { host, office } = await connect({ officeJs }).catch(failed);
const storage = paneStorage(host);
const tokens = tokenSource(storage, host ? officeAccount : undefined);
const api = new Api(tokens);
const commands = new Commands();
/** Formulas are calculated while nobody looks at the pane, so none asks for a token. */
const functions = host?.kind === 'excel' && associateFunctions(new Api({ get: tokens.get, renew: async () => null }));
const banner = createBanner();
document.querySelector('#banner-place').append(banner.element);

/** What every part of the page may use of the frame around it. */
const shell = {
  api,
  storage,
  frame,
  /** Whether formulas can ask. */
  functions,
  progressPlace: document.querySelector('#progress-place'),
  setTitle: frame.setTitle,
  setActions: frame.setActions,
  openSession(id) {
    history.pushState(null, '', `${location.pathname}?${new URLSearchParams({ ...Object.fromEntries(address), session: id })}`);
    start();
  },
  /** Shows a problem at a place; a lost connection goes to the banner, with the same retry. */
  report(place, thrown, retry) {
    const problem = Problem.from(thrown);
    if (problem.isCancelled) return;
    if (problem.isOffline && retry) banner.show(problem, retry);
    else fill(place, problemCard(problem, { retry: problem.isPassing ? retry : undefined }));
  },
  restart: () => start(),
  goHome() {
    history.pushState(null, '', location.pathname + (officeJs ? '' : '?host=file'));
    start();
  },
};

let current = null;

/** Without a host there is no page; Office may be ready the next time. */
function failed(thrown) {
  fill(main, el('div', { class: 'narrow', testid: 'page-problem' }, problemCard(thrown, { retry: () => location.reload() })));
  throw thrown;
}

/** Opens what the address and the host say: the document in Office, a session, or the start page. */
async function start() {
  current?.close();
  current = null;
  commands.serve(null);
  banner.hide();
  try {
    current = await page();
    if (host) commands.serve(current);
  } catch (thrown) {
    fill(main, el('div', { class: 'narrow', testid: 'page-problem' }));
    shell.report(main.firstElementChild, thrown, start);
  }
}

function page() {
  const session = new URLSearchParams(location.search).get('session');
  if (host) return openLivePane(main, shell, host);
  if (session) return openFilePane(main, shell, session);
  shell.setTitle(null);
  shell.setActions();
  document.body.dataset.page = 'welcome';
  return openWelcome(main, shell);
}

frame.showOffice(office);
followTheme(host);
warnWhenOpen();
// in Office F6 goes round Office itself, and must lead out of the pane
if (!host) addEventListener('keydown', cycleRegions);
addEventListener('popstate', start);
await start();
