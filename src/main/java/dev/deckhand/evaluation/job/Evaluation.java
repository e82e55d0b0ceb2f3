package dev.deckhand.evaluation.job;

import dev.deckhand.evaluation.run.RunSettings;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run the service plays.
 *
 * @param suite its name
 * @param plays how many there are
 * @param cancelledAt {@code null} while nobody has cancelled it
 */
public record Evaluation(
    UUID id,
    String suite,
    RunSettings settings,
    int plays,
    Instant createdAt,
    @Nullable Instant cancelledAt) {

  /**
   * How far it is.
   *
   * @param played results there are
   * @param leftOut plays that will have no result
   */
  public record Progress(int played, int leftOut) {
    public int done() {
      return played + leftOut;
    }
  }

  /** Where a run stands. */
  public enum Status {
    RUNNING,
    DONE,
    CANCELLED
  }

  public Status status(Progress progress) {
    if (progress.done() >= plays) {
      return Status.DONE;
    }
    return cancelledAt == null ? Status.RUNNING : Status.CANCELLED;
  }
}
