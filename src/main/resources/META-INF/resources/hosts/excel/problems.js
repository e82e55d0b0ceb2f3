import { t } from '/shared/i18n.js';
import { Problem } from '/shared/problem.js';
import { HostProblem } from '../host.js';

const KNOWN = {
  InvalidOperationInCellEditMode: 'cellEdit',
  AccessDenied: 'protected',
  ItemNotFound: 'gone',
  ApiNotFound: 'unable',
  RequestPayloadSizeLimitExceeded: 'tooMuch',
  ResponsePayloadSizeLimitExceeded: 'tooMuchRead',
};

/** An error of Office.js or of ours as a problem, with the operation at which it happened. */
export function problemOf(thrown, operation) {
  if (thrown instanceof Problem) return thrown;
  if (thrown?.name === 'AbortError') return Problem.cancelled();
  const why = KNOWN[thrown?.code] ?? 'other';
  const message = String(thrown?.message ?? thrown);
  const detail = operation ? t('excel.failed.step', { message, step: operation.id }) : message;
  return new ExcelProblem({ code: `excel-${String(thrown?.code ?? 'failed').toLowerCase()}`, title: t(`excel.failed.${why}`), detail, nextStep: t(`excel.failed.${why}.next`) });
}

class ExcelProblem extends HostProblem {
  /** The same problem, with what could not be put back. */
  notRestored(operations) {
    const places = operations.flatMap(({ target, range, lines, sheet, to }) => target ?? range ?? lines ?? to ?? sheet ?? []);
    return new HostProblem({
      code: this.code,
      title: this.title,
      detail: t('excel.notRestored', { message: this.detail, places: places.join(', ') }),
      nextStep: t('excel.notRestored.next'),
      restored: false,
      places,
    });
  }
}
