import { t } from '/shared/i18n.js';
import { fileSize } from '/shared/words.js';
import { HostProblem } from '../host.js';

/** PowerPoint on the web takes no more at once, addressing included. */
const WEB_LIMIT = 5 * 1024 * 1024 - 64 * 1024;

/** Slides of the service as files for PowerPoint; each is fetched once. */
export class SlideFiles {
  #files = new Map();

  /** @param {Map<number, object>} outlines of the versions the slides come from, as far as known */
  constructor({ documentId, api }, outlines, { signal, web = false } = {}) {
    Object.assign(this, { documentId, api, outlines, signal, web });
  }

  /** The slide as base64. */
  get({ version, number }) {
    const key = `${version}/${number}`;
    if (!this.#files.has(key)) this.#files.set(key, this.#fetch(version, number));
    return this.#files.get(key);
  }

  /** Fetches all a script needs before anything is changed. */
  async prepare({ target }) {
    for (const { action, from } of target) if (action === 'insert' || action === 'replace') await this.get(from);
  }

  /** The name of the master a slide hangs on; null when it is not known. */
  master({ version, number }) {
    const outline = this.outlines.get(version);
    const layout = outline?.slides[number - 1]?.layout;
    return outline?.layouts.find(({ name }) => name === layout)?.master ?? null;
  }

  layout({ version, number }) {
    return this.outlines.get(version)?.slides[number - 1]?.layout ?? null;
  }

  mastersIn({ version }) {
    return this.outlines.get(version)?.masters?.length ?? 0;
  }

  async #fetch(version, number) {
    const { blob } = await this.api.slideFile(this.documentId, number, version, this.signal);
    const text = await base64(blob);
    if (this.web && text.length > WEB_LIMIT) {
      throw new HostProblem({
        code: 'slide-too-large',
        title: t('powerpoint.tooLarge'),
        detail: t('powerpoint.tooLarge.detail', { n: number, size: fileSize(blob.size) }),
        nextStep: t('powerpoint.tooLarge.next'),
      });
    }
    return text;
  }
}

function base64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result.slice(reader.result.indexOf(',') + 1)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
