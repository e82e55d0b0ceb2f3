package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.plan.CellFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formats in words, for change reports. */
public final class FormatWords {
  private FormatWords() {}

  /** The properties in which a format differs from another; empty when it does not. */
  public static String differing(CellFormat format, CellFormat other) {
    List<String> words = new ArrayList<>();
    add(words, "number format", format.numberFormat(), other.numberFormat());
    flag(words, "bold", format.bold(), other.bold());
    flag(words, "italic", format.italic(), other.italic());
    flag(words, "underlined", format.underline(), other.underline());
    add(words, "font", format.fontName(), other.fontName());
    add(words, "size", points(format.fontSize()), points(other.fontSize()));
    add(words, "colour", format.fontColor(), other.fontColor());
    add(words, "fill", format.fill(), other.fill());
    add(words, "horizontal", format.horizontal(), other.horizontal());
    add(words, "vertical", format.vertical(), other.vertical());
    flag(words, "wrapped", format.wrap(), other.wrap());
    add(words, "indent", number(format.indent()), number(other.indent()));
    add(words, "border", format.border(), other.border());
    return String.join(", ", words);
  }

  private static void add(
      List<String> words, String property, @Nullable String value, @Nullable String other) {
    if (value != null && !value.equals(other)) {
      words.add(property + " " + value);
    }
  }

  private static void flag(
      List<String> words, String property, @Nullable Boolean value, @Nullable Boolean other) {
    if (value != null && !value.equals(other)) {
      words.add(value ? property : "not " + property);
    }
  }

  private static @Nullable String points(@Nullable Double size) {
    return size == null ? null : BigDecimal.valueOf(size).stripTrailingZeros().toPlainString();
  }

  private static @Nullable String number(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }
}
