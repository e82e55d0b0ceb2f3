package dev.deckhand.ooxml.opc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Reads the central directory of a zip package; no part is inflated. */
final class ZipIndex {
  private ZipIndex() {}

  /** All entries in the order of the central directory, folders included. */
  static List<ZipPart> read(byte[] content) {
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
            .setUseUnicodeExtraFields(false)
            .get()) {
      List<ZipPart> parts = new ArrayList<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        parts.add(new ZipPart(PartNames.ofEntry(entry.getName()), entry));
      }
      return parts;
    } catch (IOException e) {
      throw Problems.truncated("The file ends early: its zip directory is missing or cut.", e);
    } catch (RuntimeException e) {
      throw Problems.broken("The zip directory of the file cannot be read.", e);
    }
  }
}
