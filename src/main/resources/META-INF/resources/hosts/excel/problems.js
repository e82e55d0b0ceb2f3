import { Problem } from '/shared/problem.js';
import { HostProblem } from '../host.js';

const KNOWN = {
  InvalidOperationInCellEditMode: ['A cell is being edited', 'Press Enter or Esc in the cell, then try again.'],
  AccessDenied: ['The worksheet is protected', 'Take the protection off, then try again.'],
  ItemNotFound: ['Something the change needs is no longer there', 'Ask again, so that the workbook is read anew.'],
  ApiNotFound: ['This version of Excel cannot do that', 'Update Excel, or edit the file in the playground.'],
  RequestPayloadSizeLimitExceeded: ['Too much for Excel in one go', 'Ask for the change in smaller parts.'],
  ResponsePayloadSizeLimitExceeded: ['Too much for Excel in one go', 'Ask about a part of the workbook.'],
};

/** An error of Office.js or of ours as a problem, with the operation at which it happened. */
export function problemOf(thrown, operation) {
  if (thrown instanceof Problem) return thrown;
  if (thrown?.name === 'AbortError') return Problem.cancelled();
  const [title, nextStep] = KNOWN[thrown?.code] ?? ['Excel did not do it', 'Try again; if it stays so, edit the file in the playground.'];
  const where = operation ? ` (step ${operation.id})` : '';
  return new ExcelProblem({ code: `excel-${String(thrown?.code ?? 'failed').toLowerCase()}`, title, detail: `${thrown?.message ?? thrown}${where}`, nextStep });
}

class ExcelProblem extends HostProblem {
  /** The same problem, with what could not be put back. */
  notRestored(operations) {
    const places = operations.flatMap(({ target, range, lines, sheet, to }) => target ?? range ?? lines ?? to ?? sheet ?? []);
    return new HostProblem({
      code: this.code,
      title: this.title,
      detail: `${this.detail}. What was done before could not be put back: ${places.join(', ')}.`,
      nextStep: "Use Excel's own Undo until the workbook is as before.",
      restored: false,
      places,
    });
  }
}
