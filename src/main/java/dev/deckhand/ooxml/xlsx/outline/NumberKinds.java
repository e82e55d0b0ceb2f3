package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.NumberKind;
import java.util.Locale;
import java.util.regex.Pattern;

/** What number formats make of numbers, by the first section of their code (18.8.31). */
final class NumberKinds {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].");
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]");
  private static final Pattern LOCALE = Pattern.compile("\\[\\$-[^\\]]*\\]");
  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");
  private static final Pattern SYMBOL = Pattern.compile("\\[\\$[^\\]\\-]+(-[^\\]]*)?\\]|\\p{Sc}");
  private static final Pattern WRITTEN =
      Pattern.compile("\"\\s*(\\p{Sc}|[A-Z]{3}|kr\\.?|Kč|zł|Fr\\.?|CHF|R\\$)\\s*\"|\\\\\\p{Sc}");
  private static final Pattern DAY = Pattern.compile("[yd]|m{3}|^m+$", Pattern.CASE_INSENSITIVE);

  private NumberKinds() {}

  static NumberKind of(String code) {
    if (code.isBlank() || code.equalsIgnoreCase("General")) {
      return NumberKind.GENERAL;
    }
    String section = LOCALE.matcher(firstSection(code)).replaceAll("");
    if (NumberFormats.isDate(code)) {
      return moment(section);
    }
    String bare = BRACKETS.matcher(QUOTED.matcher(section).replaceAll("")).replaceAll("");
    if (bare.indexOf('%') >= 0) {
      return NumberKind.PERCENT;
    }
    if (SYMBOL.matcher(section).find() || WRITTEN.matcher(section).find()) {
      return NumberKind.CURRENCY;
    }
    if (bare.strip().equals("@")) {
      return NumberKind.TEXT;
    }
    if (bare.matches("(?i).*e[+-].*")) {
      return NumberKind.SCIENTIFIC;
    }
    boolean digits = bare.matches(".*[0#?].*");
    return digits && bare.indexOf('/') >= 0 ? NumberKind.FRACTION : plain(digits);
  }

  private static NumberKind plain(boolean digits) {
    return digits ? NumberKind.NUMBER : NumberKind.GENERAL;
  }

  private static String firstSection(String code) {
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      quoted = (c == '"') != quoted;
      if (!quoted && c == '\\') {
        i++;
      } else if (!quoted && c == ';') {
        return code.substring(0, i);
      }
    }
    return code;
  }

  /** Minutes and months share a letter: beside hours or seconds it stands for minutes. */
  private static NumberKind moment(String section) {
    boolean elapsed = ELAPSED.matcher(section.toLowerCase(Locale.ROOT)).find();
    String bare = BRACKETS.matcher(QUOTED.matcher(section).replaceAll("")).replaceAll("");
    boolean time = elapsed || bare.matches("(?i).*[hs].*");
    boolean day = DAY.matcher(bare.strip()).find();
    if (time && day) {
      return NumberKind.DATE_TIME;
    }
    return time ? NumberKind.TIME : NumberKind.DATE;
  }
}
