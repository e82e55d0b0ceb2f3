/** Files of a zip archive by name, read one at a time; no zip64, for slides are small. */
export class Zip {
  #entries = new Map();

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.#directoryEnd();
    let at = this.view.getUint32(end + 16, true);
    for (let left = this.view.getUint16(end + 10, true); left > 0; left--) at = this.#entry(at);
  }

  get names() {
    return [...this.#entries.keys()];
  }

  async text(name) {
    const { method, size, start } = this.#entries.get(name);
    const header = start + 30 + this.view.getUint16(start + 26, true) + this.view.getUint16(start + 28, true);
    const stored = new Blob([this.bytes.subarray(header, header + size)]);
    const stream = method === 0 ? stored.stream() : stored.stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Response(stream).text();
  }

  #directoryEnd() {
    for (let at = this.bytes.length - 22; at >= 0; at--) if (this.view.getUint32(at, true) === 0x06054b50) return at;
    throw new Error('This is no zip archive');
  }

  #entry(at) {
    const [length, extra, comment] = [28, 30, 32].map((offset) => this.view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + length));
    this.#entries.set(name, { method: this.view.getUint16(at + 10, true), size: this.view.getUint32(at + 20, true), start: this.view.getUint32(at + 42, true) });
    return at + 46 + length + extra + comment;
  }
}
