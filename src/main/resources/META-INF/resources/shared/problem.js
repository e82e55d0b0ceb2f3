import { t } from './i18n.js';
import { told } from './told.js';

/**
 * What went wrong, by the service (RFC 9457 with `code` and `nextStep`) or in the browser. `aside`: the
 * title says it all in the user's language, and the detail is the service's own English.
 */
export class Problem extends Error {
  constructor({ status = 0, code = 'unknown', title = t('problem.unknown'), detail = '', nextStep = '', violations = [], aside = false }) {
    super(aside ? title : detail || title);
    this.name = 'Problem';
    Object.assign(this, { status, code, title, detail, nextStep, violations, aside });
  }

  static offline() {
    return new Problem({
      code: 'offline',
      title: t('problem.offline'),
      detail: t('problem.offline.detail'),
      nextStep: t('problem.offline.next'),
    });
  }

  static cancelled() {
    return new Problem({ code: 'cancelled', title: t('stopped') });
  }

  /** Reads the body of a failed reply; a reply that is no problem document keeps its status. */
  static async of(response) {
    const text = await response.text().catch(() => '');
    return Problem.parse(response.status, text);
  }

  static parse(status, text) {
    try {
      return Problem.told({ ...JSON.parse(text), status });
    } catch {
      return new Problem({ status, code: `http-${status}`, title: t('problem.status', { status: String(status) }) });
    }
  }

  /** What the service says, in the user's language. */
  static told(facts) {
    return new Problem(told(facts));
  }

  /** Whatever was thrown, as a problem. */
  static from(thrown) {
    if (thrown instanceof Problem) return thrown;
    if (thrown && !(thrown instanceof Error) && typeof thrown.code === 'string') return new Problem(thrown);
    if (thrown?.name === 'AbortError') return Problem.cancelled();
    if (thrown instanceof TypeError && /fetch|network|load failed/i.test(thrown.message)) return Problem.offline();
    return new Problem({ code: 'page', title: t('problem.page'), detail: String(thrown?.message ?? thrown) });
  }

  /** Whether the same request may succeed later; a refusal of what was sent will not. */
  get isPassing() {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }

  get isOffline() {
    return this.code === 'offline';
  }

  get isCancelled() {
    return this.code === 'cancelled';
  }
}
