import { changeList, normalReport, totals } from './changes.js';
import { button, el, fill } from './dom.js';
import { problemCard } from './notice.js';
import { sentence } from './operations.js';

const severity = (violation) => String(violation.severity).toLowerCase();

/**
 * A proposed plan: operations to tick, what stands against it, what it would change, and the
 * decision.
 *
 * `actions`: `preview(ids, signal)` gives `{preview, violations}`, `apply({operations, consents, report}, messagePlace)`, `discard()`,
 * `jump(anchor)`, `show(report, ids)` puts the report into the document view.
 */
export function createProposal(turn, actions) {
  return new Proposal(turn, actions).element;
}

class Proposal {
  #agreed = new Set();
  #controller = null;
  #isPending = false;
  #partial = null;

  constructor(turn, actions) {
    Object.assign(this, { turn, actions });
    this.report = normalReport(turn.preview ?? {});
    this.ticked = new Set(turn.plan.operations.map(({ id }) => id));
    this.totals = el('p', { class: 'totals', testid: 'totals', 'aria-live': 'polite' });
    this.violations = el('div', { class: 'violations' });
    this.changes = el('div');
    this.message = el('div', { 'aria-live': 'polite' });
    this.apply = button('Apply', { kind: 'primary', icon: 'check', testid: 'apply', onclick: () => this.#apply() });
    this.why = el('p', { class: 'hint', testid: 'apply-hint' });
    this.element = this.#layout();
    this.#update();
  }

  #layout() {
    const { plan } = this.turn;
    const discard = button('Discard', { testid: 'discard', onclick: () => this.actions.discard() });
    return el(
      'section',
      { class: 'proposal', 'aria-label': 'Proposed changes', testid: 'proposal' },
      el('h2', {}, (!this.turn.answer && plan.summary) || 'Proposed changes'),
      el('fieldset', { class: 'operations' }, el('legend', {}, 'Steps'), plan.operations.map((operation) => this.#operation(operation))),
      this.violations,
      this.totals,
      el('details', { open: true }, el('summary', {}, 'What changes'), this.changes),
      el('div', { class: 'decision' }, this.message, el('div', { class: 'row' }, this.apply, discard), this.why),
    );
  }

  #operation(operation) {
    const tick = el('input', { type: 'checkbox', checked: true, testid: `operation-${operation.id}` });
    tick.addEventListener('change', () => {
      if (tick.checked) this.ticked.add(operation.id);
      else this.ticked.delete(operation.id);
      this.#refresh();
    });
    return el('label', { class: 'tick' }, tick, el('span', {}, sentence(operation)));
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
    if (!this.#isPending) this.actions.show(this.report, ids);
    fill(this.totals, this.#isPending ? 'Working out what changes…' : totals(this.report));
    fill(this.changes, changeList(this.report, { onJump: this.actions.jump }));
    fill(this.violations, this.#violationGroups());
    const reason = this.#hindrance(ids);
    this.apply.querySelector('span').textContent = total === 1 ? 'Apply' : `Apply ${ids.length} of ${total}`;
    this.apply.disabled = reason !== null;
    this.why.textContent = reason ?? '';
  }

  #hindrance(ids) {
    if (ids.length === 0) return 'Tick at least one step.';
    if (this.#isPending) return 'Nothing is applied that has not been shown.';
    if (this.#open.some((violation) => severity(violation) === 'error')) return 'Untick the steps that cannot run, or ask again.';
    const missing = this.#open.filter((violation) => severity(violation) === 'consent' && !this.#agreed.has(violation.consent));
    return missing.length > 0 ? 'Agree to the points above first.' : null;
  }

  #violationGroups() {
    const of = (kind) => this.#open.filter((violation) => severity(violation) === kind);
    return [
      messages('Cannot run', of('error'), 'error'),
      this.#consents(of('consent')),
      messages('Good to know', of('warning'), 'warning'),
    ];
  }

  #consents(violations) {
    if (violations.length === 0) return null;
    return el(
      'fieldset',
      { class: 'notice consent', testid: 'consents' },
      el('legend', {}, 'Needs your agreement'),
      violations.map(({ consent, message }) => {
        const box = el('input', { type: 'checkbox', checked: this.#agreed.has(consent), testid: 'consent' });
        box.addEventListener('change', () => this.#agree(consent, box.checked));
        return el('label', { class: 'tick' }, box, el('span', {}, `I agree: ${message}`));
      }),
    );
  }

  #agree(consent, yes) {
    if (yes) this.#agreed.add(consent);
    else this.#agreed.delete(consent);
    const reason = this.#hindrance(this.#ids);
    this.apply.disabled = reason !== null;
    this.why.textContent = reason ?? '';
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

function messages(title, violations, kind) {
  if (violations.length === 0) return null;
  return el(
    'div',
    { class: `notice ${kind}`, testid: `violations-${kind}` },
    el('p', {}, el('strong', {}, title)),
    el('ul', {}, violations.map(({ message }) => el('li', {}, message))),
  );
}
