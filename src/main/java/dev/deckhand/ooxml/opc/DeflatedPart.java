package dev.deckhand.ooxml.opc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The new content of a part as it will lie in the file.
 *
 * @param bytes deflated
 * @param size before that
 */
record DeflatedPart(Chunks bytes, long size, long crc) {
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

  byte[] inflate() {
    try (InputStream in = new InflaterInputStream(bytes.stream(), new Inflater(true), BUFFER)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading a part from memory failed", e);
    }
  }
}
