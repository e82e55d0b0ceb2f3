package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.PlanJson;
import java.math.BigDecimal;
import java.util.List;

/** Everything a file from outside goes through; it comes out well or is refused by name. */
final class Ordeal {
  private static final List<String> EDITS =
      List.of(
          "{\"op\":\"writeCells\",\"range\":\"Sheet1!C3\",\"values\":[[1.5]]}",
          "{\"op\":\"writeCells\",\"range\":\"Sheet1!A1\",\"values\":[[\"x\"]]}",
          "{\"op\":\"fillFormula\",\"range\":\"Sheet1!D1:D3\",\"formula\":\"=A1+1\"}",
          "{\"op\":\"formatCells\",\"range\":\"Sheet1!A1:B2\",\"format\":{\"bold\":true}}",
          "{\"op\":\"clearCells\",\"range\":\"Sheet1!A1:B1\",\"what\":\"all\"}",
          "{\"op\":\"insertRows\",\"sheet\":\"Sheet1\",\"at\":1,\"count\":2}",
          "{\"op\":\"deleteRows\",\"sheet\":\"Sheet1\",\"at\":1,\"count\":1}",
          "{\"op\":\"insertColumns\",\"sheet\":\"Sheet1\",\"at\":\"A\",\"count\":1}",
          "{\"op\":\"renameSheet\",\"sheet\":\"Sheet1\",\"name\":\"It's new\"}",
          "{\"op\":\"addSheet\",\"name\":\"Added\"}");

  private final DocumentEngine engine = new OoxmlEngine();

  DocumentEngine engine() {
    return engine;
  }

  /** Opens, outlines, reads and edits; tells what became of it. */
  String all(String name, byte[] content) {
    try {
      OfficeFile file = engine.open(name, content);
      engine.outline(file);
      engine.workbook(file);
      edits(file);
      return "read";
    } catch (DocumentProblem refused) {
      assertThat(refused.getMessage()).isNotBlank();
      assertThat(refused.nextStep()).isNotBlank();
      return refused.code().name();
    }
  }

  /** Each edit by itself; one that is refused says why. */
  void edits(OfficeFile file) {
    for (String edit : EDITS) {
      try {
        String json = "{\"summary\":\"x\",\"operations\":[" + edit + "]}";
        if (!(PlanJson.read(Host.EXCEL, json) instanceof PlanJson.Reading.Read read)) {
          throw new AssertionError(json);
        }
        if (engine.bind(file, read.plan()) instanceof Binding.Bound bound) {
          OfficeFile after = engine.edit(file, bound.plan()).file();
          engine.workbook(after);
          engine.arrivals(file, after);
        }
      } catch (DocumentProblem refused) {
        assertThat(refused.nextStep()).isNotBlank();
      }
    }
  }

  /** A value as a short text; numbers without a trailing zero. */
  static String text(CellValue value) {
    return switch (value) {
      case CellValue.Number n -> new BigDecimal(n.value()).stripTrailingZeros().toPlainString();
      case CellValue.Text t -> t.value();
      case CellValue.Bool b -> b.value() ? "TRUE" : "FALSE";
      case CellValue.Error e -> e.error().code();
      case CellValue.Empty e -> "";
    };
  }
}
