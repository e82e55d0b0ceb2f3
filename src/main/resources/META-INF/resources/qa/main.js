import { useCurrency } from '/shared/desk/format.js';
import { runFrame } from '/shared/desk/frame.js';
import { tokenSource } from '/shared/token.js';
import { QaApi } from './api.js';

const tokens = tokenSource();
const api = new QaApi(tokens);

await runFrame({
  pages: {
    suites: () => import('./suites/page.js'),
    runs: () => import('./runs/page.js'),
    compare: () => import('./compare/page.js'),
    turns: () => import('./turns.js'),
    new: () => import('./runs/new.js'),
  },
  under: { new: 'runs' },
  elsewhere: { admin: '/admin/', playground: '/' },
  tokens,
  shell: { api },
  async before() {
    useCurrency((await api.choices()).currency);
  },
});
