package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/** {@code excel.formula}: Writes formulas: a new column computed from others, or totals. */
final class ExcelFormula implements Feature {
  @Override
  public String id() {
    return "excel.formula";
  }

  @Override
  public Host host() {
    return Host.EXCEL;
  }

  @Override
  public String title() {
    return "Formula";
  }

  @Override
  public String description() {
    return "Writes formulas: a new column computed from others, or totals.";
  }

  @Override
  public String example() {
    return "Add a Margin column: Revenue minus Cost";
  }

  @Override
  public ReplyKind reply() {
    return ReplyKind.PLAN;
  }

  @Override
  public Set<String> verbs() {
    return Set.of("writeCells", "fillFormula", "formatCells");
  }
}
