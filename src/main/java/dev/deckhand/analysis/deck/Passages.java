package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.deck.Passage.Kind;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the visible slides of a deck into passages. */
final class Passages {
  private static final Set<String> FURNITURE = Set.of("ftr", "sldNum", "dt", "hdr");
  private static final Set<String> TITLES = Set.of("title", "ctrTitle");
  private static final int MOST = 20_000;

  private Passages() {}

  /** The passages in reading order; hidden slides are left out. */
  static List<Passage> of(DeckOutline deck) {
    List<Passage> passages = new ArrayList<>();
    for (Slide slide : deck.slides()) {
      if (!slide.hidden() && passages.size() < MOST) {
        slide.shapes().forEach(shape -> add(slide, shape, passages));
        notes(slide, passages);
      }
    }
    return passages;
  }

  private static void add(Slide slide, Shape shape, List<Passage> passages) {
    String place = shape.placeholder();
    if (!shape.visible() || (place != null && FURNITURE.contains(place))) {
      return;
    }
    switch (shape.kind()) {
      case TABLE -> table(slide, shape, passages);
      case CHART -> keep(slide, shape, Kind.CHART, shape.seenText().replace('\n', ' '), passages);
      case TEXT, PICTURE, SMART_ART, GROUP, CONNECTOR, MEDIA, OLE, OTHER -> {
        Kind kind = place != null && TITLES.contains(place) ? Kind.TITLE : Kind.BODY;
        for (Paragraph paragraph : shape.paragraphs()) {
          keep(slide, shape, kind, paragraph.seenText(), passages);
        }
      }
    }
  }

  private static void table(Slide slide, Shape shape, List<Passage> passages) {
    TableGrid grid = TableGrid.of(shape).orElse(null);
    if (grid == null) {
      keep(slide, shape, Kind.TABLE_ROW, shape.seenText().replace('\n', ' '), passages);
      return;
    }
    for (List<String> row : grid.rows()) {
      keep(slide, shape, Kind.TABLE_ROW, String.join(" ", row), passages);
    }
  }

  private static void keep(
      Slide slide, Shape shape, Kind kind, String text, List<Passage> passages) {
    if (!text.isBlank()) {
      passages.add(new Passage(slide.number(), shape.id(), kind, title(slide), text.strip()));
    }
  }

  private static void notes(Slide slide, List<Passage> passages) {
    if (slide.notes() == null) {
      return;
    }
    for (String sentence : slide.notes().split("(?<=[.!?])\\s+|\\n+")) {
      if (!sentence.isBlank()) {
        passages.add(new Passage(slide.number(), null, Kind.NOTES, title(slide), sentence.strip()));
      }
    }
  }

  static String title(Slide slide) {
    return slide.title() == null ? "" : slide.title().replaceAll("\\s+", " ").strip();
  }

  /** The numbers of hidden slides. */
  static List<Integer> hidden(DeckOutline deck) {
    return deck.slides().stream().filter(Slide::hidden).map(Slide::number).toList();
  }
}
