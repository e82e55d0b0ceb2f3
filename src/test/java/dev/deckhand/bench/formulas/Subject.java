package dev.deckhand.bench.formulas;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.CheckedFormula;
import dev.deckhand.calc.FormulaGraph;
import dev.deckhand.calc.Result;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.calc.StoredResults;
import dev.deckhand.calc.VolatileCells;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.OoxmlEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A workbook whose stored results are what programs are held against.
 *
 * @param name its path in the corpus
 */
record Subject(String name, byte[] content, FormulaGraph formulas, VolatileCells changing) {

  /** The workbook as our own reader has it; empty where it refuses the file. */
  static Optional<Subject> read(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      OoxmlEngine engine = new OoxmlEngine();
      String name = WorkbookSet.corpus().relativize(file).toString().replace('\\', '/');
      FormulaGraph formulas =
          FormulaGraph.of(
              new SnapshotSource(
                  engine.workbook(engine.open(file.getFileName().toString(), content))));
      return Optional.of(new Subject(name, content, formulas, new VolatileCells(formulas)));
    } catch (DocumentProblem refused) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The workbooks of a set that our reader does not refuse. */
  static List<Subject> all(WorkbookSet set) {
    return set.files().stream().map(Subject::read).flatMap(Optional::stream).toList();
  }

  CellValue stored(CellPlace place) {
    int sheet = formulas.source().sheetIndex(place.sheet());
    return formulas.source().value(sheet, place.address().row(), place.address().column());
  }

  /** Gives the formulas that have a stored result which stays the same from day to day. */
  void each(Function<CellPlace, Result> computed, Consumer<CheckedFormula> found) {
    new StoredResults(formulas, computed)
        .each(
            checked -> {
              if (!checked.stored().isEmpty() && changing.why(checked.place()).isEmpty()) {
                found.accept(checked);
              }
            });
  }
}
