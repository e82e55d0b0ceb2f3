import { changeList, normalReport, totals } from './changes.js';
import { button, el, fill } from './dom.js';
import { t } from './i18n.js';
import { problemCard } from './notice.js';
import { sentence } from './operations.js';
import { violationGroups } from './violations.js';

const severity = (violation) => String(violation.severity).toLowerCase();

/**
 * A proposed plan: operations to tick, what stands against it, what it would change, and the
 * decision.
 *
 * `actions`: `preview(ids, signal)` gives `{preview, violations}`, `apply({operations, consents, report}, messagePlace)`, `discard()`,
 * `losses({operations, report})` gives texts on what the document's host would not keep, `jump(anchor)`, `show(report, ids)` puts the report into the document view.
 * `limits`: `refusals` are operations the document's host cannot do, `cautions` what taking one back would not
 * bring back, `closed` says why nothing may be applied, `notice` what the user should know first.
 */
export function createProposal(turn, actions, limits = {}) {
  return new Proposal(turn, actions, limits).element;
}

class Proposal {
  #agreed = new Set();
  #controller = null;
  #isPending = false;
  #partial = null;
  #told = null;

  constructor(turn, actions, { refusals = [], cautions = [], closed = null, notice = null }) {
    Object.assign(this, { turn, actions, closed, notice });
    this.cautions = new Map(cautions.map(({ operation, text }) => [operation, text]));
    this.refused = new Map(refusals.map(({ operation, reason }) => [operation, reason]));
    this.report = normalReport(turn.preview ?? {});
    this.ticked = new Set(turn.plan.operations.map(({ id }) => id).filter((id) => !this.refused.has(id)));
    this.totals = el('p', { class: 'totals', testid: 'totals', 'aria-live': 'polite' });
    this.violations = el('div', { class: 'violations' });
    this.losses = el('div', { class: 'notice warning', testid: 'losses', hidden: true });
    this.changes = el('div');
    this.message = el('div', { 'aria-live': 'polite' });
    this.apply = button(t('apply'), { kind: 'primary', icon: 'check', testid: 'apply', onclick: () => this.#apply() });
    this.heed = button('', { kind: 'link', testid: 'heed', hidden: true, onclick: () => this.#showFirstNote() });
    this.why = el('p', { class: 'hint', testid: 'apply-hint' });
    this.element = this.#layout();
    if (this.refused.size > 0) this.#refresh();
    else this.#update();
  }

  #layout() {
    const { plan } = this.turn;
    const discard = button(t('discard'), { testid: 'discard', onclick: () => this.actions.discard() });
    return el(
      'section',
      { class: 'proposal', 'aria-label': t('proposal'), testid: 'proposal' },
      el('h2', {}, (!this.turn.answer && plan.summary) || t('proposal')),
      this.notice ? el('p', { class: 'hint', testid: 'proposal-notice' }, this.notice) : null,
      el('fieldset', { class: 'operations' }, el('legend', {}, t('steps')), plan.operations.map((operation) => this.#operation(operation))),
      this.losses,
      this.violations,
      this.totals,
      el('details', { open: true }, el('summary', {}, t('proposal.what')), this.changes),
      el('div', { class: 'decision' }, this.message, this.heed, el('div', { class: 'row' }, this.apply, discard), this.why),
    );
  }

  #operation(operation) {
    const reason = this.refused.get(operation.id);
    const tick = el('input', { type: 'checkbox', checked: !reason, disabled: Boolean(reason), testid: `operation-${operation.id}` });
    tick.addEventListener('change', () => {
      if (tick.checked) this.ticked.add(operation.id);
      else this.ticked.delete(operation.id);
      this.#refresh();
    });
    const caution = reason ? null : this.cautions.get(operation.id);
    const text = el(
      'span',
      {},
      sentence(operation),
      reason ? el('span', { class: 'hint refused', testid: 'refusal' }, reason) : null,
      caution ? el('span', { class: 'hint caution', testid: 'caution' }, caution) : null,
    );
    const label = el('label', { class: `tick${reason ? ' unticked' : ''}` }, tick, text);
    tick.addEventListener('change', () => label.classList.toggle('unticked', !tick.checked));
    return label;
  }

  /** The ids ticked, in the plan's order. */
  get #ids() {
    return this.turn.plan.operations.map(({ id }) => id).filter((id) => this.ticked.has(id));
  }

  get #open() {
    return (this.#partial ?? this.turn.violations ?? []).filter(({ operation }) => !operation || this.ticked.has(operation));
  }

  async #refresh() {
    this.#controller?.abort();
    this.#controller = new AbortController();
    const ids = this.#ids;
    this.#isPending = ids.length > 0;
    this.#update();
    if (ids.length === 0) {
      this.#show(normalReport({}));
      return;
    }
    try {
      const { preview, violations } = await this.actions.preview(ids, this.#controller.signal);
      this.#partial = violations;
      this.#show(normalReport(preview));
      fill(this.message);
    } catch (thrown) {
      if (!thrown.isCancelled) fill(this.message, problemCard(thrown, { retry: () => this.#refresh() }));
    }
  }

  #show(report) {
    this.#isPending = false;
    this.report = report;
    this.#update();
  }

  #update() {
    const ids = this.#ids;
    const total = this.turn.plan.operations.length;
    this.element.setAttribute('aria-busy', this.#isPending);
    if (!this.#isPending) {
      this.actions.show(this.report, ids);
      this.#tellLosses(ids);
    }
    fill(this.totals, this.#isPending ? t('proposal.working') : totals(this.report));
    fill(this.changes, changeList(this.report, { onJump: this.actions.jump }));
    fill(this.violations, violationGroups(this.#open, this.#agreed, (consent, yes) => this.#agree(consent, yes)));
    this.apply.querySelector('span').textContent = total === 1 ? t('apply') : t('apply.some', { n: ids.length, total });
    this.#judge();
  }

  /** Only the answer about what is ticked now counts. */
  async #tellLosses(ids) {
    const asked = Symbol('asked');
    this.#told = asked;
    const texts = ids.length > 0 ? await (this.actions.losses?.({ operations: ids, report: this.report }) ?? []) : [];
    if (this.#told !== asked) return;
    this.losses.hidden = texts.length === 0;
    fill(this.losses, el('p', {}, el('strong', {}, t('losses'))), el('ul', {}, texts.map((text) => el('li', {}, text))));
    this.#count();
  }

  /** What applying would not keep, or undo not bring back, may be out of sight when the button is not. */
  get #notes() {
    return [...this.element.querySelectorAll('.caution, [data-testid=losses] li')].filter((note) => !note.closest('.unticked'));
  }

  #count() {
    const { length } = this.#notes;
    this.heed.hidden = length === 0;
    fill(this.heed, t('apply.heed', { n: length }));
  }

  #showFirstNote() {
    const [note] = this.#notes;
    note.tabIndex = -1;
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: 'center' });
  }

  #judge() {
    const reason = this.#hindrance(this.#ids);
    this.apply.disabled = reason !== null;
    this.why.textContent = reason ?? '';
  }

  #hindrance(ids) {
    if (this.closed) return this.closed;
    if (ids.length === 0) return t('apply.none');
    if (this.#isPending) return t('apply.pending');
    if (this.#open.some((violation) => severity(violation) === 'error')) return t('apply.errors');
    const missing = this.#open.filter((violation) => severity(violation) === 'consent' && !this.#agreed.has(violation.consent));
    return missing.length > 0 ? t('apply.consents') : null;
  }

  #agree(consent, yes) {
    if (yes) this.#agreed.add(consent);
    else this.#agreed.delete(consent);
    this.#judge();
  }

  async #apply() {
    const consents = this.#open.map(({ consent }) => consent).filter((consent) => this.#agreed.has(consent));
    this.apply.disabled = true;
    this.apply.setAttribute('aria-busy', 'true');
    fill(this.message);
    try {
      await this.actions.apply({ operations: this.#ids, consents, report: this.report }, this.message);
    } finally {
      this.apply.removeAttribute('aria-busy');
      this.apply.disabled = false;
    }
  }
}
