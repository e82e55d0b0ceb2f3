import { withProgress } from '/shared/progress.js';
import { hostOf, shorten } from '/shared/words.js';

/**
 * Starts a session with a file, given or still to be fetched, and opens it. A refused file leaves
 * no empty session behind.
 */
export async function startSession(shell, name, file) {
  const { api } = shell;
  const id = await withProgress(shell.progressPlace, `Uploading ${shorten(name, 40)}`, async (signal, report) => {
    const bytes = typeof file === 'function' ? await file(signal) : file;
    const session = await api.createSession(hostOf(name), name);
    try {
      await api.upload(session.id, bytes, { signal, onProgress: report });
    } catch (thrown) {
      api.deleteSession(session.id).catch(() => {});
      throw thrown;
    }
    return session.id;
  });
  shell.openSession(id);
}
