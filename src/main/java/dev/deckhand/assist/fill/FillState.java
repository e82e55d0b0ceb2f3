package dev.deckhand.assist.fill;

import dev.deckhand.document.Invisible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts how far a fill has come. */
public final class FillState {
  private static final int LONGEST = 200;

  private final FillWish wish;
  private final FillTable table;
  private final FillJob job;
  private final Map<FillValue, FillResult> results;

  /**
   * @param results what came so far
   */
  public FillState(
      FillWish wish, FillTable table, FillJob job, Map<FillValue, FillResult> results) {
    this.wish = wish;
    this.table = table;
    this.job = job;
    this.results = results;
  }

  /**
   * The fill as it stands.
   *
   * @param rest what the rest would take; {@code null} where nothing is left
   */
  public Fill with(@Nullable FillEstimate rest) {
    List<FillResult> usable = results.values().stream().filter(FillResult::usable).toList();
    List<FillResult> without = results.values().stream().filter(r -> !r.usable()).toList();
    return new Fill(
        wish,
        null,
        table.rows().size(),
        table.values().size(),
        usable.size(),
        (int) usable.stream().filter(FillResult::reused).count(),
        table.leftOut(),
        without.stream().limit(Fill.MOST_MISSING).map(this::missing).toList(),
        without.size(),
        (int) table.values().stream().filter(FillValue::shortened).count(),
        shares(usable),
        job.promptVersion(),
        rest,
        null);
  }

  private Fill.Missing missing(FillResult result) {
    String shown = Invisible.show(result.value().shown());
    String cut = shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    return new Fill.Missing(cut, table.count(result.value()), result.problem() + "");
  }

  private static List<Fill.Share> shares(List<FillResult> usable) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    usable.forEach(result -> counts.merge(result.model(), 1, Integer::sum));
    return counts.entrySet().stream().map(e -> new Fill.Share(e.getKey(), e.getValue())).toList();
  }
}
