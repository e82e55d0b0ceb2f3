import { t } from '/shared/i18n.js';
import { Problem } from '/shared/problem.js';
import { withProgress } from '/shared/progress.js';
import { shorten } from '/shared/words.js';
import { discarded } from '../discarded.js';

/** As many as the service takes for one question. */
export const MOST_SOURCES = 5;

/** Endings of files that are only taken from. */
const TEXTS = /\.(docx|pdf|md|markdown|txt)$/i;
const WORKBOOKS = /\.xls[xm]$/i;
export const ACCEPT = '.docx,.pdf,.md,.markdown,.txt,.xlsx,.xlsm';

/**
 * The documents a deck is made of: kept with the session, sent along with every question until they
 * are taken out.
 */
export class AttachedSources {
  /** `{id, name, isText}` each, in the order they were added. */
  all = [];

  constructor(workspace) {
    this.workspace = workspace;
  }

  /** Those the session has already, after a reload. */
  adopt() {
    const { session, document } = this.workspace;
    if (!session || !document) return;
    const workbooks = session.documents.filter(({ id }) => id !== document.id && !discarded.has(id)).map(({ id, name }) => ({ id, name, isText: false }));
    const texts = session.sources.map(({ id, name }) => ({ id, name, isText: true }));
    this.all = [...workbooks, ...texts].slice(0, MOST_SOURCES);
  }

  get ids() {
    return this.all.map(({ id }) => id);
  }

  /** Sends a file to the session; a document in Office gets its session with that. */
  async add(file) {
    const { api, shell } = this.workspace;
    const isText = TEXTS.test(file.name);
    if (!isText && !WORKBOOKS.test(file.name)) throw refused('kind', file);
    if (this.all.length >= MOST_SOURCES) throw refused('many', file);
    if (!this.workspace.session) await this.workspace.prepare();
    const sessionId = this.workspace.session.id;
    const { id, name } = await withProgress(shell.progressPlace, t('busy.uploading', { name: shorten(file.name, 40) }), (signal, onProgress) =>
      isText ? api.addSource(sessionId, file, { signal, onProgress }) : api.upload(sessionId, file, { signal, onProgress }),
    );
    this.all.push({ id, name, isText });
  }

  /** Texts leave the session; a workbook stays there with its versions, and is sent along no more. */
  async remove({ id, isText }) {
    if (isText) await this.workspace.api.deleteSource(this.workspace.session.id, id);
    else discarded.set(id, true);
    this.all = this.all.filter((source) => source.id !== id);
  }
}

const refused = (why, { name }) =>
  new Problem({
    code: `source-${why}`,
    status: 422,
    title: t(`sources.${why}`, { name: shorten(name, 40) }),
    nextStep: t(`sources.${why}.next`, { n: MOST_SOURCES }),
  });
