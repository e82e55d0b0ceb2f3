import { t } from '/shared/i18n.js';
import { Problem } from '/shared/problem.js';
import { HostProblem } from './host.js';

/** What Excel and PowerPoint share: the file in slices, values kept inside the document, its name, the theme. */

/** A call of the common API, which answers through a callback. */
export function asked(call) {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new HostProblem({ code: 'office-refused', title: t('office.refused'), detail: [error?.message ?? t('office.noReason'), error?.code && `(${error.code})`].filter(Boolean).join(' ') }));
    });
  });
}

/** The whole file as Office would save it now. */
export async function wholeFile({ signal, onProgress = () => {} } = {}) {
  const file = await asked((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, done));
  try {
    const slices = [];
    for (let index = 0; index < file.sliceCount; index++) {
      if (signal?.aborted) throw Problem.cancelled();
      const { data } = await asked((done) => file.getSliceAsync(index, done));
      slices.push(new Uint8Array(data));
      onProgress((index + 1) / file.sliceCount);
    }
    return new Blob(slices);
  } finally {
    await asked((done) => file.closeAsync(done)).catch(() => null);
  }
}

export const recall = async (key) => Office.context.document.settings.get(key) ?? null;

export async function remember(key, value) {
  const { settings } = Office.context.document;
  if (value === null) settings.remove(key);
  else settings.set(key, value);
  await asked((done) => settings.saveAsync(done));
}

/** The file's name; a document that was never saved has none. */
export function documentName() {
  const last = (Office.context.document.url ?? '').split(/[/\\]/).at(-1).split(/[?#]/)[0];
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

export function officeTheme() {
  const theme = Office.context.officeTheme;
  if (!theme?.bodyBackgroundColor) return null;
  const colors = { background: theme.bodyBackgroundColor, foreground: theme.bodyForegroundColor };
  return { dark: theme.isDarkTheme ?? isDark(colors.background), colors };
}

function isDark(color) {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
