package dev.deckhand.ooxml;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.deckhand.document.DocumentOutline;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.xlsx.read.KnownWorkbook;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was read of files that are still in use, so that binding, proving and showing the
 * same version parse it once. Files are told apart by their byte array; memory pressure empties it.
 */
final class ReadOnce {
  private static final int FILES = 32;

  private final Cache<byte[], DocumentOutline> outlines = cache();
  private final Cache<byte[], KnownWorkbook> workbooks = cache();
  private final Cache<byte[], Map<View, SlidePicture>> pictures = cache();

  /** One way to look at a slide. */
  record View(int number, PictureFormat format, int widthPixels) {}

  private static <T> Cache<byte[], T> cache() {
    return Caffeine.newBuilder().weakKeys().softValues().maximumSize(FILES).build();
  }

  DocumentOutline outline(OfficeFile file, Function<OfficeFile, DocumentOutline> read) {
    return outlines.get(file.content(), content -> read.apply(file));
  }

  /** Whether the cells of a workbook are at hand. */
  boolean knows(OfficeFile file) {
    return workbooks.getIfPresent(file.content()) != null;
  }

  KnownWorkbook workbook(OfficeFile file, Function<OfficeFile, WorkbookSnapshot> read) {
    return workbooks.get(file.content(), content -> new KnownWorkbook(read.apply(file)));
  }

  SlidePicture picture(OfficeFile file, View view, Function<View, SlidePicture> draw) {
    return pictures
        .get(file.content(), content -> new ConcurrentHashMap<>())
        .computeIfAbsent(view, draw);
  }
}
