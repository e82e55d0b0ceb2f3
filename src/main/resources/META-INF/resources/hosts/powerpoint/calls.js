import { t } from '/shared/i18n.js';
import { HostProblem } from '../host.js';

/** Slides with many pictures take a while on the web; after this long nothing comes any more. */
const PATIENCE_MS = 120_000;

/** Runs batches in PowerPoint one after the other: on the web, two at a time get in each other's way. */
export class Calls {
  #last = Promise.resolve();

  constructor(patience = PATIENCE_MS) {
    this.patience = patience;
  }

  /** @param {(context: object) => Promise<any>} batch */
  run(batch) {
    const mine = this.#last.then(() => inTime(PowerPoint.run(batch), this.patience));
    this.#last = mine.catch(() => null);
    return mine.catch((thrown) => {
      throw asProblem(thrown);
    });
  }
}

function inTime(promise, patience) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(late.problem), patience);
  });
  late.problem = new HostProblem({
    code: 'office-timeout',
    title: t('powerpoint.silent'),
    detail: t('powerpoint.silent.detail', { n: Math.round(patience / 1000) }),
    nextStep: t('powerpoint.silent.next'),
    restored: false,
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function asProblem(thrown) {
  if (thrown instanceof HostProblem || !thrown?.code) return thrown;
  return new HostProblem({
    code: 'office-refused',
    title: t('powerpoint.refused'),
    detail: `${thrown.message} (${[thrown.code, thrown.debugInfo?.errorLocation].filter(Boolean).join(', ')})`,
    nextStep: t('powerpoint.again'),
  });
}
