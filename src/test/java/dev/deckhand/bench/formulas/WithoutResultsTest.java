package dev.deckhand.bench.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.OoxmlEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WithoutResultsTest {
  private static WorkbookSnapshot read(byte[] content) {
    OoxmlEngine engine = new OoxmlEngine();
    return engine.workbook(engine.open("book.xlsx", content));
  }

  @Test
  void formulasLoseTheirResultsAndNothingElseChanges() throws IOException {
    byte[] content = Files.readAllBytes(Path.of("samples/budget-vs-actual.xlsx"));

    WorkbookSnapshot before = read(content);
    WorkbookSnapshot after = read(WithoutResults.of(content));

    for (SheetSnapshot sheet : before.sheets()) {
      SheetSnapshot stripped = after.sheet(sheet.name()).orElseThrow();
      sheet
          .cells()
          .forEach(
              cell -> {
                var now = stripped.cell(cell.address()).orElseThrow();
                assertThat(now.formula()).isEqualTo(cell.formula());
                assertThat(now.value())
                    .isEqualTo(cell.hasFormula() ? CellValue.EMPTY : cell.value());
              });
    }
    assertThat(before.sheets().stream().flatMap(SheetSnapshot::formulas)).hasSize(273);
  }
}
