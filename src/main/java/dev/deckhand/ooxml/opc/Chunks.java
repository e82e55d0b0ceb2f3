package dev.deckhand.ooxml.opc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Bytes of a size not known before, in pieces: nothing is copied while they grow, and a large file
 * needs no large stretch of memory.
 */
final class Chunks extends OutputStream {
  private static final int SIZE = 1 << 16;

  private static final byte[] NOTHING = {};

  private final List<byte[]> chunks = new ArrayList<>();
  private int used = SIZE;

  /** Bytes there are already; nothing is written behind them. */
  static Chunks holding(byte[] bytes, int length) {
    Chunks chunks = new Chunks();
    if (length > SIZE) {
      chunks.write(bytes, 0, length);
    } else if (length > 0) {
      chunks.chunks.add(Arrays.copyOf(bytes, length));
      chunks.used = length;
    }
    return chunks;
  }

  /** How many bytes there are. */
  int size() {
    return Math.multiplyExact(chunks.size(), SIZE) - (SIZE - used);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      if (used == SIZE) {
        chunks.add(new byte[SIZE]);
        used = 0;
      }
      int count = Math.min(end - from, SIZE - used);
      System.arraycopy(bytes, from, chunks.getLast(), used, count);
      used += count;
      from += count;
    }
  }

  /** Appends all bytes to others. */
  void copyTo(Chunks other) {
    for (byte[] chunk : chunks) {
      other.write(chunk, 0, chunk == chunks.getLast() ? used : SIZE);
    }
  }

  /** Appends all bytes to what has room for them. */
  void copyTo(ByteBuffer out) {
    for (byte[] chunk : chunks) {
      out.put(chunk, 0, chunk == chunks.getLast() ? used : SIZE);
    }
  }

  /** The bytes from the first one on. */
  InputStream stream() {
    List<InputStream> streams = new ArrayList<>();
    for (byte[] chunk : chunks) {
      int length = chunk == chunks.getLast() ? used : SIZE;
      streams.add(new ByteArrayInputStream(chunk, 0, length));
    }
    return new SequenceInputStream(Collections.enumeration(streams));
  }

  /** Hands over the bytes in one piece; they are not here any more. */
  byte[] take() {
    byte[] all = new byte[size()];
    for (int i = 0; i < chunks.size(); i++) {
      int at = i * SIZE;
      System.arraycopy(chunks.set(i, NOTHING), 0, all, at, Math.min(SIZE, all.length - at));
    }
    chunks.clear();
    used = SIZE;
    return all;
  }
}
