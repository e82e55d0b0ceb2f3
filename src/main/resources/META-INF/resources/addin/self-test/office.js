import { loadOffice } from '/hosts/office.js';
import { t } from '/shared/i18n.js';

const NEWEST = 30;

/** What each application should have: the least to edit with, and what is lost without the others. */
const WANTED = {
  excel: { least: ['ExcelApi', '1.14'], more: [['ExcelApi', '1.20'], ['SharedRuntime', '1.1'], ['CustomFunctionsRuntime', '1.1'], ['KeyboardShortcuts', '1.1']] },
  powerpoint: { least: ['PowerPointApi', '1.8'], more: [['PowerPointApi', '1.10'], ['SharedRuntime', '1.1'], ['KeyboardShortcuts', '1.1']] },
};

export async function office(officeJs) {
  const { host } = new URL(officeJs, location.href);
  const kind = await loadOffice(officeJs);
  if (kind === 'blocked') return { status: 'fail', key: 'blocked', values: { host } };
  if (kind === 'none') return { status: 'pass', key: 'none', values: { host } };
  const { version = '?', platform = Office.context.platform } = Office.context.diagnostics ?? {};
  return { status: 'pass', key: kind, values: { version, platform: String(platform) } };
}

const has = ([set, version]) => Office.context.requirements.isSetSupported(set, version);

/** The newest version of a set, such as `1.21`; null without any. */
function newest(set) {
  for (let minor = NEWEST; minor > 0; minor--) if (has([set, `1.${minor}`])) return `1.${minor}`;
  return null;
}

/** @param kind what the check of Office found */
export function sets(kind) {
  const wanted = WANTED[kind];
  if (!wanted) return { status: 'na', key: 'outside' };
  const names = [...new Set([wanted.least, ...wanted.more].map(([set]) => set))];
  const found = names.map((set) => `${set} ${newest(set) ?? '–'}`).join(', ');
  const missing = wanted.more.filter((one) => !has(one));
  const points = missing.map(([set, version]) => `${set} ${version}: ${t(`set.${set}`)}`);
  if (!has(wanted.least)) return { status: 'fail', key: 'old', values: { found, least: wanted.least.join(' ') }, points };
  return missing.length > 0 ? { status: 'warn', key: 'some', values: { found }, points } : { status: 'pass', key: 'all', values: { found } };
}
