package dev.deckhand.bench.pictures;

import dev.deckhand.bench.pictures.LibreOfficePages.Word;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SlideFit;
import dev.deckhand.ooxml.pptx.DeckEngine;
import dev.deckhand.ooxml.pptx.OutlineDeck;
import dev.deckhand.ooxml.pptx.OutlineDeck.Place;
import dev.deckhand.ooxml.pptx.fit.DeckFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ten slides built from an outline on a template, as LibreOffice shows them. */
public final class BuiltSlides {
  private static final double NEAR = 3;
  private static final double AIR = 0.15;

  /**
   * What LibreOffice shows of them.
   *
   * @param words how many of their words it shows
   * @param outside the words that lie outside the placeholder they were put into
   */
  public record Shown(int words, List<String> outside) {}

  private BuiltSlides() {}

  /** Builds and looks; empty when the template has no layout with a title and text. */
  public static Optional<Shown> on(OfficeFile template, DeckEngine engine, Path work)
      throws IOException, InterruptedException {
    Optional<Place> place = OutlineDeck.place(template);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    OfficeFile built = OutlineDeck.build(engine, template, place.get());
    Path file = Files.write(work.resolve("built-" + template.name()), built.content());
    LibreOfficePages pages = LibreOfficePages.of(file, work);
    List<List<Word>> words = pages.made() ? pages.words() : List.of();
    List<SlideFit> fits = DeckFit.of(built);
    int first = fits.size() - OutlineDeck.slides();
    int seen = 0;
    List<String> outside = new ArrayList<>();
    for (int i = 0; i < OutlineDeck.slides() && first + i < words.size(); i++) {
      Set<String> own = OutlineDeck.words(i);
      SlideFit slide = fits.get(first + i);
      for (Word word : words.get(first + i)) {
        if (own.contains(word.text())) {
          seen++;
          if (slide.items().stream().noneMatch(item -> holds(item.bounds(), word))) {
            outside.add("%d: %s".formatted(slide.number(), word));
          }
        }
      }
    }
    return Optional.of(new Shown(seen, outside));
  }

  /** The height of a word is that of its font, which letters do not fill. */
  private static boolean holds(Box box, Word word) {
    double air = (word.bottom() - word.top()) * AIR;
    return word.left() > box.x() - NEAR
        && word.right() < box.x() + box.width() + NEAR
        && word.top() + air > box.y() - NEAR
        && word.bottom() - air < box.y() + box.height() + NEAR;
  }
}
