package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.XmlNode;
import java.util.List;

/** Where an element that is missing belongs in a workbook part (18.2.27). */
final class WorkbookOrder {
  private static final List<String> FROM_NAMES_ON =
      List.of(
          "definedNames",
          "calcPr",
          "oleSize",
          "customWorkbookViews",
          "pivotCaches",
          "smartTagPr",
          "smartTagTypes",
          "webPublishing",
          "fileRecoveryPr",
          "webPublishObjects",
          "extLst");

  private WorkbookOrder() {}

  /**
   * The offset at which to insert an element.
   *
   * @param element {@code definedNames} or one that stands behind it
   */
  static int place(XmlNode workbook, String element) {
    int own = FROM_NAMES_ON.indexOf(element);
    return workbook.children().stream()
        .filter(child -> FROM_NAMES_ON.indexOf(child.name()) > own)
        .findFirst()
        .map(XmlNode::start)
        .orElse(workbook.contentEnd());
  }
}
