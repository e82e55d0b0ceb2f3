import { Problem } from '/shared/problem.js';
import { loadOffice } from './office.js';

/**
 * The document a page works on, wherever it is open. Pages know nothing else of Office: only the
 * drivers below this folder touch `Office`, `Excel` and `PowerPoint`, and no driver touches the page.
 *
 * @typedef {object} Host
 * @property {'excel'|'powerpoint'} kind
 * @property {boolean} live whether the document is open in Office, so that edits go there; otherwise
 *   the service's own document is the document
 * @property {() => Limits} limits what this host and version can do
 * @property {() => Promise<string>} title name of the document
 * @property {(key: string) => Promise<string|null>} recall a value kept inside the document
 * @property {(key: string, value: string|null) => Promise<void>} remember keeps a value inside the
 *   document, or forgets it; it travels with the file, so only ids that mean nothing elsewhere
 * @property {(options?: Options) => Promise<Content>} read the whole document as it is now
 * @property {() => Promise<Selection|null>} selection
 * @property {(listener: (selection: Selection|null) => void) => () => void} onSelection tells every
 *   new selection; returns how to stop
 * @property {(anchor: string) => Promise<boolean>} jump selects the place and scrolls there, `Sales!B2:B9`
 *   or `slide 3 #4`; false when there is no such place
 * @property {(plan: Plan) => Refusal[]} refusals operations this host and version cannot carry out
 * @property {(plan: Plan) => {operation: string, text: string}[]} [cautions] what taking operations back
 *   would not bring back, for the user to know before
 * @property {(change: Change) => Promise<string[]>} [losses] what an apply would not keep, for the user
 *   to know before
 * @property {(change: Change) => Promise<Conflict[]>} check places that are no longer as the preview saw them
 * @property {(change: Change, options?: Options) => Promise<Applied>} apply all or nothing, as far as
 *   Office allows: on a failure midway it restores what it did and throws a HostProblem
 * @property {(change: Change) => Promise<Conflict[]>} checkBack places that are no longer as the apply left them
 * @property {(change: Change, options?: Options) => Promise<Applied>} takeBack puts back what was there
 *   before; places listed in `options.except` stay as they are
 * @property {() => Theme|null} [theme] whether Office is dark; null: what the system prefers
 * @property {string} [partition] prefix for names in the browser's storage (`Office.context.partitionKey`)
 * @property {(report: object|null, turn?: object, operations?: string[]) => Promise<void>} [propose]
 *   shows a proposal in the document, or takes it out
 * @property {(report: object) => Promise<void>} [reveal] goes to the first change of a proposal on show
 * @property {(document: object) => Promise<void>} [refresh] shows another version of the service's document
 * @property {() => void} [clearSelection]
 * @property {() => void} [close]
 *
 * @typedef {string|{slide: number}} Selection `Sales!B2:B9`, or a slide by its one-based number
 * @typedef {{wholeFile: boolean|null, edits: boolean, undoGroup: boolean, notes: string[]}} Limits null:
 *   not known before it is tried; `edits` false: questions only
 * @typedef {{name: string, blob: Blob}|{name: string, snapshot: object, missing: string[]}} Content the
 *   file, or what ranges tell of it with what they do not tell
 * @typedef {{operations: object[]}} Plan
 * @typedef {{operation: string, reason: string}} Refusal
 * @typedef {{anchor: string, expected: string, found: string}} Conflict
 * @typedef {{notes: string[], nativeUndo: boolean, journal?: object[]}} Applied what to tell the user;
 *   whether Ctrl+Z takes all of it back in one step; what the host wants to have again, as
 *   `change.journal`, when the change is taken back, perhaps on another device
 * @typedef {{signal?: AbortSignal, onProgress?: (share: number) => void, except?: string[]}} Options
 * @typedef {{dark: boolean}} Theme
 *
 * @typedef {object} Change what an accepted proposal did, or is about to do
 * @property {string} documentId
 * @property {string} turnId
 * @property {number} before version the plan starts from
 * @property {number|null} after version it made; null while it is only checked
 * @property {Plan} plan only the accepted operations
 * @property {object} report change report; a truncated one is not all, the versions are
 * @property {object[]} [journal] what the host noted down when it applied the change
 * @property {import('/shared/api.js').Api} api the versions' bytes, cells and slides
 */

/** What Office would not do, where, and what became of the document. */
export class HostProblem extends Problem {
  /** @param {{code: string, title: string, detail?: string, nextStep?: string, restored?: boolean, places?: string[]}} facts
   *   `restored`: whether the document is as it was before; `places`: those that are not */
  constructor({ restored = true, places = [], ...facts }) {
    super(facts);
    this.name = 'HostProblem';
    Object.assign(this, { restored, places });
  }
}

/**
 * Finds out where the page runs. Each driver exports `open()`, which gives its Host.
 *
 * @param {{officeJs: string|null}} options address of Office.js; null: do not look for Office
 * @returns {Promise<{host: Host|null, office: 'absent'|'blocked'|'none'|'excel'|'powerpoint'}>} no host:
 *   the page runs in a plain browser (`none`), Office.js could not be loaded (`blocked`) or was not
 *   wanted (`absent`)
 */
export async function connect({ officeJs }) {
  if (!officeJs) return { host: null, office: 'absent' };
  const kind = await loadOffice(officeJs);
  const host = (await DRIVERS[kind]?.()) ?? null;
  if (host && !('partition' in host)) host.partition = Office.context.partitionKey;
  return { host, office: kind };
}

const DRIVERS = {
  excel: async () => (await import('./excel/excel-host.js')).open(),
  powerpoint: async () => (await import('./powerpoint/powerpoint-host.js')).open(),
};
