package dev.deckhand.assist;

import dev.deckhand.assist.cell.CellQuestion;
import dev.deckhand.model.CancelSignal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers the worksheet function DECKHAND.ASK. Questions that are the same and asked at the same
 * time are asked once; what was answered before is not paid for again. Both hold for one user at a
 * time: nobody is given what was answered to somebody else.
 */
public final class CellAnswers {
  private final CellDesk desk;
  private final Map<Asked, CompletableFuture<CellOutcome>> asking = new ConcurrentHashMap<>();

  private record Asked(String who, String question) {}

  CellAnswers(CellDesk desk) {
    this.desk = desk;
  }

  /**
   * Answers; blocks until done.
   *
   * @param who whose quota and whose answers they are
   * @param most how often chat models may be asked for them on a day
   */
  public CellOutcome answer(CellQuestion question, String who, int most, CancelSignal cancel) {
    Asked asked = new Asked(who, question.hash());
    while (!cancel.isCancelled()) {
      CompletableFuture<CellOutcome> own = new CompletableFuture<>();
      CompletableFuture<CellOutcome> other = asking.putIfAbsent(asked, own);
      if (other == null) {
        return first(asked, own, () -> desk.answer(question, who, most, cancel));
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
      Asked asked, CompletableFuture<CellOutcome> own, Supplier<CellOutcome> work) {
    CellOutcome outcome = CellDesk.broken();
    try {
      outcome = work.get();
      return outcome;
    } finally {
      asking.remove(asked, own);
      own.complete(outcome);
    }
  }

  private static boolean isCancelled(CellOutcome outcome) {
    return outcome instanceof CellOutcome.Not not && not.cause() == CellOutcome.Cause.CANCELLED;
  }
}
