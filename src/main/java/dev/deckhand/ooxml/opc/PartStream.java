package dev.deckhand.ooxml.opc;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * A part while it is inflated. Its end is reported only where size and checksum are right; damage
 * is a {@link dev.deckhand.document.DocumentProblem}, never an {@link IOException}.
 */
final class PartStream extends InputStream {
  private final ZipPart part;
  private final InputStream inflated;
  private final CRC32 crc = new CRC32();
  private long length;
  private boolean ended;

  PartStream(ZipPart part, byte[] content) {
    this.part = part;
    this.inflated = part.stream(content);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int count) {
    if (ended) {
      return -1;
    }
    int read;
    try {
      read = inflated.read(buffer, from, count);
      if (read < 0) {
        ended = true;
        inflated.close();
      }
    } catch (IOException e) {
      throw part.damaged(e);
    }
    if (read > 0) {
      length += read;
      crc.update(buffer, from, read);
    }
    if (read < 0 || length > part.entry().getSize()) {
      part.verify(length, crc.getValue());
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    inflated.close();
  }
}
