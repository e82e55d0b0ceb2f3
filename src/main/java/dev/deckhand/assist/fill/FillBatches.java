package dev.deckhand.assist.fill;

import dev.deckhand.context.TokenBudget;
import dev.deckhand.model.ModelSettings;
import java.util.ArrayList;
import java.util.List;

/** How many values go into one call: as many as fit the model's window, reply included. */
public final class FillBatches {
  /** Values of one call, so that a lost one costs little. */
  static final int MOST = 60;

  private static final int MOST_INPUT = 8_000;
  private static final int MOST_OUTPUT = 4_000;

  /** Tokens around one value, and around one result. */
  private static final int AROUND = 12;

  private final FillJob job;
  private final int inputRoom;
  private final int outputRoom;

  public FillBatches(FillJob job, ModelSettings model) {
    this.job = job;
    this.inputRoom = Math.clamp(model.contextWindow() / 4L, 200, MOST_INPUT);
    Integer limit = model.maxOutputTokens();
    int longest = limit == null ? model.contextWindow() / 8 : limit;
    this.outputRoom = Math.clamp((long) (longest * 0.7), 50, MOST_OUTPUT);
  }

  /** The values in their order, cut into calls; no call is empty. */
  public List<List<FillValue>> of(List<FillValue> values) {
    List<List<FillValue>> batches = new ArrayList<>();
    List<FillValue> batch = new ArrayList<>();
    int input = 0;
    int output = 0;
    for (FillValue value : values) {
      boolean full =
          batch.size() == MOST
              || input + input(value) > inputRoom
              || output + output(value) > outputRoom;
      if (full && !batch.isEmpty()) {
        batches.add(List.copyOf(batch));
        batch.clear();
        input = 0;
        output = 0;
      }
      batch.add(value);
      input += input(value);
      output += output(value);
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }

  static int input(FillValue value) {
    return AROUND + Math.ceilDiv(value.characters(), 3);
  }

  /** Tokens of a result: as long as the value where any text may come. */
  public int output(FillValue value) {
    int longest = job.allowed().stream().mapToInt(TokenBudget::estimate).max().orElse(0);
    boolean free = job.kind() == FillKind.TEXT && job.allowed().isEmpty();
    return AROUND + (free ? Math.ceilDiv(value.characters(), 3) : Math.max(4, longest));
  }
}
