package dev.deckhand.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An Office package without traces of the moment it was written: parts in a fixed order, fixed
 * entry times, fixed dates in the core properties; packages embedded in it are treated alike.
 */
final class StablePackage {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 15, 9, 0, 0);
  private static final String TIMESTAMP = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
  private static final Comparator<String> CONTENT_TYPES_FIRST =
      Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
          .thenComparing(Comparator.naturalOrder());

  private StablePackage() {}

  static byte[] of(byte[] written) {
    Map<String, byte[]> parts = read(written);
    parts.replaceAll(StablePackage::settle);
    return write(parts);
  }

  /** The parts by name, content types first. */
  static Map<String, byte[]> read(byte[] zipped) {
    Map<String, byte[]> parts = new TreeMap<>(CONTENT_TYPES_FIRST);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static byte[] write(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] settle(String name, byte[] content) {
    if (name.endsWith(".xlsx")) {
      return of(content);
    }
    if (name.equals("docProps/core.xml")) {
      return new String(content, UTF_8).replaceAll(TIMESTAMP, WRITTEN + ":00Z").getBytes(UTF_8);
    }
    return content;
  }
}
