import { button, el, fill } from '/shared/dom.js';
import { openDialog } from '/shared/dialog.js';
import { decisionKey } from '/shared/files.js';
import { problemCard } from '/shared/notice.js';
import { Problem } from '/shared/problem.js';
import { ago, fileSize, when } from '/shared/words.js';

const CAUSES = { upload: 'Uploaded', apply: 'Edited', undo: 'Restored' };

/** The versions of the document, newest first: download any, go back to any. */
export async function openHistory(workspace) {
  const content = el('div', { class: 'dialog-body' }, el('p', { role: 'status' }, 'Loading…'));
  const dialog = openDialog('History', content, { kind: 'drawer', testid: 'history-panel' });
  const load = async () => {
    try {
      const versions = await workspace.api.versions(workspace.document.id);
      fill(content, el('ol', { class: 'versions', reversed: true }, versions.map((version) => item(version, workspace, dialog, content))));
    } catch (thrown) {
      fill(content, problemCard(thrown, { retry: load }));
    }
  };
  await load();
}

function item({ version, cause, createdAt, size, summary, restores }, workspace, dialog, content) {
  const isCurrent = version === workspace.document.version;
  const name = CAUSES[String(cause).toLowerCase()] ?? cause;
  const key = decisionKey();
  const restore = async () => {
    try {
      await workspace.undo(key, version);
      dialog.close();
    } catch (thrown) {
      content.querySelector('.notice')?.remove();
      content.prepend(problemCard(thrown, { retry: Problem.from(thrown).isPassing ? restore : undefined }));
      if (thrown.status === 412) workspace.reload().catch(() => {});
    }
  };
  return el(
    'li',
    { testid: `version-${version}`, class: isCurrent ? 'current' : null },
    el('div', {}, el('strong', {}, `Version ${version}`), isCurrent ? el('span', { class: 'chip' }, 'current') : null),
    el('p', {}, restores ? `${name} from version ${restores}` : name, summary && !restores ? `: ${summary}` : ''),
    el('p', { class: 'muted', title: when(createdAt) }, `${ago(createdAt)}, ${fileSize(size)}`),
    el(
      'div',
      { class: 'row' },
      isCurrent ? null : button('Restore', { icon: 'undo', 'aria-label': `Restore version ${version}`, testid: 'restore', onclick: restore }),
      button('Download', { icon: 'download', 'aria-label': `Download version ${version}`, testid: 'download-version', onclick: () => workspace.download(version) }),
    ),
  );
}
