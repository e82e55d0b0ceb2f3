package dev.deckhand.calc;

import static dev.deckhand.calc.RecalculationTest.SETTINGS;
import static dev.deckhand.calc.RecalculationTest.changes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.Iteration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Circles, long chains, deep recursion, and what ends a recalculation early. */
class RecalculationBoundsTest {
  @Test
  void computesCirclesOnlyWhereTheWorkbookAllowsThem() {
    MemorySource source =
        new MemorySource("Sheet1")
            .put("A1", 1000)
            .put("A2", "=A1+A3")
            .put("A3", "=A2*0.1")
            .put("A4", "=ROUND(A2,1)&\"!\"");

    assertThat(Recalculation.all(source, SETTINGS).notEvaluated()).hasSize(3);

    source.iteration = new Iteration(100, 0.001);
    assertThat(changes(Recalculation.all(source, SETTINGS)))
        .containsEntry("Sheet1!A4", "1111.1!")
        .hasEntrySatisfying("Sheet1!A3", a3 -> assertThat((double) a3).isBetween(111.1, 111.112));

    source.iteration = new Iteration(1, 0.001);
    assertThat(changes(Recalculation.all(source, SETTINGS)))
        .containsEntry("Sheet1!A2", 1000.0)
        .containsEntry("Sheet1!A3", 100.0);
  }

  @Test
  void chainsOfAnyLengthAreComputedEitherWayRound() {
    MemorySource source = new MemorySource("Sheet1");
    for (int row = 1; row < 25_000; row++) {
      source.put("A" + row, "=A" + (row + 1) + "+1");
      source.put("B" + (row + 1), "=B" + row + "+1");
      source.put("C" + row, "=IF(TRUE,INDIRECT(\"C\"&ROW()+1),0)+1");
    }
    source.put("A25000", 1).put("B1", 1).put("C25000", 1);

    Map<String, Object> values = changes(Recalculation.all(source, SETTINGS));

    assertThat(values)
        .containsEntry("Sheet1!A1", 25_000.0)
        .containsEntry("Sheet1!B25000", 25_000.0)
        .containsEntry("Sheet1!C1", 25_000.0);
  }

  @Test
  void stopsWhenNobodyWaitsAnyMoreOrTimeIsUp() {
    MemorySource source = new MemorySource("Sheet1");
    for (int row = 1; row <= 5_000; row++) {
      source.put("A" + row, "=SUM(B$1:B$9)+" + row);
    }

    assertThat(Recalculation.all(source, SETTINGS.until(() -> true)).notEvaluated())
        .hasSizeGreaterThan(4_000)
        .allSatisfy(u -> assertThat(u.reason()).startsWith("it was stopped"));
    Clock late = new TickingClock(Duration.ofSeconds(1));
    assertThat(
            Recalculation.all(source, EvaluationSettings.of(late).within(Duration.ofSeconds(3)))
                .notEvaluated())
        .isNotEmpty();
  }

  /** Every look at it takes a while. */
  private static final class TickingClock extends Clock {
    private final Duration tick;
    private final AtomicLong looks = new AtomicLong();

    TickingClock(Duration tick) {
      this.tick = tick;
    }

    @Override
    public Instant instant() {
      return Instant.EPOCH.plus(tick.multipliedBy(looks.incrementAndGet()));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void lambdasRecurseAsFarAsInExcelAndNoFurther() {
    MemorySource source = new MemorySource("Sheet1");
    source.names.add(new DefinedName("SumTo", "LAMBDA(n,IF(n<=0,0,n+SumTo(n-1)))", null, false));
    source.put("A1", "=SumTo(1000)").put("A2", "=SumTo(1000000)").put("A3", "=A2+1");

    Recalculation all = Recalculation.all(source, SETTINGS);

    assertThat(changes(all)).containsExactly(Map.entry("Sheet1!A1", 500_500.0));
    assertThat(all.notEvaluated())
        .extracting(Recalculation.Unknown::reason)
        .startsWith("it is nested too deeply")
        .hasSize(2);
  }

  @Test
  void whatIsTheSameInEveryRowIsComputedOnce() {
    MemorySource source = new MemorySource("Sheet1");
    for (int row = 1; row <= 20_000; row++) {
      source.put("A" + row, 1).put("B" + row, "=A" + row + "/SUM(A:A)*COUNTIF($A$1:$A$20000,1)");
    }
    EvaluationSettings few = new EvaluationSettings(SETTINGS.clock(), 1, 100_000, 2_000_000);

    Recalculation all = Recalculation.all(source, few);

    assertThat(all.notEvaluated()).isEmpty();
    assertThat(all.changes()).hasSize(20_000).allMatch(c -> c.after().equals(CellValue.of(1)));
  }

  @Test
  void makesNoMoreTextThanFits() {
    MemorySource source = new MemorySource("Sheet1");
    for (int row = 1; row <= 10_000; row++) {
      source.put("A" + row, "=REPT(ROW(),8000)");
    }

    assertThat(Recalculation.all(source, SETTINGS).notEvaluated())
        .isNotEmpty()
        .allSatisfy(u -> assertThat(u.reason()).isEqualTo("too much text is made"));
  }

  @Test
  void computedCriteriaOfDatabasesGoAlongWithTheRecords() {
    MemorySource source =
        new MemorySource("Sheet1")
            .put("A1", "Tree")
            .put("B1", "Height")
            .put("A2", "Apple")
            .put("B2", 18)
            .put("A3", "Pear")
            .put("B3", 12)
            .put("A4", "Cherry")
            .put("B4", 9)
            .put("D1", "High")
            .put("D2", "=B2>AVERAGE(B$2:B$4)-2")
            .put("E1", "=DSUM(A1:B4,\"Height\",D1:D2)")
            .put("E2", "=DCOUNTA(A1:B4,\"Tree\",D1:D2)");

    assertThat(changes(Recalculation.all(source, SETTINGS)))
        .containsEntry("Sheet1!E1", 30.0)
        .containsEntry("Sheet1!E2", 2.0);
  }
}
