package dev.deckhand.assist.sheet;

import static java.util.Objects.requireNonNull;

import dev.deckhand.analysis.words.Stem;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.ConditionalRule;
import dev.deckhand.plan.ProposedValue;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions in words, as rules of conditional formats. */
final class Condition {
  private static final String NUMBER = "(-?\\d[\\d.,]*)\\s*(%|percent|prozent)?";
  private static final Pattern BETWEEN =
      Pattern.compile("\\b(?:between|zwischen)\\s+" + NUMBER + "\\s+(?:and|und)\\s+" + NUMBER);
  private static final Map<Comparison, Pattern> LIMITS =
      Map.of(
          Comparison.GREATER_THAN_OR_EQUAL,
          Pattern.compile("\\b(?:at least|mindestens|al menos)\\s+" + NUMBER),
          Comparison.LESS_THAN_OR_EQUAL,
          Pattern.compile("\\b(?:at most|hochstens|como maximo)\\s+" + NUMBER),
          Comparison.GREATER_THAN,
          Pattern.compile(
              "(?:\\b(?:over|above|more than|greater than|larger than|exceeding|uber|mehr als|grosser"
                  + " als|mas de|mayor(?:es)? (?:de|que))|>)\\s*"
                  + NUMBER),
          Comparison.LESS_THAN,
          Pattern.compile(
              "(?:\\b(?:under|below|less than|smaller than|fewer than|unter|weniger als|kleiner"
                  + " als)|<)\\s*"
                  + NUMBER));
  private static final Pattern EITHER =
      Pattern.compile(
          "\\b(?:of|is|are|mit|von|de|con)\\s+(\\d{1,6})\\s+(?:and|or|und|oder|y|o)\\s+(\\d{1,6})\\b(?!\\s*%)");
  private static final Pattern NEGATIVE =
      Pattern.compile("\\bnegativ\\w*|\\bbelow zero|\\bunter null");
  private static final Pattern POSITIVE = Pattern.compile("\\bpositiv\\w*");
  private static final Pattern DUPLICATES =
      Pattern.compile("\\bduplica\\w*|\\bdoppelt\\w*|\\bdupli\\w*");
  private static final Pattern AVERAGE =
      Pattern.compile(
          "\\b(above|below|over|under)(?: the)? average|(uber|unter)durchschnittlich\\w*");
  private static final Pattern TOP =
      Pattern.compile(
          "\\b(top|highest|largest|hochsten|grossten|bottom|lowest|smallest|niedrigsten|kleinsten)"
              + "\\s+(\\d{1,4})\\s*(%)?|\\b(?:die|the)\\s+(\\d{1,4})\\s+(highest|largest|hochsten|"
              + "grossten|lowest|smallest|niedrigsten|kleinsten)");
  private static final Pattern SCALE =
      Pattern.compile("\\bcolou?r scale|\\bheat ?map|\\bfarbskala");
  private static final Pattern BARS = Pattern.compile("\\bdata ?bars?\\b|\\bdatenbalken\\b");

  private Condition() {}

  /**
   * The rule that an instruction asks for.
   *
   * @param percent whether the cells are shown as percentages, so that "over 10" means 10 %
   */
  static Optional<ConditionalRule> of(String instruction, boolean percent) {
    String text = Stem.fold(instruction);
    if (NEGATIVE.matcher(text).find()) {
      return Optional.of(compare(Comparison.LESS_THAN, 0));
    }
    if (POSITIVE.matcher(text).find()) {
      return Optional.of(compare(Comparison.GREATER_THAN, 0));
    }
    if (DUPLICATES.matcher(text).find()) {
      return Optional.of(new ConditionalRule.Duplicate());
    }
    Matcher average = AVERAGE.matcher(text);
    if (average.find()) {
      boolean below = average.group().startsWith("below") || average.group().startsWith("un");
      return Optional.of(new ConditionalRule.Average(below, false));
    }
    if (SCALE.matcher(text).find()) {
      return Optional.of(new ConditionalRule.ColorScale(null));
    }
    if (BARS.matcher(text).find()) {
      return Optional.of(new ConditionalRule.DataBar(null));
    }
    return top(text).or(() -> limit(text, percent)).or(() -> either(text));
  }

  private static Optional<ConditionalRule> top(String text) {
    Matcher top = TOP.matcher(text);
    if (!top.find()) {
      return Optional.empty();
    }
    String which = top.group(1) == null ? top.group(5) : top.group(1);
    String count = top.group(2) == null ? top.group(4) : top.group(2);
    boolean bottom = which.matches("bottom|lowest|smallest|niedrigsten|kleinsten");
    return Optional.of(
        new ConditionalRule.Top(Integer.parseInt(count), top.group(3) != null, bottom));
  }

  /** "scores of 1 and 2": whole numbers that follow each other. */
  private static Optional<ConditionalRule> either(String text) {
    Matcher two = EITHER.matcher(text);
    if (!two.find()) {
      return Optional.empty();
    }
    double low = Integer.parseInt(two.group(1));
    double high = Integer.parseInt(two.group(2));
    return high == low + 1
        ? Optional.of(
            new ConditionalRule.CellIs(
                Comparison.BETWEEN, new ProposedValue.Number(low), new ProposedValue.Number(high)))
        : Optional.empty();
  }

  private static Optional<ConditionalRule> limit(String text, boolean percent) {
    Matcher between = BETWEEN.matcher(text);
    if (between.find()) {
      double low = number(between.group(1), between.group(2) != null || percent);
      double high = number(between.group(3), between.group(4) != null || percent);
      return Optional.of(
          new ConditionalRule.CellIs(
              Comparison.BETWEEN, new ProposedValue.Number(low), new ProposedValue.Number(high)));
    }
    for (Map.Entry<Comparison, Pattern> limit : LIMITS.entrySet()) {
      Matcher number = limit.getValue().matcher(text);
      if (number.find()) {
        boolean hundredth = number.group(2) != null || percent;
        return Optional.of(compare(limit.getKey(), number(number.group(1), hundredth)));
      }
    }
    return Optional.empty();
  }

  /** The limit of a "more than" in an instruction, percentages divided by 100. */
  static Optional<Double> over(String instruction) {
    Matcher over =
        requireNonNull(LIMITS.get(Comparison.GREATER_THAN)).matcher(Stem.fold(instruction));
    return over.find()
        ? Optional.of(number(over.group(1), over.group(2) != null))
        : Optional.empty();
  }

  private static ConditionalRule compare(Comparison comparison, double value) {
    return new ConditionalRule.CellIs(comparison, new ProposedValue.Number(value), null);
  }

  /** Reads {@code 1000}, {@code 1,000}, {@code 1.000} and {@code 1.5}. */
  private static double number(String written, boolean hundredth) {
    String text = written.replaceAll("[.,]$", "");
    String plain =
        text.matches("-?\\d{1,3}([.,]\\d{3})+")
            ? text.replaceAll("[.,]", "")
            : text.replace(',', '.');
    double value = plain.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(plain) : 0;
    return hundredth
        ? new java.math.BigDecimal(value)
            .movePointLeft(2)
            .round(new java.math.MathContext(12))
            .doubleValue()
        : value;
  }
}
