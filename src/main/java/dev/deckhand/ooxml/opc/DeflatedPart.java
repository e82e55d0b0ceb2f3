package dev.deckhand.ooxml.opc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The new content of a part as it will lie in the file.
 *
 * @param bytes deflated
 * @param size before that
 */
record DeflatedPart(Chunks bytes, long size, long crc) {
  /** As tight as Office deflates its own parts, in half the time of zlib's default (ADR 0031). */
  static final int LEVEL = 3;

  private static final int BUFFER = 1 << 16;

  /** Deflates what is written, as it is written. */
  static DeflatedPart of(PartWriting writing) {
    BlockDeflate deflate = new BlockDeflate();
    try {
      writing.to(deflate);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing a part to memory failed", e);
    }
    return deflate.finish();
  }

  /** Deflates bytes that are there as a whole. */
  static DeflatedPart of(byte[] content) {
    if (content.length > BlockDeflate.BLOCK) {
      return of(out -> out.write(content));
    }
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      byte[] bytes = new byte[content.length / 4 + 64];
      int used = 0;
      while (!deflater.finished()) {
        if (used == bytes.length) {
          bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        used += deflater.deflate(bytes, used, bytes.length - used);
      }
      CRC32 crc = new CRC32();
      crc.update(content);
      return new DeflatedPart(Chunks.holding(bytes, used), content.length, crc.getValue());
    } finally {
      deflater.end();
    }
  }

  byte[] inflate() {
    try (InputStream in = new InflaterInputStream(bytes.stream(), new Inflater(true), BUFFER)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading a part from memory failed", e);
    }
  }
}
