package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.plan.BoundNoteOperation.Link;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hyperlink to be.
 *
 * @param words its other attributes as XML
 * @param target where it leads outside the workbook, or {@code null}
 */
record LinkCopy(CellArea area, String words, @Nullable String target) {
  LinkCopy on(CellArea other) {
    return new LinkCopy(other, words, target);
  }

  /** The hyperlink a plan asks for. */
  static Optional<LinkCopy> of(CellArea area, Link link) {
    return switch (link) {
      case Link.None none -> Optional.empty();
      case Link.Place place ->
          Optional.of(new LinkCopy(area, word("location", place.reference()), null));
      case Link.Address(String url) -> {
        int hash = url.indexOf('#');
        String page = hash < 0 ? url : url.substring(0, hash);
        boolean fragment = page.length() + 1 < url.length();
        String words = fragment ? word("location", url.substring(hash + 1)) : "";
        yield Optional.of(new LinkCopy(area, words, page));
      }
    };
  }

  static String word(String name, String value) {
    return " %s=\"%s\"".formatted(name, XmlText.escapeAttribute(value));
  }
}
