package dev.deckhand.assist;

import dev.deckhand.assist.fill.FillBatches;
import dev.deckhand.assist.fill.FillEstimate;
import dev.deckhand.assist.fill.FillValue;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What values would take that were not asked yet, judged by those that were.
 *
 * @param expected what one call may take at most, reckoned from its texts
 * @param spent what was measured
 * @param took how long that was
 * @param asked how many values that was
 */
record FillForecast(
    ModelSettings model,
    FillBatches batches,
    Function<List<FillValue>, TokenUsage> expected,
    TokenUsage spent,
    Duration took,
    int asked) {

  /**
   * The estimate.
   *
   * @param sample the values that were asked
   * @param rows rows that are left
   * @param rest values that are left
   */
  FillEstimate of(List<FillValue> sample, int rows, List<FillValue> rest) {
    List<List<FillValue>> calls = batches.of(rest);
    long input = 0;
    long output = 0;
    for (List<FillValue> call : calls) {
      TokenUsage usage = expected.apply(call);
      input += usage.inputTokens();
      output += usage.outputTokens();
    }
    if (asked > 0 && !sample.isEmpty()) {
      TokenUsage reckoned = expected.apply(sample);
      input = scaled(input, spent.inputTokens(), reckoned.inputTokens());
      output = scaled(output, spent.outputTokens(), reckoned.outputTokens());
    }
    Long seconds = asked == 0 ? null : Math.ceilDiv(took.toMillis() * rest.size(), asked * 1000L);
    TokenUsage all = new TokenUsage(input, 0, output, true);
    return new FillEstimate(
        rows, rest.size(), calls.size(), input, output, model.cost(all).orElse(null), seconds);
  }

  /** Corrected by how far off the reckoning of the sample was, within reason. */
  private static long scaled(long reckoned, long measured, long reckonedSample) {
    double factor = Math.clamp((double) measured / Math.max(1, reckonedSample), 0.2, 3);
    return Math.round(reckoned * factor);
  }
}
