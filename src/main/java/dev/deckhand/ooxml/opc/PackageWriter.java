package dev.deckhand.ooxml.opc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes an edited package: untouched entries with the compressed bytes they had, changed ones in
 * place, new ones at the end. The same edit gives the same bytes every time.
 */
final class PackageWriter {
  /** The earliest time a zip directory can hold; Office writes it for every entry. */
  private static final LocalDateTime NEW_ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private PackageWriter() {}

  static byte[] write(OpcPackage base, Map<String, byte[]> written, Set<String> removed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(base.content().length + (1 << 16));
    Map<String, byte[]> added = new LinkedHashMap<>(written);
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.AsNeeded);
      for (ZipPart part : base.entries()) {
        byte[] edited = added.remove(part.name());
        if (edited != null) {
          deflate(zip, new ZipArchiveEntry(part.entry()), edited);
        } else if (!removed.contains(part.name())) {
          zip.addRawArchiveEntry(part.entry(), part.raw(base.content()));
        }
      }
      for (Map.Entry<String, byte[]> part : added.entrySet()) {
        deflate(zip, newEntry(part.getKey()), part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing a package to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static ZipArchiveEntry newEntry(String partName) {
    ZipArchiveEntry entry = new ZipArchiveEntry(partName.substring(1));
    // zip holds local time: any zone gives the same bytes when it is the default one
    entry.setTime(NEW_ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
    return entry;
  }

  private static void deflate(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content)
      throws IOException {
    byte[] compressed = compress(content);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipArchiveEntry.DEFLATED);
    entry.setCrc(crc.getValue());
    entry.setSize(content.length);
    entry.setCompressedSize(compressed.length);
    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(compressed));
  }

  private static byte[] compress(byte[] content) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, deflater)) {
      out.write(content);
    } finally {
      deflater.end();
    }
    return compressed.toByteArray();
  }
}
