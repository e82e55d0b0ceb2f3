import { locale } from '/shared/i18n.js';
import { AskQueue } from './ask-queue.js';

/** Excel cuts longer ones. */
const LONGEST_MESSAGE = 250;

/**
 * Makes `=DECKHAND.ASK(prompt, [range])` answer; `functions.json` describes it to Excel. The page of
 * the pane runs it, open or not, for all share one runtime.
 *
 * @param {{functionValue: (question: object, signal: AbortSignal) => Promise<{value: number|string}>}} api
 *   asks for no token: nobody may be looking
 * @returns {boolean} whether this Excel has custom functions
 */
export function associateFunctions(api) {
  const { CustomFunctions } = globalThis;
  if (!CustomFunctions) return false;
  const queue = new AskQueue((question, signal) => api.functionValue(question, signal));
  CustomFunctions.associate('ASK', (prompt, range, invocation) => ask(queue, prompt, range, invocation));
  return true;
}

async function ask(queue, prompt, range, invocation) {
  const { answer, cancel } = queue.ask({ prompt: String(prompt ?? ''), values: range ?? null });
  if (invocation) invocation.onCanceled = cancel;
  try {
    return (await answer).value;
  } catch (thrown) {
    throw cellError(thrown);
  }
}

/** `#VALUE!` for what the formula should not ask, `#N/A` for what may work another time; both say why. */
function cellError({ status, detail, title, message, nextStep, aside }) {
  const { ErrorCode, Error: CellError } = globalThis.CustomFunctions;
  const code = status === 400 || status === 422 ? ErrorCode.invalidValue : ErrorCode.notAvailable;
  const why = [isForeign(aside) ? title : detail || title || message, nextStep].filter(Boolean).map((text) => text.replace(/[.\s]+$/, ''));
  return new CellError(code, `${why.join('. ')}.`.slice(0, LONGEST_MESSAGE));
}

/** A cell's error has room for one sentence and a next step, in one language. */
const isForeign = (aside) => aside && locale !== 'en';
