package dev.deckhand.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.analysis.FormulaReach;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The rule for formulas that reach outside must not cry wolf over what people really write. */
class CorpusReachTest {
  private static final Logger LOG = Logger.getLogger(CorpusReachTest.class);
  private final OoxmlEngine engine = new OoxmlEngine();
  private final Map<String, Integer> alarms = new TreeMap<>();
  private long formulas;
  private long flagged;

  @Test
  void atMostOneInAHundredRealFormulasIsTakenForAnExit() throws IOException {
    for (Path path : Corpus.files("")) {
      if (!path.toString().contains("malformed")) {
        look(path);
      }
    }
    LOG.infof("%d of %d formulas reach outside: %s", flagged, formulas, alarms);
    assertThat(formulas).isGreaterThan(10_000);
    assertThat(flagged).isLessThanOrEqualTo(formulas / 100);
  }

  private void look(Path path) throws IOException {
    WorkbookSnapshot workbook;
    try {
      OfficeFile file = engine.open(path.getFileName().toString(), Files.readAllBytes(path));
      if (file.format().host() != Host.EXCEL) {
        return;
      }
      workbook = engine.workbook(file);
    } catch (DocumentProblem refused) {
      return;
    }
    FormulaReach reach = FormulaReach.of(workbook);
    for (SheetSnapshot sheet : workbook.sheets()) {
      sheet
          .formulas()
          .map(cell -> Objects.requireNonNull(cell.formula()))
          .map(CellFormula::text)
          .forEach(formula -> count(formula, reach));
    }
  }

  private void count(String formula, FormulaReach reach) {
    formulas++;
    var outside = reach.outside(formula);
    if (!outside.isEmpty()) {
      flagged++;
      outside.forEach(exit -> alarms.merge(exit, 1, Integer::sum));
    }
  }
}
