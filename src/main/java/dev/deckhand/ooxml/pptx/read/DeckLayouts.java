package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Placeholder;
import dev.deckhand.document.LateList;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.LayoutSheet;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The layouts of a deck, read when the first one is asked for. */
final class DeckLayouts {
  private final DeckParts parts;
  private final List<LayoutSheet> sheets;

  DeckLayouts(DeckParts parts) {
    this.parts = parts;
    this.sheets = new LateList<>(() -> LayoutSheet.all(parts));
  }

  /** All of them, masters in order. */
  List<LayoutSheet> sheets() {
    return sheets;
  }

  /** The name of a layout; empty when the deck does not list it. */
  String name(@Nullable String part) {
    for (LayoutSheet sheet : sheets) {
      if (sheet.part().equals(part)) {
        return sheet.name();
      }
    }
    return "";
  }

  /**
   * What an outline says of them.
   *
   * @param masters the masters' names by part
   */
  List<Layout> described(Map<String, String> masters) {
    return sheets.stream()
        .map(
            sheet ->
                new Layout(
                    sheet.name(),
                    sheet.slots(parts).stream().map(DeckLayouts::placeholder).toList(),
                    masters.getOrDefault(Slides.masterOf(parts, sheet.part()), "")))
        .toList();
  }

  private static Placeholder placeholder(LayoutSheet.Slot slot) {
    String prompt = Paragraphs.joined(Paragraphs.body(slot.shape()));
    return new Placeholder(
        slot.key(),
        slot.placeholder().type(),
        ShapeProperties.name(slot.shape()),
        prompt.isBlank() ? null : prompt);
  }
}
