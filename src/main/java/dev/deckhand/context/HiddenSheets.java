package dev.deckhand.context;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookOutline;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The sheets a user does not see; a text that names one is not for a prompt. */
record HiddenSheets(List<String> references, int count) {

  static HiddenSheets of(WorkbookOutline outline) {
    List<String> names =
        Stream.concat(
                outline.sheets().stream()
                    .filter(s -> s.visibility() != SheetVisibility.VISIBLE)
                    .map(WorkbookOutline.Sheet::name),
                outline.details().otherSheets().stream()
                    .filter(s -> s.visibility() != SheetVisibility.VISIBLE)
                    .map(s -> s.name()))
            .toList();
    List<String> references =
        names.stream()
            .flatMap(name -> Stream.of(SheetRange.quote(name) + "!", "'" + name + "'!", name + "!"))
            .map(reference -> reference.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    return new HiddenSheets(references, names.size());
  }

  /** Whether a text refers to cells of a hidden sheet. */
  boolean named(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return references.stream().anyMatch(lower::contains);
  }
}
