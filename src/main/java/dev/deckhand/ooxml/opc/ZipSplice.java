package dev.deckhand.ooxml.opc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An edited zip file made of stretches of the old one: entries nobody touched are copied as they
 * lie, headers and all, many at a time; only changed and new ones get headers of their own (APPNOTE
 * 4.3.7, 4.3.12, 4.3.16).
 */
final class ZipSplice {
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_HEADER_SIZE = 30;
  private static final int DIRECTORY_HEADER = 0x02014b50;
  private static final short VERSION = 20;
  private static final short DEFLATED = 8;
  private static final short UTF8 = 1 << 11;

  /** The first of January 1980, the earliest there is; Office writes it for every entry. */
  private static final int NEW_ENTRY_TIME = 0x0021_0000;

  private final byte[] old;
  private final ZipLayout layout;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<byte[]> records = new ArrayList<>();
  private long size;

  /** What lies in the new file, one behind the other. */
  private sealed interface Piece {
    /** A stretch of the old file. */
    record Kept(int from, int to) implements Piece {}

    /** An entry that is new or changed. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Fresh(byte[] header, Chunks data) implements Piece {}
  }

  private ZipSplice(byte[] old, ZipLayout layout) {
    this.old = old;
    this.layout = layout;
  }

  /**
   * The edited file: changed entries in place, new ones at the end.
   *
   * @param written by part name
   */
  static byte[] write(
      byte[] old, ZipLayout layout, Map<String, DeflatedPart> written, Set<String> removed) {
    return new ZipSplice(old, layout).write(written, removed);
  }

  private byte[] write(Map<String, DeflatedPart> written, Set<String> removed) {
    Map<String, DeflatedPart> added = new LinkedHashMap<>(written);
    for (ZipLayout.Place place : layout.places()) {
      DeflatedPart edited = added.remove(place.part().name());
      if (edited != null) {
        replace(place, edited);
      } else if (!removed.contains(place.part().name())) {
        keep(place);
      }
    }
    added.forEach(this::add);
    return joined();
  }

  private void keep(ZipLayout.Place place) {
    record(place);
    size += place.to() - place.from();
    if (!pieces.isEmpty()
        && pieces.getLast() instanceof Piece.Kept before
        && before.to() == place.from()) {
      pieces.set(pieces.size() - 1, new Piece.Kept(before.from(), place.to()));
    } else {
      pieces.add(new Piece.Kept(place.from(), place.to()));
    }
  }

  /** An entry's record in the directory as it was, but for the place the entry has now. */
  private ByteBuffer record(ZipLayout.Place place) {
    byte[] bytes = Arrays.copyOfRange(old, place.record(), place.record() + place.recordLength());
    records.add(bytes);
    return littleEndian(bytes).putInt(42, Math.toIntExact(size));
  }

  private void replace(ZipLayout.Place place, DeflatedPart part) {
    ByteBuffer record = record(place);
    record.putShort(6, VERSION).putShort(8, (short) (record.getShort(8) & UTF8));
    describe(record, 10, record.getInt(12), part);
    int name = ZipLayout.DIRECTORY_HEADER_SIZE;
    fresh(record, Arrays.copyOfRange(record.array(), name, name + record.getShort(28)), part);
  }

  private void add(String partName, DeflatedPart part) {
    byte[] name = partName.substring(1).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[ZipLayout.DIRECTORY_HEADER_SIZE + name.length];
    System.arraycopy(name, 0, bytes, ZipLayout.DIRECTORY_HEADER_SIZE, name.length);
    records.add(bytes);
    ByteBuffer record = littleEndian(bytes).putInt(0, DIRECTORY_HEADER);
    record.putShort(4, VERSION).putShort(6, VERSION).putShort(8, UTF8);
    describe(record, 10, NEW_ENTRY_TIME, part);
    record.putShort(28, (short) name.length).putInt(42, Math.toIntExact(size));
    fresh(record, name, part);
  }

  /** Method, time, checksum and sizes, which headers and records have in the same order. */
  private static void describe(ByteBuffer header, int at, int time, DeflatedPart part) {
    header.putShort(at, DEFLATED).putInt(at + 2, time).putInt(at + 6, (int) part.crc());
    header.putInt(at + 10, part.bytes().size()).putInt(at + 14, Math.toIntExact(part.size()));
  }

  private void fresh(ByteBuffer record, byte[] name, DeflatedPart part) {
    byte[] header = new byte[LOCAL_HEADER_SIZE + name.length];
    ByteBuffer local = littleEndian(header).putInt(0, LOCAL_HEADER).putShort(4, VERSION);
    local.putShort(6, record.getShort(8));
    describe(local, 8, record.getInt(12), part);
    local.putShort(26, (short) name.length);
    System.arraycopy(name, 0, header, LOCAL_HEADER_SIZE, name.length);
    pieces.add(new Piece.Fresh(header, part.bytes()));
    size += header.length + part.bytes().size();
  }

  private byte[] joined() {
    int directory = records.stream().mapToInt(record -> record.length).sum();
    byte[] tail = Arrays.copyOfRange(old, layout.end(), old.length);
    byte[] all = new byte[Math.toIntExact(size + directory + tail.length)];
    ByteBuffer out = littleEndian(all);
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Kept(int from, int to) -> out.put(old, from, to - from);
        case Piece.Fresh(byte[] header, Chunks data) -> data.copyTo(out.put(header));
      }
    }
    records.forEach(out::put);
    littleEndian(tail)
        .putShort(8, (short) records.size())
        .putShort(10, (short) records.size())
        .putInt(12, directory)
        .putInt(16, (int) size);
    out.put(tail);
    return all;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
