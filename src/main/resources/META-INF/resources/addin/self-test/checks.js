import { frame } from './frame.js';
import { localNetwork } from './local-network.js';
import { clock, secure, service, storage } from './machine.js';
import { office, sets } from './office.js';
import { stream } from './stream.js';

/**
 * What is looked at, in this order.
 *
 * @typedef {object} Found
 * @property {'pass'|'warn'|'fail'|'na'} status `na`: does not apply here
 * @property {string} key which text says what was found
 * @property {object} [values] for that text
 * @property {string[]} [points] more, each a sentence
 */
export const CHECKS = [
  { id: 'secure', check: () => secure(globalThis) },
  { id: 'service', check: service },
  { id: 'clock', check: clock },
  { id: 'stream', check: () => stream() },
  { id: 'office', check: ({ officeJs }) => office(officeJs) },
  { id: 'sets', check: ({ found }) => sets(found.office) },
  { id: 'frame', check: () => frame() },
  { id: 'network', check: () => localNetwork() },
  { id: 'storage', check: () => storage() },
];
