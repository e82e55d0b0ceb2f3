package dev.deckhand.analysis.column;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and texts of an instruction as formulas write them. */
final class Literals {
  private static final Pattern QUOTED = Pattern.compile("[\"'„“‚](.*?)[\"'”“‘]");

  private Literals() {}

  /** A quoted text or a number, also with a German comma or a percent sign; else empty. */
  static Optional<String> quotedOrNumber(String raw) {
    String text = raw.strip();
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      String inside = quoted.group(1);
      Optional<String> number = number(inside);
      return number.isPresent() ? number : Optional.of(text(inside));
    }
    return number(text);
  }

  /** A number as formulas write it; "1,000" is a thousand, "1,5" one and a half. */
  static Optional<String> number(String raw) {
    String text = raw.strip().replaceAll("(?<=\\d)\\s+%", "%").replaceFirst("^[€$£]\\s*", "");
    text = text.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? text.replace(",", "") : text;
    text = text.matches("-?\\d{1,3}(\\.\\d{3}){2,}") ? text.replace(".", "") : text;
    text = text.matches("-?\\d+,\\d+%?") ? text.replace(',', '.') : text;
    return text.matches("-?\\d+(\\.\\d+)?%?") ? Optional.of(text) : Optional.empty();
  }

  static String text(String raw) {
    return "\"" + raw.strip().replace("\"", "\"\"") + "\"";
  }
}
