package dev.deckhand.calc.format;

import java.util.List;

/** Renders numbers such as {@code 2 1/3}. */
final class FractionFormat {
  private final boolean wholePart;
  private final int numeratorDigits;
  private final int denominatorDigits;
  private final int fixedDenominator;

  FractionFormat(List<FormatToken> tokens) {
    int slash = 0;
    while (!(tokens.get(slash) instanceof FormatToken.Slash)) {
      slash++;
    }
    int first = slash;
    while (first > 0 && tokens.get(first - 1) instanceof FormatToken.Digit) {
      first--;
    }
    numeratorDigits = slash - first;
    wholePart = tokens.subList(0, first).stream().anyMatch(FormatToken.Digit.class::isInstance);
    StringBuilder fixed = new StringBuilder();
    int digits = 0;
    for (FormatToken token : tokens.subList(slash + 1, tokens.size())) {
      if (token instanceof FormatToken.Literal(String text) && text.matches("\\d")) {
        fixed.append(text);
      } else if (token instanceof FormatToken.Digit(char kind)) {
        digits++;
        fixed.append(kind == '0' && !fixed.isEmpty() ? "0" : "");
      }
    }
    denominatorDigits = Math.min(digits, 5);
    fixedDenominator = fixed.isEmpty() ? 0 : Integer.parseInt(fixed.toString());
  }

  String text(double size) {
    double whole = wholePart ? Math.floor(size) : 0;
    double rest = size - whole;
    long denominator = fixedDenominator > 0 ? fixedDenominator : denominator(rest);
    long numerator = Math.round(rest * denominator);
    if (wholePart && numerator == denominator) {
      whole++;
      numerator = 0;
    }
    String shownWhole = wholePart ? GeneralFormat.text(whole) : "";
    if (wholePart && numerator == 0) {
      int blanks = numeratorDigits + Math.max(1, denominatorDigits) + 2;
      return shownWhole + " ".repeat(blanks);
    }
    String fraction = pad(numerator) + "/" + denominator;
    String gap = " ".repeat(Math.max(0, denominatorDigits - Long.toString(denominator).length()));
    boolean showsWhole = wholePart && whole > 0;
    return (showsWhole ? shownWhole + " " : "") + fraction + gap;
  }

  private String pad(long numerator) {
    String text = Long.toString(numerator);
    return " ".repeat(Math.max(0, numeratorDigits - text.length())) + text;
  }

  /** The denominator of the best approximation with so many digits. */
  private long denominator(double rest) {
    long limit = (long) Math.pow(10, Math.max(1, denominatorDigits)) - 1;
    long best = 1;
    double error = Double.MAX_VALUE;
    for (long d = 1; d <= limit; d++) {
      double distance = Math.abs(rest - Math.round(rest * d) / (double) d);
      if (distance < error - 1e-12) {
        error = distance;
        best = d;
      }
    }
    return best;
  }
}
