package dev.deckhand.ooxml.opc;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Deflates what is written in blocks of its own, on all cores (RFC 1951). Every block may refer to
 * the 32 KB before it, so the result is hardly longer than that of one deflater, and it depends on
 * nothing but the bytes: not on the number of cores, not on who was faster.
 */
final class BlockDeflate extends OutputStream {
  /** What is not larger is one block, and the same bytes as from one deflater. */
  static final int BLOCK = 1 << 19;

  private static final int WINDOW = 1 << 15;

  private final Chunks deflated = new Chunks();
  private final CRC32 crc = new CRC32();
  private final Queue<ForkJoinTask<Chunks>> waiting = new ArrayDeque<>();
  private final int mostWaiting = 1 + ForkJoinPool.getCommonPoolParallelism();

  private byte[] before = {};
  private byte[] block = new byte[BLOCK];
  private int used;
  private long size;

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      if (used == BLOCK) {
        next(false);
        before = block;
        block = new byte[BLOCK];
        used = 0;
      }
      int count = Math.min(end - from, BLOCK - used);
      System.arraycopy(bytes, from, block, used, count);
      used += count;
      from += count;
    }
  }

  /** What was written, deflated; nothing can be written afterwards. */
  DeflatedPart finish() {
    next(true);
    while (!waiting.isEmpty()) {
      collect();
    }
    return new DeflatedPart(deflated, size, crc.getValue());
  }

  private void next(boolean last) {
    crc.update(block, 0, used);
    size += used;
    Block next = new Block(before, block, used, last);
    if (waiting.isEmpty() && last) {
      next.deflate().copyTo(deflated);
      return;
    }
    ForkJoinTask<Chunks> task = ForkJoinTask.adapt(next::deflate);
    waiting.add(task);
    if (waiting.size() > mostWaiting) {
      // Whoever writes is faster than the others: it lends a hand.
      task.invoke();
    } else {
      ForkJoinPool.commonPool().execute(task);
    }
    while (!waiting.isEmpty() && waiting.element().isDone()) {
      collect();
    }
  }

  private void collect() {
    waiting.remove().join().copyTo(deflated);
  }

  /** A stretch of what was written, with what it may refer to. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  private record Block(byte[] before, byte[] bytes, int length, boolean last) {

    Chunks deflate() {
      Chunks out = new Chunks();
      Deflater deflater = new Deflater(DeflatedPart.LEVEL, true);
      try {
        if (before.length > 0) {
          deflater.setDictionary(before, before.length - WINDOW, WINDOW);
        }
        deflater.setInput(bytes, 0, length);
        if (last) {
          deflater.finish();
        }
        byte[] buffer = new byte[1 << 16];
        int count;
        do {
          count = deflater.deflate(buffer, 0, buffer.length, flush());
          out.write(buffer, 0, count);
        } while (last ? !deflater.finished() : count == buffer.length);
      } finally {
        deflater.end();
      }
      return out;
    }

    private int flush() {
      return last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
    }
  }
}
