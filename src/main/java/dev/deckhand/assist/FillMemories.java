package dev.deckhand.assist;

import dev.deckhand.assist.fill.FillJob;
import dev.deckhand.assist.fill.FillMemory;
import dev.deckhand.assist.fill.FillResult;
import dev.deckhand.assist.fill.FillValue;
import dev.deckhand.session.FillEntry;
import dev.deckhand.session.FillLedger;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was worked out for rows, as the database keeps it. Results count for every session of the
 * same user: the same question to the same model about the same value is paid once. What was worked
 * out for somebody else is never given out, for it tells what is in their documents.
 */
final class FillMemories {
  private final FillLedger ledger;

  FillMemories(FillLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * The memory of one turn.
   *
   * @param sample the turn whose sample it goes on from; results that others gave for it count, too
   */
  FillMemory of(UUID turn, UUID sample) {
    return new OfTurn(turn, sample);
  }

  private final class OfTurn implements FillMemory {
    private final UUID turn;
    private final UUID sample;
    private int kept;

    OfTurn(UUID turn, UUID sample) {
      this.turn = turn;
      this.sample = sample;
    }

    @Override
    public Map<FillValue, FillResult> known(FillJob job, Collection<FillValue> values) {
      Map<String, FillValue> byHash =
          values.stream()
              .collect(Collectors.toMap(FillValue::hash, Function.identity(), (a, b) -> a));
      FillLedger.Question question =
          new FillLedger.Question(job.hash(), job.model(), job.promptVersion(), turn, sample);
      Map<FillValue, FillResult> found = new HashMap<>();
      for (FillEntry entry : ledger.known(question, byHash.keySet())) {
        FillValue value = byHash.get(entry.valueHash());
        if (value != null) {
          found.putIfAbsent(value, result(value, entry));
        }
      }
      Map<FillValue, FillResult> inOrder = new LinkedHashMap<>();
      values.stream().filter(found::containsKey).forEach(v -> inOrder.put(v, found.get(v)));
      return inOrder;
    }

    private static FillResult result(FillValue value, FillEntry entry) {
      return new FillResult(
          value,
          entry.result(),
          null,
          entry.model(),
          entry.promptVersion(),
          entry.at(),
          true,
          java.math.BigDecimal.ZERO);
    }

    @Override
    public void keep(FillJob job, List<FillResult> results) {
      ledger.keep(turn, sample, results.stream().map(result -> entry(job, result)).toList());
    }

    private FillEntry entry(FillJob job, FillResult result) {
      return new FillEntry(
          kept++,
          job.hash(),
          result.value().hash(),
          result.value().shown(),
          result.result(),
          result.problem(),
          result.model(),
          result.promptVersion(),
          result.at(),
          result.reused(),
          result.cost());
    }
  }
}
