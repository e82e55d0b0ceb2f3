import { useCurrency } from '/shared/desk/format.js';
import { runFrame } from '/shared/desk/frame.js';
import { el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { tokenSource } from '/shared/token.js';
import { AdminApi } from './api.js';
import { Live } from './live.js';

const tokens = tokenSource();
const api = new AdminApi(tokens);
const state = document.querySelector('#live');
const live = new Live(api, (connected) =>
  fill(state, el('span', { class: `dot ${connected ? 'good' : 'warn'}`, 'aria-hidden': 'true' }), el('span', { testid: 'live' }, t(connected ? 'live.on' : 'live.off'))),
);

await runFrame({
  pages: {
    matrix: () => import('./matrix/page.js'),
    providers: () => import('./providers/page.js'),
    usage: () => import('./usage/page.js'),
    sessions: () => import('./sessions.js'),
    audit: () => import('./audit.js'),
    settings: () => import('./settings.js'),
  },
  elsewhere: { qa: '/qa/', playground: '/' },
  tokens,
  shell: { api, live, draftPlace: document.querySelector('#draft-place') },
  async before() {
    useCurrency((await api.status()).currency);
    live.start();
  },
});
