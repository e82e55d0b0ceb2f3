package dev.deckhand.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The floor of every edit: a copy of the zip file with some parts inflated and deflated again, as a
 * stream and without a look at it.
 */
final class Redeflating {
  private Redeflating() {}

  /** A copy with the parts re-deflated whose names begin like this. */
  static byte[] copy(byte[] content, String part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + (1 << 16));
    try (ZipFile zip =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (entry.getName().startsWith(part)) {
          deflated(zip, entry, out);
        } else {
          out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void deflated(ZipFile zip, ZipArchiveEntry entry, ZipArchiveOutputStream out)
      throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream((int) entry.getCompressedSize());
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    CRC32 crc = new CRC32();
    try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), crc);
        DeflaterOutputStream deflating = new DeflaterOutputStream(compressed, deflater, 1 << 16)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        deflating.write(buffer, 0, read);
      }
    } finally {
      deflater.end();
    }
    ZipArchiveEntry copy = new ZipArchiveEntry(entry);
    copy.setCrc(crc.getValue());
    copy.setCompressedSize(compressed.size());
    out.addRawArchiveEntry(copy, new ByteArrayInputStream(compressed.toByteArray()));
  }
}
