package dev.deckhand.evaluation.score.said;

import dev.deckhand.analysis.words.WrittenNumber;
import dev.deckhand.evaluation.check.AnswerCheck.SaysNumber;
import dev.deckhand.evaluation.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an answer has a number, however it is written. */
final class SaidNumbers {
  /** How far a rounded number may be off, as a share. */
  private static final double ROUNDED = 0.05;

  /** An answer with more numbers than this may have any number in it. */
  private static final int MOST_NUMBERS = 60;

  private static final int WORDS_BEFORE = 40;
  private static final Pattern DOWN =
      Pattern.compile(
          "fell|fall|down|decreas|declin|drop|lower|less|below|minus|loss|shrank|shrink|negative|sank"
              + "|sink|gesunken|rückgang|weniger|verlust|gefallen|unter|negativ|niedriger");

  private SaidNumbers() {}

  static Verdict verdict(SaysNumber check, String answer) {
    List<WrittenNumber> numbers = WrittenNumber.all(answer);
    if (numbers.size() > MOST_NUMBERS) {
      String why = "The answer has %d numbers; one that says everything says nothing";
      return Verdict.of(false, why.formatted(numbers.size()), List.of());
    }
    boolean said =
        numbers.stream()
            .anyMatch(number -> means(number, check, answer) && isBeside(number, check, answer));
    String found =
        numbers.stream().limit(10).map(WrittenNumber::text).collect(Collectors.joining(", "));
    return Verdict.of(
        said,
        "The answer %s %s%s; its numbers: %s"
            .formatted(
                said ? "says" : "does not say",
                BigDecimal.valueOf(check.value()).stripTrailingZeros().toPlainString(),
                check.beside() == null ? "" : " beside \"" + check.beside() + "\"",
                found.isEmpty() ? "none" : found),
        List.of());
  }

  private static boolean means(WrittenNumber number, SaysNumber check, String answer) {
    double wanted = check.value();
    return number.readings().stream()
        .anyMatch(
            reading ->
                near(reading, 0, wanted, check.tolerance())
                    || (number.percent() && near(reading, 2, wanted, check.tolerance()))
                    || (wanted < 0
                        && falls(answer, number.start())
                        && (near(reading, 0, -wanted, check.tolerance())
                            || (number.percent()
                                && near(reading, 2, -wanted, check.tolerance())))));
  }

  private static boolean isBeside(WrittenNumber number, SaysNumber check, String answer) {
    return check.beside() == null
        || Wording.has(Said.plain(Sentence.around(answer, number.start())), check.beside(), false);
  }

  /** Whether words before a number say that it is one downwards. */
  private static boolean falls(String answer, int start) {
    String before = answer.substring(Math.max(0, start - WORDS_BEFORE), start);
    return DOWN.matcher(before.toLowerCase(Locale.ROOT)).find();
  }

  /**
   * @param hundredths 2 where the number is a percentage of what is wanted
   */
  private static boolean near(
      WrittenNumber.Reading reading, int hundredths, double wanted, @Nullable Double tolerance) {
    double value = reading.value().scaleByPowerOfTen(-hundredths).doubleValue();
    double unit = reading.unit().scaleByPowerOfTen(-hundredths).doubleValue();
    double within = tolerance == null ? Math.min(unit / 2, ROUNDED * Math.abs(wanted)) : tolerance;
    return Math.abs(value - wanted) <= within + Math.abs(wanted) * 1e-9;
  }
}
