package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;

/** Whether charts show what the cells behind them hold. */
final class ChartsInStep {
  private ChartsInStep() {}

  /** Compares every cached value of every chart with its cell; returns how many there are. */
  static int check(OfficeFile deck) {
    OpcPackage opc = OpcPackage.open(deck.content());
    int checked = 0;
    for (String part : opc.partNames()) {
      if (part.matches("/ppt/charts/chart[^/]*\\.xml")) {
        checked += check(opc, part);
      }
    }
    return checked;
  }

  static int check(OpcPackage opc, String part) {
    WorkbookSnapshot book =
        Engines.workbooks()
            .read(opc.part(opc.relationship(part, "package").orElseThrow().partName()));
    Element chart = Xml.parse(opc.part(part)).getDocumentElement();
    int checked = 0;
    for (Element reference : Dom.below(chart, e -> Ns.C.is(e, "strRef") || Ns.C.is(e, "numRef"))) {
      String formula = Objects.requireNonNull(Dom.child(reference, Ns.C, "f")).getTextContent();
      assertThat(shown(reference)).as("%s: %s", part, formula).isEqualTo(held(book, formula));
      checked++;
    }
    return checked;
  }

  private static List<String> shown(Element reference) {
    boolean texts = Ns.C.is(reference, "strRef");
    Element cache =
        Objects.requireNonNull(Dom.child(reference, Ns.C, texts ? "strCache" : "numCache"));
    int count = (int) Dom.number(Dom.child(cache, Ns.C, "ptCount"), "val", -1);
    List<String> shown = new ArrayList<>(Collections.nCopies(count, ""));
    for (Element point : Dom.children(cache, Ns.C, "pt")) {
      String value = Objects.requireNonNull(Dom.child(point, Ns.C, "v")).getTextContent();
      shown.set(
          (int) Dom.number(point, "idx", -1),
          texts ? value : String.valueOf(Double.parseDouble(value)));
    }
    return shown;
  }

  private static List<String> held(WorkbookSnapshot book, String formula) {
    SheetRange range = SheetRange.parse(formula);
    CellArea area = range.area();
    List<String> held = new ArrayList<>();
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        CellValue value = book.value(range.sheet(), new CellAddress(row, column));
        held.add(
            switch (value) {
              case CellValue.Text(String text) -> text;
              case CellValue.Number(double number) -> String.valueOf(number);
              case CellValue.Empty empty -> "";
              case CellValue.Bool bool -> bool.toString();
              case CellValue.Error error -> error.toString();
            });
      }
    }
    return held;
  }
}
