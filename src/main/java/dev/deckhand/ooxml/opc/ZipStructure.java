package dev.deckhand.ooxml.opc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Checks that every reader of the zip file sees the same entries: names that differ between local
 * header and directory, duplicates, overlaps and hidden entries mislead one reader or another.
 */
final class ZipStructure {
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int DIRECTORY_HEADER = 0x02014b50;
  private static final int END_RECORD = 0x06054b50;
  private static final int END_RECORD_SIZE = 22;
  private static final int ZIP64_COUNT = 0xFFFF;
  private static final int LOCAL_HEADER_SIZE = 30;
  private static final int LARGEST_DESCRIPTOR = 24;

  private ZipStructure() {}

  /**
   * Refuses directories that would cost too much to read. Counts signatures, so stored (not
   * deflated) archives inside the file count with it.
   */
  static void limitEntries(byte[] content, int limit) {
    ByteBuffer bytes = littleEndian(content);
    int entries = 0;
    for (int at = 0; at + 4 <= content.length; at++) {
      if (content[at] == 'P' && bytes.getInt(at) == DIRECTORY_HEADER && ++entries > limit) {
        throw Problems.tooLarge("The file has more than " + limit + " parts.");
      }
    }
  }

  static void check(byte[] content, List<ZipPart> entries) {
    checkCount(content, entries.size());
    Set<String> seen = new HashSet<>();
    for (ZipPart part : entries) {
      checkName(part);
      if (!seen.add(PartNames.key(part.name()))) {
        throw Problems.hostile("The package contains " + part.name() + " twice.");
      }
      checkLocalHeader(content, part);
    }
    checkLayout(content, entries);
  }

  /** A damaged record ends the directory early; the end record knows how many there were. */
  private static void checkCount(byte[] content, int entries) {
    ByteBuffer bytes = littleEndian(content);
    int at = content.length - END_RECORD_SIZE;
    while (at > 0 && bytes.getInt(at) != END_RECORD) {
      at--;
    }
    int declared = Short.toUnsignedInt(bytes.getShort(at + 10));
    if (declared != ZIP64_COUNT && declared != (entries & 0xFFFF)) {
      throw Problems.broken(
          "The zip directory is damaged: it lists " + entries + " of " + declared + " entries.");
    }
  }

  private static void checkName(ZipPart part) {
    String entryName = part.entry().getName();
    boolean control = entryName.chars().anyMatch(c -> c < ' ');
    boolean drive = entryName.length() > 1 && entryName.charAt(1) == ':';
    List<String> segments = Arrays.asList(PartNames.key(part.name()).split("[/\\\\]"));
    boolean relative = segments.contains("..") || segments.contains(".");
    if (control || drive || relative || part.name().equals("/")) {
      throw Problems.hostile("The package contains an entry with a forbidden name.");
    }
  }

  private static void checkLocalHeader(byte[] content, ZipPart part) {
    ZipArchiveEntry entry = part.entry();
    ByteBuffer bytes = littleEndian(content);
    long offset = entry.getLocalHeaderOffset();
    if (offset < 0 || offset + LOCAL_HEADER_SIZE > content.length) {
      throw Problems.broken("The zip directory points outside the file.");
    }
    int at = (int) offset;
    if (bytes.getInt(at) != LOCAL_HEADER) {
      throw Problems.broken("The zip directory does not lead to " + part.name() + ".");
    }
    byte[] name = entry.getRawName();
    int from = at + LOCAL_HEADER_SIZE;
    int to = Math.min(content.length, from + Short.toUnsignedInt(bytes.getShort(at + 26)));
    boolean same = Arrays.equals(content, from, to, name, 0, name.length);
    if (!same || bytes.getShort(at + 8) != entry.getMethod()) {
      throw Problems.hostile(
          part.name() + " is described differently in its header and in the zip directory.");
    }
  }

  private static void checkLayout(byte[] content, List<ZipPart> entries) {
    List<ZipPart> inOrder =
        entries.stream()
            .sorted(Comparator.comparingLong(part -> part.entry().getLocalHeaderOffset()))
            .toList();
    long end = 0;
    for (ZipPart part : inOrder) {
      long start = part.entry().getLocalHeaderOffset();
      if (start < end) {
        throw Problems.hostile(part.name() + " overlaps another entry of the zip package.");
      }
      if (startsEntry(content, end, start)) {
        throw Problems.hostile("The zip package hides an entry before " + part.name() + ".");
      }
      end = part.entry().getDataOffset() + part.entry().getCompressedSize();
    }
  }

  /** Whether the gap between two entries is more than a data descriptor and begins an entry. */
  private static boolean startsEntry(byte[] content, long from, long to) {
    ByteBuffer bytes = littleEndian(content);
    for (long at = from; at < Math.min(from + LARGEST_DESCRIPTOR + 1, to - 3); at++) {
      if (bytes.getInt((int) at) == LOCAL_HEADER) {
        return true;
      }
    }
    return false;
  }

  private static ByteBuffer littleEndian(byte[] content) {
    return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }
}
