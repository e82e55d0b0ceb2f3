package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.ooxml.pptx.look.SeenText;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The text of a shape, whatever holds it: its own body, table cells, a chart or SmartArt part. */
final class ShapeText {
  private final DeckParts parts;
  private final String slide;

  /**
   * Reads for one sheet.
   *
   * @param slide the part whose relationships lead to charts and SmartArt data
   */
  ShapeText(DeckParts parts, String slide) {
    this.parts = parts;
    this.slide = slide;
  }

  /** The paragraphs, each with what can be seen of it. */
  List<Paragraph> of(Element shape, SeenText seen) {
    return switch (Graphic.kind(shape)) {
      case TEXT -> paragraphs(Paragraphs.body(shape), seen);
      case TABLE -> table(Graphic.table(shape), seen);
      case CHART ->
          parts.target(slide, Graphic.relationship(shape)).map(this::chart).orElse(List.of());
      case SMART_ART ->
          parts.target(slide, Graphic.relationship(shape)).map(this::smartArt).orElse(List.of());
      case PICTURE, GROUP, CONNECTOR, MEDIA, OLE, OTHER -> List.of();
    };
  }

  private List<Paragraph> chart(String part) {
    return ChartText.of(parts.root(part));
  }

  private List<Paragraph> smartArt(String part) {
    return SmartArtText.of(parts.root(part));
  }

  private static List<Paragraph> table(@Nullable Element table, SeenText seen) {
    List<Paragraph> cells = new ArrayList<>();
    if (table != null) {
      for (Element cell : Dom.below(table, Ns.A, "tc")) {
        cells.addAll(paragraphs(Dom.child(cell, Ns.A, "txBody"), seen));
      }
    }
    return cells;
  }

  private static List<Paragraph> paragraphs(@Nullable Element body, SeenText seen) {
    List<Paragraph> read = new ArrayList<>();
    for (Element paragraph : Paragraphs.of(body)) {
      String text = Paragraphs.text(paragraph);
      read.add(new Paragraph(text, Paragraphs.level(paragraph), seen.of(paragraph)));
    }
    return read;
  }
}
