package dev.deckhand.ooxml.opc;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Looks at a zip package before anything parses it: names, structure, sizes and checksums of all
 * entries, and the markup of all XML parts. Streams; holds no part in memory.
 */
public final class Preflight {
  private static final int BUFFER = 1 << 14;

  private final byte[] content;
  private final Limits limits;

  private Preflight(byte[] content, Limits limits) {
    this.content = content;
    this.limits = limits;
  }

  /**
   * Checks a file that begins like a zip package.
   *
   * @return the names of its entries, as absolute part names
   * @throws dev.deckhand.document.DocumentProblem when it is truncated, broken, hostile or beyond a
   *     limit
   */
  public static Set<String> check(byte[] content, Limits limits) {
    return new Preflight(content, limits).run();
  }

  private Set<String> run() {
    ZipStructure.limitEntries(content, limits.parts());
    List<ZipPart> entries = ZipIndex.read(content);
    ZipStructure.check(content, entries);
    checkDeclaredSizes(entries);
    Set<String> names = new LinkedHashSet<>();
    for (ZipPart entry : entries) {
      checkContent(entry);
      names.add(entry.name());
    }
    return names;
  }

  /** What the directory admits is refused at once; {@link #checkContent} catches what it hides. */
  private void checkDeclaredSizes(List<ZipPart> entries) {
    long total = 0;
    for (ZipPart part : entries) {
      long size = part.entry().getSize();
      total += size;
      if (size > limits.partBytes()) {
        throw Problems.tooLarge(
            part.name()
                + " unpacks to "
                + mb(size)
                + "; the limit is "
                + mb(limits.partBytes())
                + ".");
      }
      if (size > Limits.RATIO_GRACE && size / limits.ratio() > part.entry().getCompressedSize()) {
        throw Problems.tooLarge(
            part.name()
                + " unpacks to more than "
                + limits.ratio()
                + " times its size in the file.");
      }
    }
    if (total > limits.totalBytes()) {
      throw Problems.tooLarge(
          "The file unpacks to " + mb(total) + "; the limit is " + mb(limits.totalBytes()) + ".");
    }
  }

  private static String mb(long bytes) {
    return bytes / 1_000_000 + " MB";
  }

  private void checkContent(ZipPart part) {
    long declared = part.entry().getSize();
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    try (InputStream in = part.stream(content)) {
      int read = in.readNBytes(buffer, 0, BUFFER);
      XmlScan scan = XmlScan.forPart(part.name(), buffer, read, limits.xmlDepth());
      while (read > 0 && length <= declared) {
        length += read;
        crc.update(buffer, 0, read);
        if (scan != null) {
          scan.accept(buffer, read);
        }
        read = in.readNBytes(buffer, 0, BUFFER);
      }
    } catch (IOException e) {
      throw part.damaged(e);
    }
    part.verify(length, crc.getValue());
  }
}
