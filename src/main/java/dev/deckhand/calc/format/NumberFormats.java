package dev.deckhand.calc.format;

import dev.deckhand.document.CellValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoublePredicate;

/**
 * What a cell shows for a value and a number format code (ECMA-376 part 1, 18.8.31). Colours and
 * fill characters are left out. A code that cannot be read shows the value as General does.
 */
public final class NumberFormats {
  private static final int REMEMBERED = 2_000;
  private static final Map<String, Optional<List<FormatSection>>> PARSED =
      new ConcurrentHashMap<>();
  private static final String CANNOT_SHOW = "########";

  private NumberFormats() {}

  /** The text of a number. Dates that cannot be shown are a row of {@code #}, as in a cell. */
  public static String text(double value, String code, boolean date1904) {
    return number(value, code, date1904).orElse(CANNOT_SHOW);
  }

  /** The text of any value. */
  public static String text(CellValue value, String code, boolean date1904) {
    return switch (value) {
      case CellValue.Number n -> text(n.value(), code, date1904);
      case CellValue.Text t -> sections(code).map(s -> ofText(t.value(), s)).orElse(t.value());
      case CellValue.Bool b -> b.value() ? "TRUE" : "FALSE";
      case CellValue.Error e -> e.error().code();
      case CellValue.Empty e -> "";
    };
  }

  /** The result of the TEXT function; empty where that is {@code #VALUE!}. */
  public static Optional<String> textForFunction(CellValue value, String code, boolean date1904) {
    if (code.isEmpty()) {
      return Optional.of("");
    }
    if (sections(code).isEmpty()) {
      return Optional.empty();
    }
    return value instanceof CellValue.Number n
        ? number(n.value(), code, date1904)
        : Optional.of(text(value, code, date1904));
  }

  /** Whether numbers in this format are shown as dates or times. */
  public static boolean isDate(String code) {
    return sections(code).filter(s -> s.getFirst().isDate()).isPresent();
  }

  /** What is wrong with a number format code; empty when it can be read. */
  public static Optional<String> problem(String code) {
    try {
      FormatParser.parse(code);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<List<FormatSection>> sections(String code) {
    Optional<List<FormatSection>> known = PARSED.get(code);
    if (known != null) {
      return known;
    }
    Optional<List<FormatSection>> parsed;
    try {
      parsed = Optional.of(FormatParser.parse(code));
    } catch (IllegalArgumentException e) {
      parsed = Optional.empty();
    }
    if (PARSED.size() < REMEMBERED) {
      PARSED.put(code, parsed);
    }
    return parsed;
  }

  private static String ofText(String text, List<FormatSection> sections) {
    FormatSection last = sections.getLast();
    if (!last.isText() && sections.size() < 4) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (FormatToken token : last.tokens()) {
      switch (token) {
        case FormatToken.Literal(String literal) -> out.append(literal);
        case FormatToken.At at -> out.append(text);
        default -> {}
      }
    }
    return out.toString();
  }

  private static Optional<String> number(double value, String code, boolean date1904) {
    Optional<List<FormatSection>> sections = sections(code);
    if (sections.isEmpty()) {
      return Optional.of(GeneralFormat.text(value));
    }
    List<FormatSection> numeric = numeric(sections.get());
    if (numeric.isEmpty()) {
      return Optional.of(GeneralFormat.text(value));
    }
    int chosen = choose(numeric, value);
    if (chosen < 0) {
      return Optional.empty();
    }
    FormatSection section = numeric.get(chosen);
    boolean signless =
        value < 0 && (section.condition() == null ? chosen == 1 : hidesSign(section, chosen));
    return render(section, signless ? -value : value, date1904);
  }

  private static Optional<String> render(FormatSection section, double value, boolean date1904) {
    if (section.isDate()) {
      return new DateFormat(section, date1904).text(value);
    }
    if (section.isText() && !section.has(FormatToken.Digit.class)) {
      return Optional.of(ofText(GeneralFormat.text(value), List.of(section)));
    }
    return Optional.of(new NumericFormat(section).text(value));
  }

  /** A condition that only negative numbers meet stands for the sign. */
  private static boolean hidesSign(FormatSection section, int chosen) {
    DoublePredicate condition = section.condition();
    return condition != null && chosen > 0 && !condition.test(0) && !condition.test(1);
  }

  private static List<FormatSection> numeric(List<FormatSection> sections) {
    boolean textLast = sections.size() > 1 && sections.getLast().isText();
    return textLast || sections.size() == 4 ? sections.subList(0, sections.size() - 1) : sections;
  }

  private static boolean isConditional(List<FormatSection> sections) {
    for (FormatSection section : sections) {
      if (section.condition() != null) {
        return true;
      }
    }
    return false;
  }

  private static int choose(List<FormatSection> sections, double value) {
    if (!isConditional(sections)) {
      if (value < 0 && sections.size() > 1) {
        return 1;
      }
      return value == 0 && sections.size() > 2 ? 2 : 0;
    }
    for (int i = 0; i < sections.size(); i++) {
      DoublePredicate condition = sections.get(i).condition();
      boolean last = i == sections.size() - 1;
      boolean secondByPlace = i == 1 && !last && value >= 0;
      if (condition == null ? !secondByPlace : condition.test(value)) {
        return i;
      }
    }
    return -1;
  }
}
