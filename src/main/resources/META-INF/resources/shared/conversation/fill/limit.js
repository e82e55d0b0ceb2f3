import { el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';

/** A call is only made when it surely stays within; less than this would stop the first one. */
const LEAST = { cost: 0.05, tokens: 20_000 };
const ROOM = 2;

/** The most a run may take: money where prices are known, else tokens. */
export class LimitField {
  /**
   * @param estimate what the rest would take
   * @param reached the limit, as `{cost, tokens}`, that ended a run before
   */
  constructor(estimate, turnId, reached) {
    this.estimate = estimate;
    this.reached = reached ?? {};
    this.isPriced = estimate.cost !== null && estimate.cost !== undefined;
    const id = `fill-limit-${turnId}`;
    this.label = el('label', { for: id });
    this.input = el('input', { id, type: 'number', required: true, testid: 'fill-limit' });
    this.element = el('div', { class: 'choice' }, this.label, this.input);
    this.count(null);
  }

  /** @param unit `cost`, `tokens`, or null for money where it can be reckoned */
  count(unit) {
    this.unit = unit ?? (this.isPriced ? 'cost' : 'tokens');
    const isMoney = this.unit === 'cost';
    fill(this.label, t(isMoney ? 'fill.limit.cost' : 'fill.limit.tokens'));
    this.input.min = isMoney ? '0.0001' : '1';
    this.input.step = isMoney ? 'any' : '1';
    this.input.value = String(this.#proposed());
  }

  /** `{costCap}` or `{tokenCap}`; null, and told at the field, when it is none. */
  read() {
    if (!this.input.reportValidity()) return null;
    return this.unit === 'cost' ? { costCap: Number(this.input.value) } : { tokenCap: Number(this.input.value) };
  }

  /** Twice the estimate, or twice the limit that was too low, rounded up to two digits. */
  #proposed() {
    const { cost, inputTokens, outputTokens } = this.estimate;
    const expected = this.unit === 'cost' ? Number(cost) : inputTokens + outputTokens;
    const wanted = Math.max(LEAST[this.unit], ROOM * expected, ROOM * Number(this.reached[this.unit] ?? 0));
    const step = 10 ** (Math.floor(Math.log10(wanted)) - 1);
    return Number((Math.ceil(wanted / step - 1e-9) * step).toPrecision(2));
  }
}
