package dev.deckhand.ooxml.opc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where the entries of a zip file and their records in its directory lie (APPNOTE 4.3).
 *
 * @param places in the order of the directory
 * @param end where the end record begins
 */
record ZipLayout(List<Place> places, int end) {
  static final int DIRECTORY_HEADER_SIZE = 46;
  static final int END_RECORD_SIZE = 22;

  private static final int DIRECTORY_HEADER = 0x02014b50;
  private static final int END_RECORD = 0x06054b50;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int HAS_DESCRIPTOR = 1 << 3;
  private static final int SHORTEST_DESCRIPTOR = 12;
  private static final int LONGEST_DESCRIPTOR = 24;

  /**
   * One entry.
   *
   * @param from where its local header begins
   * @param to behind its data and what describes them
   * @param record where its record in the directory begins
   * @param recordLength in bytes
   */
  record Place(ZipPart part, int from, int to, int record, int recordLength) {}

  /**
   * Finds everything; nothing where the file is more than a plain zip: with 64-bit records, with
   * something before or between what the directory lists, or not quite as it says.
   */
  static Optional<ZipLayout> of(byte[] content, List<ZipPart> entries) {
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int end = endRecord(bytes);
    if (end < 0 || Short.toUnsignedInt(bytes.getShort(end + 10)) != entries.size()) {
      return Optional.empty();
    }
    int directory = bytes.getInt(end + 16);
    if (directory < 0 || directory + (long) bytes.getInt(end + 12) != end) {
      return Optional.empty();
    }
    TreeSet<Long> starts = new TreeSet<>();
    entries.forEach(part -> starts.add(part.entry().getLocalHeaderOffset()));
    starts.add((long) directory);
    List<Place> places = new ArrayList<>();
    int at = directory;
    for (ZipPart part : entries) {
      int length = recordLength(bytes, at, end, part);
      Long next = starts.higher(part.entry().getLocalHeaderOffset());
      long to = length == 0 || next == null ? -1 : to(bytes.getShort(at + 8), part, next);
      if (to < 0) {
        return Optional.empty();
      }
      int from = (int) part.entry().getLocalHeaderOffset();
      places.add(new Place(part, from, (int) to, at, length));
      at += length;
    }
    return at == end ? Optional.of(new ZipLayout(places, end)) : Optional.empty();
  }

  private static int endRecord(ByteBuffer bytes) {
    int last = bytes.limit() - END_RECORD_SIZE;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (bytes.getInt(at) == END_RECORD
          && at + Short.toUnsignedInt(bytes.getShort(at + 20)) == last) {
        return at;
      }
    }
    return -1;
  }

  /** The length of a part's record; 0 when there is none, or sizes and places are elsewhere. */
  private static int recordLength(ByteBuffer bytes, int at, int end, ZipPart part) {
    if (at + DIRECTORY_HEADER_SIZE > end
        || bytes.getInt(at) != DIRECTORY_HEADER
        || bytes.getInt(at + 20) != part.entry().getCompressedSize()
        || bytes.getInt(at + 24) != part.entry().getSize()
        || bytes.getInt(at + 42) != part.entry().getLocalHeaderOffset()) {
      return 0;
    }
    int length = DIRECTORY_HEADER_SIZE;
    for (int variable = 28; variable <= 32; variable += 2) { // name, extra fields, comment
      length += Short.toUnsignedInt(bytes.getShort(at + variable));
    }
    return at + length <= end ? length : 0;
  }

  /** Where an entry ends, its data descriptor included; -1 when that cannot be told. */
  private static long to(int flags, ZipPart part, long next) {
    long data = part.entry().getDataOffset() + part.entry().getCompressedSize();
    if (part.entry().getDataOffset() < 0 || data > next) {
      return -1;
    }
    if ((flags & HAS_DESCRIPTOR) == 0) {
      return data;
    }
    long descriptor = next - data;
    return descriptor >= SHORTEST_DESCRIPTOR && descriptor <= LONGEST_DESCRIPTOR ? next : -1;
  }
}
