package dev.deckhand.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of packages as the JDK reads them. */
public final class ZipParts {
  private ZipParts() {}

  /** The parts by name, with a leading slash. */
  public static Map<String, byte[]> of(byte[] content) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put("/" + entry.getName().replace('\\', '/'), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** Names of the parts that only one has, or that are not the same bytes in both. */
  public static Set<String> differing(Map<String, byte[]> old, Map<String, byte[]> now) {
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> Arrays.equals(old.get(name), now.get(name)));
    return names;
  }
}
