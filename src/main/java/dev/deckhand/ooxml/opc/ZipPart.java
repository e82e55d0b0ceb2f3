package dev.deckhand.ooxml.opc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * One entry of the zip package.
 *
 * @param name absolute part name
 * @param entry its central directory record, with the place of its data resolved
 */
record ZipPart(String name, ZipArchiveEntry entry) {

  boolean isDirectory() {
    return name.endsWith("/");
  }

  /** The bytes as they lie in the file. */
  InputStream raw(byte[] content) {
    long start = entry.getDataOffset();
    long length = entry.getCompressedSize();
    if (start < 0 || length < 0 || start + length > content.length) {
      throw Problems.broken("The data of " + name + " lies outside the file.");
    }
    return new ByteArrayInputStream(content, (int) start, (int) length);
  }

  /** The inflated bytes; reading may fail with an {@link IOException} when they are damaged. */
  InputStream stream(byte[] content) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw Problems.encrypted("The entry " + name + " of the zip package is encrypted.");
    }
    return switch (entry.getMethod()) {
      case ZipArchiveEntry.STORED -> raw(content);
      case ZipArchiveEntry.DEFLATED -> inflating(raw(content));
      default ->
          throw Problems.unsupported(name + " is compressed with a method Office does not use.");
    };
  }

  private static InputStream inflating(InputStream raw) {
    // zlib may ask for one byte after the end of a stream without header
    InputStream padded = new SequenceInputStream(raw, new ByteArrayInputStream(new byte[1]));
    return new InflaterInputStream(padded, new Inflater(true), 1 << 13) {
      @Override
      public void close() throws IOException {
        inf.end();
        super.close();
      }
    };
  }

  /** The inflated bytes, complete and with the right checksum. */
  byte[] inflate(byte[] content, long maxBytes) {
    limit(maxBytes);
    byte[] data = new byte[(int) entry.getSize()];
    if (inflated(content, data)) {
      return data;
    }
    // the stream says what is wrong
    try (InputStream in = new PartStream(this, content)) {
      in.readNBytes(data, 0, data.length);
      in.read(); // the end, or a byte too many
      return data;
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** Inflates at one go; false where there is anything to say about the part. */
  private boolean inflated(byte[] content, byte[] data) {
    long start = entry.getDataOffset();
    long length = entry.getCompressedSize();
    if (entry.getMethod() != ZipArchiveEntry.DEFLATED
        || entry.getGeneralPurposeBit().usesEncryption()
        || start < 0
        || length < 0
        || start + length > content.length) {
      return false;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(content, (int) start, (int) length);
      int used = 0;
      for (int more = 1; more > 0 && used < data.length; used += more) {
        more = inflater.inflate(data, used, data.length - used);
      }
      CRC32 crc = new CRC32();
      crc.update(data);
      return used == data.length
          && inflater.inflate(new byte[1]) == 0
          && inflater.finished()
          && crc.getValue() == entry.getCrc();
    } catch (DataFormatException damaged) {
      return false;
    } finally {
      inflater.end();
    }
  }

  void limit(long maxBytes) {
    if (entry.getSize() > maxBytes) {
      throw Problems.tooLarge(name + " is larger than " + maxBytes + " bytes.");
    }
  }

  void verify(long length, long crc) {
    if (length != entry.getSize()) {
      throw Problems.broken(name + " does not have the size the zip directory says.");
    }
    if (crc != entry.getCrc()) {
      throw Problems.broken(name + " is damaged: its checksum does not match.");
    }
  }

  RuntimeException damaged(IOException cause) {
    return Problems.broken(name + " is damaged: it cannot be unzipped.", cause);
  }
}
