package dev.deckhand.bench;

import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import java.io.IOException;
import java.util.List;

/** Three cells of a large worksheet get other numbers. */
final class SmallEdit implements Scenario {
  @Override
  public String name() {
    return "three cells of 100,000 x 20";
  }

  @Override
  public int heapMegabytes() {
    return 256;
  }

  @Override
  public List<Contender> contenders() throws IOException {
    return Edits.of(operation());
  }

  private static Operation operation() {
    return new WriteCells(
        "1", "Data!E50001:G50001", List.of(List.of(number(1.5), number(2.5), number(3.5))));
  }

  private static ProposedValue number(double value) {
    return new ProposedValue.Number(value);
  }
}
