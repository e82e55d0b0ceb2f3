package dev.deckhand.bench;

import dev.deckhand.plan.CellOperation.FillFormula;
import java.io.IOException;
import java.util.List;

/** A formula goes down a new column of a large worksheet, with its values. */
final class ColumnEdit implements Scenario {
  @Override
  public String name() {
    return "a formula down 100,000 rows";
  }

  @Override
  public int heapMegabytes() {
    return 256;
  }

  @Override
  public List<Contender> contenders() throws IOException {
    return Edits.of(
        new FillFormula("1", "Data!U2:U" + (BigWorkbook.LARGE.rows() + 1), "=E2*F2-G2"));
  }
}
