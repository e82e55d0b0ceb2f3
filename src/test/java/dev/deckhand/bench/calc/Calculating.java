package dev.deckhand.bench.calc;

import dev.deckhand.calc.EditedCells;
import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.FormulaGraph;
import dev.deckhand.calc.Recalculation;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import java.io.IOException;
import java.time.Clock;

/** Deckhand on a {@link Mix}. */
final class Calculating {
  private final SnapshotSource source;
  private final EvaluationSettings settings = EvaluationSettings.of(Clock.systemUTC());

  Calculating(Mix mix) throws IOException {
    OfficeFile file = new OfficeFile("mix.xlsx", DocumentFormat.XLSX, MixFile.of(mix));
    this.source = new SnapshotSource(new OoxmlEngine().workbook(file));
  }

  FormulaGraph graph() {
    return FormulaGraph.of(source);
  }

  Recalculation everything(FormulaGraph graph) {
    return Recalculation.all(graph, settings);
  }

  /** Three numbers in the midst of the data are other ones. */
  Recalculation inputs(FormulaGraph graph, int first) {
    EditedCells edits = new EditedCells(source);
    for (int i = 0; i < 3; i++) {
      edits.setValue("Mix", new CellAddress(first + 10 * i, 0), CellValue.of(7_000 + i));
    }
    return Recalculation.of(graph, edits, settings);
  }

  public static void main(String[] arguments) throws IOException {
    for (Mix mix : Mix.values()) {
      Calculating deckhand = new Calculating(mix);
      for (int i = 0; i < 8; i++) {
        long start = System.nanoTime();
        FormulaGraph graph = deckhand.graph();
        long built = System.nanoTime();
        Recalculation all = deckhand.everything(graph);
        long done = System.nanoTime();
        Recalculation some = deckhand.inputs(graph, mix.rows() - 40);
        long end = System.nanoTime();
        System.out.printf(
            "%s: graph %.1f ms, all %.1f ms (%d values, %d unknown), three inputs %.2f ms (%d)%n",
            mix.title(),
            (built - start) / 1e6,
            (done - built) / 1e6,
            all.values().size(),
            all.notEvaluated().size(),
            (end - done) / 1e6,
            some.values().size());
      }
    }
  }
}
