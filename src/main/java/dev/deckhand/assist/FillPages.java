package dev.deckhand.assist;

import dev.deckhand.session.FillEntry;
import dev.deckhand.session.FillLedger;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was worked out for the rows of a turn, page by page. */
public final class FillPages {
  /** Entries of one page. */
  public static final int MOST = 1_000;

  private final FillLedger ledger;

  public FillPages(FillLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * A page. Component names are part of the HTTP contract.
   *
   * @param total entries of the turn
   * @param from number of the first one here
   */
  public record Page(UUID turnId, long total, int from, List<Entry> entries) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A value and what came of it.
   *
   * @param result empty where the model found nothing; {@code null} where nothing usable came
   * @param problem why there is no result
   * @param model {@code provider/model}
   * @param reused whether it was paid for before
   * @param cost its share of the calls; {@code null} where the model's prices are unknown
   */
  public record Entry(
      String value,
      @Nullable String result,
      @Nullable String problem,
      String model,
      String promptVersion,
      Instant at,
      boolean reused,
      @Nullable BigDecimal cost) {
    static Entry of(FillEntry entry) {
      return new Entry(
          entry.value(),
          entry.result(),
          entry.problem(),
          entry.model(),
          entry.promptVersion(),
          entry.at(),
          entry.reused(),
          entry.cost());
    }
  }

  /** The entries from a number on, at most {@link #MOST}. */
  public Page of(UUID turn, int from) {
    List<Entry> entries = ledger.ofTurn(turn, from, MOST).stream().map(Entry::of).toList();
    return new Page(turn, ledger.count(turn), from, entries);
  }
}
