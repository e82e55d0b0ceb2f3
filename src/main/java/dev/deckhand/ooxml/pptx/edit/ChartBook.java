package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.chart.DataWorkbooks;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.plan.CellOperation;
import dev.deckhand.plan.EditPlan;
import java.util.List;
import org.w3c.dom.Element;

/** The workbook embedded behind a chart ({@code c:externalData}, ECMA-376 part 1, 21.2.2.63). */
final class ChartBook {
  private final DeckEdit deck;
  private final DataWorkbooks workbooks;
  private final String part;

  private ChartBook(DeckEdit deck, DataWorkbooks workbooks, String part) {
    this.deck = deck;
    this.workbooks = workbooks;
    this.part = part;
  }

  /**
   * The workbook behind a chart.
   *
   * @param label the chart, as refusals name it
   * @throws DocumentProblem when there is none, or it is in another file
   */
  static ChartBook of(DeckEdit deck, DataWorkbooks workbooks, String chart, String label) {
    List<Element> named =
        Dom.below(
            deck.root(chart),
            e ->
                "externalData".equals(e.getLocalName())
                    && (Ns.C.owns(e) || Ns.CX.owns(e))
                    && Ns.R.attribute(e, "id") != null);
    String id = named.isEmpty() ? null : Ns.R.attribute(named.getFirst(), "id");
    for (Relationship relationship : deck.relationships(chart)) {
      if (relationship.id().equals(id)) {
        if (relationship.external()) {
          throw refused(
              "The data of chart %s are in another file, %s"
                  .formatted(label, relationship.target()),
              "Change them there, or embed the workbook in PowerPoint.");
        }
        if (deck.has(relationship.partName())) {
          return new ChartBook(deck, workbooks, relationship.partName());
        }
      }
    }
    throw refused(
        "Chart %s has no workbook behind it".formatted(label),
        "Add a new chart with these data in its place.");
  }

  /** The workbook's cells as they are now. */
  WorkbookSnapshot cells() {
    return workbooks.read(deck.bytes(part));
  }

  /** Writes into the workbook. */
  void write(List<CellOperation.WriteCells> writes) {
    if (!writes.isEmpty()) {
      deck.put(part, workbooks.edit(deck.bytes(part), new EditPlan("", List.copyOf(writes))));
    }
  }

  private static DocumentProblem refused(String what, String next) {
    return new DocumentProblem(DocumentProblem.Code.UNSUPPORTED_CONTENT, what + ".", next);
  }
}
