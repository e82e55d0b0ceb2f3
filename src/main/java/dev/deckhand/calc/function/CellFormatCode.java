package dev.deckhand.calc.function;

import java.util.Map;
import java.util.Optional;

/**
 * What CELL says of a number format: its kind, whether negative numbers have a colour, whether
 * numbers stand in parentheses. Only the formats Excel documents are known.
 */
record CellFormatCode(String kind, boolean colour, boolean parentheses) {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("General", "G"),
          Map.entry("@", "G"),
          Map.entry("0", "F0"),
          Map.entry("0.00", "F2"),
          Map.entry("0.0", "F1"),
          Map.entry("#,##0", ",0"),
          Map.entry("#,##0.00", ",2"),
          Map.entry("\"$\"#,##0", "C0"),
          Map.entry("\"$\"#,##0.00", "C2"),
          Map.entry("$#,##0", "C0"),
          Map.entry("$#,##0.00", "C2"),
          Map.entry("0%", "P0"),
          Map.entry("0.00%", "P2"),
          Map.entry("0.00E+00", "S2"),
          Map.entry("# ?/?", "G"),
          Map.entry("# ??/??", "G"),
          Map.entry("d-mmm-yy", "D1"),
          Map.entry("d-mmm", "D2"),
          Map.entry("mmm-yy", "D3"),
          Map.entry("m/d/yy", "D4"),
          Map.entry("m/d/yyyy", "D4"),
          Map.entry("m/d/yy h:mm", "D4"),
          Map.entry("m/d/yyyy h:mm", "D4"),
          Map.entry("mm/dd", "D5"),
          Map.entry("h:mm:ss AM/PM", "D6"),
          Map.entry("h:mm AM/PM", "D7"),
          Map.entry("h:mm:ss", "D8"),
          Map.entry("h:mm", "D9"));

  /** What is known of a format code; empty for one that is not documented. */
  static Optional<CellFormatCode> of(String code) {
    String[] sections = code.split(";", -1);
    String first = sections[0].replace("_)", "").replace("_(", "").replace("\\", "");
    boolean colour = sections.length > 1 && sections[1].matches("\\[[A-Za-z]+].*");
    boolean parentheses = first.contains("(");
    String kind = KINDS.get(first);
    return Optional.ofNullable(kind).map(k -> new CellFormatCode(k, colour, parentheses));
  }

  /** As CELL writes it: a minus for a colour, brackets for parentheses. */
  String text() {
    return kind + (colour ? "-" : "") + (parentheses ? "()" : "");
  }
}
