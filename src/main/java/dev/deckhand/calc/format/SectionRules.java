package dev.deckhand.calc.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/** What tokens mean depending on their neighbours. */
final class SectionRules {
  /** Stands for minutes once it is settled that an m is no month. */
  static final char MINUTE = 'n';

  private SectionRules() {}

  /** Settles which m are minutes and which slashes belong to dates. */
  static List<FormatToken> settle(List<FormatToken> tokens) {
    List<FormatToken> settled = new ArrayList<>(tokens);
    boolean date = false;
    for (FormatToken token : tokens) {
      date |= token instanceof FormatToken.DatePart || token instanceof FormatToken.Elapsed;
    }
    for (int i = 0; i < settled.size(); i++) {
      if (settled.get(i) instanceof FormatToken.DatePart(char letter, int count)
          && letter == 'm'
          && count <= 2
          && (time(settled, i, -1) == 'h' || time(settled, i, 1) == 's')) {
        settled.set(i, new FormatToken.DatePart(MINUTE, count));
      }
      if (date && settled.get(i) instanceof FormatToken.Slash) {
        settled.set(i, new FormatToken.Literal("/"));
      }
      if (date && settled.get(i) instanceof FormatToken.Comma) {
        settled.set(i, new FormatToken.Literal(","));
      }
      if (date && settled.get(i) instanceof FormatToken.Point) {
        settled.set(i, new FormatToken.Literal("."));
      }
    }
    return settled;
  }

  /** The letter of the nearest date or time part in a direction, or 0. */
  private static char time(List<FormatToken> tokens, int from, int step) {
    for (int i = from + step; i >= 0 && i < tokens.size(); i += step) {
      if (tokens.get(i) instanceof FormatToken.DatePart(char letter, int count)) {
        return letter;
      }
      if (tokens.get(i) instanceof FormatToken.Elapsed(char letter, int count)) {
        return letter;
      }
    }
    return 0;
  }

  static DoublePredicate condition(String text) {
    int length = text.length() > 1 && "<>=".indexOf(text.charAt(1)) >= 0 ? 2 : 1;
    double limit = Double.parseDouble(text.substring(length).strip());
    return switch (text.substring(0, length)) {
      case "<" -> x -> x < limit;
      case "<=" -> x -> x <= limit;
      case ">" -> x -> x > limit;
      case ">=" -> x -> x >= limit;
      case "<>" -> x -> x != limit;
      default -> x -> x == limit;
    };
  }
}
