package dev.deckhand.ooxml.opc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  /**
   * The bytes of the edited package.
   *
   * @param written the parts that are new or changed
   * @param deflated those of them that are deflated already; the others are, on all cores
   */
  static byte[] write(
      OpcPackage base,
      Map<String, byte[]> written,
      Map<String, DeflatedPart> deflated,
      Set<String> removed) {
    Map<String, DeflatedPart> fresh = new ConcurrentHashMap<>(deflated);
    written.entrySet().parallelStream()
        .filter(part -> !deflated.containsKey(part.getKey()))
        .forEach(part -> fresh.put(part.getKey(), DeflatedPart.of(part.getValue())));
    Map<String, DeflatedPart> parts = new LinkedHashMap<>();
    written.keySet().forEach(name -> parts.put(name, Objects.requireNonNull(fresh.get(name))));
    return ZipLayout.of(base.content(), base.entries())
        .map(layout -> ZipSplice.write(base.content(), layout, parts, removed))
        .orElseGet(() -> anew(base, parts, removed));
  }

  /** For files whose stretches cannot be told apart safely: every entry gets a new header. */
  private static byte[] anew(
      OpcPackage base, Map<String, DeflatedPart> written, Set<String> removed) {
    Chunks bytes = new Chunks();
    Map<String, DeflatedPart> added = new LinkedHashMap<>(written);
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.AsNeeded);
      for (ZipPart part : base.entries()) {
        DeflatedPart edited = added.remove(part.name());
        if (edited != null) {
          put(zip, new ZipArchiveEntry(part.entry()), edited);
        } else if (!removed.contains(part.name())) {
          zip.addRawArchiveEntry(part.entry(), part.raw(base.content()));
        }
      }
      for (Map.Entry<String, DeflatedPart> part : added.entrySet()) {
        put(zip, newEntry(part.getKey()), part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing a package to memory failed", e);
    }
    return bytes.take();
  }

  /** A package of these parts alone. */
  static byte[] write(Map<String, DeflatedPart> parts) {
    Chunks bytes = new Chunks();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, DeflatedPart> part : parts.entrySet()) {
        put(zip, newEntry(part.getKey()), part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing a package to memory failed", e);
    }
    return bytes.take();
  }

  private static ZipArchiveEntry newEntry(String partName) {
    ZipArchiveEntry entry = new ZipArchiveEntry(partName.substring(1));
    // zip holds local time: any zone gives the same bytes when it is the default one
    entry.setTime(NEW_ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
    return entry;
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, DeflatedPart content)
      throws IOException {
    entry.setMethod(ZipArchiveEntry.DEFLATED);
    entry.setCrc(content.crc());
    entry.setSize(content.size());
    entry.setCompressedSize(content.bytes().size());
    zip.addRawArchiveEntry(entry, content.bytes().stream());
  }
}
