package dev.deckhand.assist.cell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * What needs no language model: one figure of the numbers of a range, asked for in so many words
 * ("average of these values", "die Summe"). Whoever says more means more, and is not answered.
 */
public final class CellFigures {
  private static final Pattern FILLERS =
      Pattern.compile(
          "\\b(?:please|bitte|what|is|was|ist|sind|give|me|calculate|berechne|the|these|this|all|of|in"
              + "|der|die|das|den|dieser|diese|aller|alle|von|range|cells?|numbers?|values?|data|zellen"
              + "|zahl(?:en)?|werte?s?|bereich)\\b|[?.!:,]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private enum Figure {
    SUM("sum|total|add up|summe|gesamt|gesamtsumme", numbers -> Arrays.stream(numbers).sum()),
    AVERAGE(
        "average|mean|durchschnitt|mittelwert",
        numbers -> Arrays.stream(numbers).average().orElseThrow()),
    MEDIAN("median", CellFigures::median),
    LEAST(
        "minimum|min|lowest|smallest|least|kleinste|niedrigste|kleinster|niedrigster",
        numbers -> Arrays.stream(numbers).min().orElseThrow()),
    GREATEST(
        "maximum|max|highest|largest|greatest|biggest|größte|höchste|größter|höchster",
        numbers -> Arrays.stream(numbers).max().orElseThrow());

    private final Pattern words;
    private final ToDoubleFunction<double[]> of;

    Figure(String words, ToDoubleFunction<double[]> of) {
      this.words = Pattern.compile(words);
      this.of = of;
    }
  }

  private CellFigures() {}

  /** The figure; empty where the question asks for something else or there are no numbers. */
  public static Optional<CellResult> of(CellQuestion question) {
    String asked =
        FILLERS
            .matcher(question.prompt().toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .replaceAll("\\s+", " ")
            .strip();
    List<JsonNode> values = question.values();
    double[] numbers =
        values.stream().filter(JsonNode::isNumber).mapToDouble(JsonNode::doubleValue).toArray();
    if (numbers.length == 0) {
      return Optional.empty();
    }
    return Arrays.stream(Figure.values())
        .filter(figure -> figure.words.matcher(asked).matches())
        .findFirst()
        .map(figure -> figure.of.applyAsDouble(numbers))
        .filter(Double::isFinite)
        .map(CellResult.Number::new);
  }

  private static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
