import { button, el, fill } from '/shared/dom.js';
import { save } from '/shared/files.js';
import { t } from '/shared/i18n.js';

const FRAME = '/qa/frame/index.html';

/** The report of a run, shown in a frame that can neither load nor run anything, and as files. */
export class ReportPart {
  #leaving = new AbortController();
  #frame = null;

  constructor(shell, run) {
    this.shell = shell;
    this.run = run;
    this.element = el('section', { class: 'case-part', testid: 'report' });
    this.problem = el('div');
    this.place = el('div', { class: 'report-place' });
  }

  close() {
    this.#leaving.abort();
  }

  /** @param anchor a case to go to at once; null for none */
  offer(any, anchor) {
    if (!any) return;
    const show = button(t('report.show'), { kind: 'primary', testid: 'report-show', onclick: () => this.#show(null) });
    const file = (label, get, name, testid) => button(label, { icon: 'download', testid, onclick: () => this.#download(get, name) });
    const { api } = this.shell;
    const { id, suite } = this.run;
    fill(
      this.element,
      el('h2', {}, t('report')),
      el('p', { class: 'hint' }, t('report.lead')),
      el(
        'div',
        { class: 'row' },
        show,
        file('HTML', () => api.report(id), `${suite}-report.html`, 'report-html'),
        file('JSON', () => api.results(id), `${suite}-results.json`, 'report-json'),
        file('JUnit XML', () => api.junit(id), `${suite}-junit.xml`, 'report-junit'),
      ),
      this.problem,
      this.place,
    );
    if (anchor) this.#show(anchor);
  }

  async #download(get, name) {
    try {
      const { blob } = await get();
      save(blob, name);
      fill(this.problem);
    } catch (thrown) {
      this.shell.report(this.problem, thrown, () => this.#download(get, name));
    }
  }

  async #show(anchor) {
    if (this.#frame) {
      this.#frame.focus();
      return;
    }
    fill(this.place, el('p', { class: 'loading muted' }, t('report.loading')));
    try {
      const { blob } = await this.shell.api.report(this.run.id, this.#leaving.signal);
      const html = await blob.text();
      this.#frame = el('iframe', { src: FRAME, sandbox: 'allow-scripts', title: t('report.of', { suite: this.run.suite }), class: 'report-frame', testid: 'report-frame' });
      const hand = ({ source, data }) => {
        if (source !== this.#frame.contentWindow || data !== 'ready') return;
        // the frame has no origin that could be named here; only it holds this window
        source.postMessage({ html, anchor }, '*');
        this.#frame.scrollIntoView({ block: 'start' });
      };
      addEventListener('message', hand, { signal: this.#leaving.signal });
      fill(this.place, this.#frame);
    } catch (thrown) {
      fill(this.place);
      this.shell.report(this.problem, thrown, () => this.#show(anchor));
    }
  }
}
