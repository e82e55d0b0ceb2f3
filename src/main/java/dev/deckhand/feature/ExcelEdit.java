package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/** {@code excel.edit}. */
final class ExcelEdit implements Feature {
  private static final Set<String> VERBS =
      Set.of(
          "writeCells",
          "fillFormula",
          "clearCells",
          "insertRows",
          "deleteRows",
          "insertColumns",
          "deleteColumns",
          "addSheet",
          "deleteSheet",
          "renameSheet",
          "copySheet",
          "moveSheet",
          "setSheetVisibility",
          "formatCells",
          "setColumnWidth",
          "setRowHeight",
          "mergeCells",
          "unmergeCells",
          "freezePanes",
          "groupRows",
          "groupColumns",
          "addConditionalFormat",
          "clearConditionalFormats",
          "setValidation",
          "clearValidation",
          "createTable",
          "addChart",
          "defineName",
          "deleteName",
          "setComment",
          "setHyperlink");

  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "excel.edit",
        Host.EXCEL,
        "Edit",
        "Changes cells, formats and worksheets in several steps.",
        "Rename Sheet1 to Orders and make the header bold",
        VERBS);
  }
}
