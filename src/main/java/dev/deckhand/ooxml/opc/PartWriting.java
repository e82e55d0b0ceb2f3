package dev.deckhand.ooxml.opc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes the content of a part from front to back. */
@FunctionalInterface
public interface PartWriting {
  void to(OutputStream out) throws IOException;

  /** All that is written. */
  default byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      to(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing a part to memory failed", e);
    }
    return bytes.toByteArray();
  }
}
