package dev.deckhand.ooxml.opc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
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
    Chunks bytes = new Chunks();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    CRC32 crc = new CRC32();
    try (OutputStream deflated = new DeflaterOutputStream(bytes, deflater, BUFFER);
        OutputStream out =
            new BufferedOutputStream(new CheckedOutputStream(deflated, crc), BUFFER)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing a part to memory failed", e);
    }
    long size = deflater.getBytesRead();
    deflater.end();
    return new DeflatedPart(bytes, size, crc.getValue());
  }

  byte[] inflate() {
    try (InputStream in = new InflaterInputStream(bytes.stream(), new Inflater(true), BUFFER)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading a part from memory failed", e);
    }
  }
}
