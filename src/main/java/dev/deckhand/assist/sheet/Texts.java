package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.words.Language;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.ProposedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values and formats as plans write them. */
final class Texts {
  private Texts() {}

  /** Text that stays text, whatever it begins with. */
  static ProposedValue literal(String value) {
    boolean prefixed = value.startsWith("=") || value.startsWith("'");
    return new ProposedValue.Text(prefixed ? "'" + value : value);
  }

  /** A single row of cells. */
  static List<List<@Nullable ProposedValue>> row(List<? extends @Nullable ProposedValue> cells) {
    List<@Nullable ProposedValue> row = new java.util.ArrayList<>(cells);
    return List.of(java.util.Collections.unmodifiableList(row));
  }

  static CellFormat bold() {
    return new CellFormat(
        null, true, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Bold text on a fill. */
  static CellFormat boldOn(String fill) {
    return new CellFormat(
        null, true, null, null, null, null, null, fill, null, null, null, null, null);
  }

  /** A fill and a font colour; either may be {@code null}. */
  static CellFormat colours(@Nullable String fill, @Nullable String font) {
    return new CellFormat(
        null, null, null, null, null, null, font, fill, null, null, null, null, null);
  }

  /** "1 row", "2 rows" in the language of the answer. */
  static String rows(Language language, long count) {
    return language.say(
        "%,d %s".formatted(count, count == 1 ? "row" : "rows"),
        "%,d %s".formatted(count, count == 1 ? "Zeile" : "Zeilen"));
  }

  /** "1 cell", "2 cells" in the language of the answer. */
  static String cells(Language language, long count) {
    return language.say(
        "%,d %s".formatted(count, count == 1 ? "cell" : "cells"),
        "%,d %s".formatted(count, count == 1 ? "Zelle" : "Zellen"));
  }
}
