package dev.deckhand.calc.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Splits a number format code into sections and tokens. */
final class FormatParser {
  private static final String SHOWN_PLAIN = "$-+/():!^&'~{}<>= ";
  private static final String DATE_LETTERS = "ymdhse";

  private final String code;
  private int position;
  private List<FormatToken> tokens = new ArrayList<>();
  private @Nullable DoublePredicate condition;
  private final List<FormatSection> sections = new ArrayList<>();

  private FormatParser(String code) {
    this.code = code;
  }

  /**
   * @throws IllegalArgumentException when the code is no number format
   */
  static List<FormatSection> parse(String code) {
    FormatParser parser = new FormatParser(code);
    while (parser.position < code.length()) {
      parser.next();
    }
    parser.endSection();
    if (parser.sections.size() > 4) {
      throw new IllegalArgumentException("more than four sections");
    }
    return List.copyOf(parser.sections);
  }

  private void endSection() {
    sections.add(new FormatSection(SectionRules.settle(tokens), condition));
    tokens = new ArrayList<>();
    condition = null;
  }

  private void next() {
    char c = code.charAt(position);
    switch (c) {
      case ';' -> {
        position++;
        endSection();
      }
      case '"' -> quoted();
      case '\\' -> literalAfter(1);
      case '_' -> {
        position += 2;
        add(new FormatToken.Literal(" "));
      }
      case '*' -> position += 2;
      case '[' -> bracket();
      case '0', '#', '?' -> one(new FormatToken.Digit(c));
      case '.' -> point();
      case ',' -> one(new FormatToken.Comma());
      case '%' -> one(new FormatToken.Percent());
      case '@' -> one(new FormatToken.At());
      default -> letterOrPlain(c);
    }
  }

  private void add(FormatToken token) {
    tokens.add(token);
  }

  private void one(FormatToken token) {
    position++;
    add(token);
  }

  private void literalAfter(int skip) {
    position += skip;
    if (position < code.length()) {
      add(new FormatToken.Literal(code.substring(position, position + 1)));
    }
    position++;
  }

  private void quoted() {
    int end = code.indexOf('"', position + 1);
    if (end < 0) {
      throw new IllegalArgumentException("a \" is missing");
    }
    add(new FormatToken.Literal(code.substring(position + 1, end)));
    position = end + 1;
  }

  /** A point followed by zeros behind seconds counts fractions of a second. */
  private void point() {
    boolean afterSeconds = !tokens.isEmpty() && isSeconds(tokens.getLast());
    int zeros = 0;
    while (position + 1 + zeros < code.length() && code.charAt(position + 1 + zeros) == '0') {
      zeros++;
    }
    if (afterSeconds && zeros > 0) {
      add(new FormatToken.SubSecond(zeros));
      position += 1 + zeros;
    } else {
      one(new FormatToken.Point());
    }
  }

  private static boolean isSeconds(FormatToken token) {
    return switch (token) {
      case FormatToken.DatePart(char letter, int count) -> letter == 's';
      case FormatToken.Elapsed(char letter, int count) -> letter == 's';
      default -> false;
    };
  }

  private void bracket() {
    int end = code.indexOf(']', position);
    if (end < 0) {
      throw new IllegalArgumentException("a ] is missing");
    }
    String inside = code.substring(position + 1, end);
    position = end + 1;
    String lower = inside.toLowerCase(Locale.ROOT);
    if (inside.startsWith("$")) {
      int dash = inside.indexOf('-');
      add(new FormatToken.Literal(inside.substring(1, dash < 0 ? inside.length() : dash)));
    } else if (!lower.isEmpty()
        && lower.chars().allMatch(c -> c == lower.charAt(0))
        && "hms".indexOf(lower.charAt(0)) >= 0) {
      add(new FormatToken.Elapsed(lower.charAt(0), lower.length()));
    } else if (!lower.isEmpty() && "<>=".indexOf(lower.charAt(0)) >= 0) {
      condition = SectionRules.condition(inside);
    }
  }

  private void letterOrPlain(char c) {
    if (code.regionMatches(true, position, "General", 0, 7)) {
      position += 7;
      add(new FormatToken.General());
    } else if (code.regionMatches(true, position, "AM/PM", 0, 5)) {
      position += 5;
      add(new FormatToken.HalfDay(false));
    } else if (code.regionMatches(true, position, "A/P", 0, 3)) {
      position += 3;
      add(new FormatToken.HalfDay(true));
    } else if (isExponent(c)) {
      add(new FormatToken.Exponent(code.charAt(position + 1) == '+'));
      position += 2;
    } else if (DATE_LETTERS.indexOf(Character.toLowerCase(c)) >= 0) {
      dateLetters(Character.toLowerCase(c));
    } else if (c == '/') {
      one(new FormatToken.Slash());
    } else if (SHOWN_PLAIN.indexOf(c) >= 0 || c > 127) {
      one(new FormatToken.Literal(String.valueOf(c)));
    } else if (Character.isDigit(c)) {
      one(new FormatToken.Literal(String.valueOf(c)));
    } else {
      throw new IllegalArgumentException("unexpected " + c);
    }
  }

  private boolean isExponent(char c) {
    boolean signed =
        position + 1 < code.length()
            && (code.charAt(position + 1) == '+' || code.charAt(position + 1) == '-');
    return (c == 'E' || c == 'e') && signed;
  }

  private void dateLetters(char letter) {
    int start = position;
    while (position < code.length() && Character.toLowerCase(code.charAt(position)) == letter) {
      position++;
    }
    add(new FormatToken.DatePart(letter, position - start));
  }
}
