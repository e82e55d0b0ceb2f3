package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/** {@code excel.edit}: Changes cells, formats and worksheets in several steps. */
final class ExcelEdit implements Feature {
  @Override
  public String id() {
    return "excel.edit";
  }

  @Override
  public Host host() {
    return Host.EXCEL;
  }

  @Override
  public String title() {
    return "Edit";
  }

  @Override
  public String description() {
    return "Changes cells, formats and worksheets in several steps.";
  }

  @Override
  public String example() {
    return "Rename Sheet1 to Orders and make the header bold";
  }

  @Override
  public ReplyKind reply() {
    return ReplyKind.PLAN;
  }

  @Override
  public Set<String> verbs() {
    return Set.of(
        "writeCells", "fillFormula", "clearCells", "formatCells", "addSheet", "renameSheet");
  }
}
