package dev.deckhand.assist;

import dev.deckhand.assist.cell.CellQuestion;
import dev.deckhand.model.CancelSignal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers the worksheet function DECKHAND.ASK. Questions that are the same and asked at the same
 * time are asked once; what was answered before is not paid for again.
 */
public final class CellAnswers {
  private final CellDesk desk;
  private final Map<String, CompletableFuture<CellOutcome>> asking = new ConcurrentHashMap<>();

  CellAnswers(CellDesk desk) {
    this.desk = desk;
  }

  /**
   * Answers; blocks until done.
   *
   * @param who whose quota it is
   * @param most how often chat models may be asked for them on a day
   */
  public CellOutcome answer(CellQuestion question, String who, int most, CancelSignal cancel) {
    String hash = question.hash();
    while (!cancel.isCancelled()) {
      CompletableFuture<CellOutcome> own = new CompletableFuture<>();
      CompletableFuture<CellOutcome> other = asking.putIfAbsent(hash, own);
      if (other == null) {
        return first(hash, own, () -> desk.answer(question, who, most, cancel));
      }
      CellOutcome outcome = other.join();
      if (!isCancelled(outcome)) {
        return outcome instanceof CellOutcome.Answered(CellAnswer answer)
            ? new CellOutcome.Answered(answer.again())
            : outcome;
      }
    }
    return CellDesk.cancelled();
  }

  private CellOutcome first(
      String hash, CompletableFuture<CellOutcome> own, Supplier<CellOutcome> work) {
    CellOutcome outcome = CellDesk.broken();
    try {
      outcome = work.get();
      return outcome;
    } finally {
      asking.remove(hash, own);
      own.complete(outcome);
    }
  }

  private static boolean isCancelled(CellOutcome outcome) {
    return outcome instanceof CellOutcome.Not not && not.cause() == CellOutcome.Cause.CANCELLED;
  }
}
