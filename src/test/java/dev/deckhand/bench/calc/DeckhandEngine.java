package dev.deckhand.bench.calc;

import dev.deckhand.SampleEdits;
import dev.deckhand.assist.Prover;
import dev.deckhand.calc.EditedCells;
import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.FormulaGraph;
import dev.deckhand.calc.Recalculation;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.guard.Guards;
import dev.deckhand.ooxml.OoxmlEngine;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ourselves. Everything is calculated from a file without results; edits are of a file with them,
 * as a version of a session is, and all of them are computed from that version.
 */
final class DeckhandEngine implements Engine {
  private static final String SHEET = "Mix";

  private final Mix mix;
  private final int threads;
  private final EvaluationSettings settings;
  private final Map<CellAddress, CellValue> inputs = new LinkedHashMap<>();
  private byte[] content;
  private @Nullable SnapshotSource source;
  private @Nullable FormulaGraph graph;
  private @Nullable Recalculation last;

  DeckhandEngine(Mix mix, int threads) throws IOException {
    this.mix = mix;
    this.threads = threads;
    this.settings = EvaluationSettings.of(Clock.systemUTC()).onThreads(threads);
    this.content = MixFile.of(mix);
  }

  @Override
  public String name() {
    return "Deckhand, " + threads + (threads == 1 ? " thread" : " threads");
  }

  @Override
  public void open() {
    OfficeFile file = new OfficeFile("mix.xlsx", DocumentFormat.XLSX, content);
    source = new SnapshotSource(new OoxmlEngine().workbook(file));
  }

  private SnapshotSource source() {
    return Objects.requireNonNull(source);
  }

  @Override
  public void graph() {
    graph = FormulaGraph.of(source());
  }

  private FormulaGraph formulas() {
    return Objects.requireNonNull(graph);
  }

  @Override
  public void all() {
    last = Recalculation.all(formulas(), settings);
  }

  /** The service warms up after its start, so that no user meets code that has not run. */
  @Override
  public void beforeEdits() throws IOException {
    OoxmlEngine engine = new OoxmlEngine();
    new SampleEdits(engine, new Prover(engine, Guards.standard()), () -> false).run();
    content =
        MixFile.of(
            mix,
            (row, column) -> mix.formulaColumns().contains(column) ? value(row, column) : null);
    last = null;
    open();
    graph();
  }

  @Override
  public boolean trustsResults() {
    return true;
  }

  @Override
  public void edit(List<Input> changed) {
    changed.forEach(
        input ->
            inputs.put(
                new CellAddress(input.row(), input.column()),
                switch (input.value()) {
                  case Number number -> CellValue.of(number.doubleValue());
                  default -> CellValue.of(input.value().toString());
                }));
    EditedCells edits = new EditedCells(source());
    inputs.forEach((cell, value) -> edits.setValue(SHEET, cell, value));
    last = Recalculation.of(formulas(), edits, settings);
  }

  @Override
  public Object value(int row, int column) {
    CellValue now = last == null ? null : last.value(0, row, column);
    return switch (now == null ? source().value(0, row, column) : now) {
      case CellValue.Number number -> number.value();
      case CellValue.Text text -> text.value();
      case CellValue.Bool truth -> String.valueOf(truth.value());
      case CellValue.Error error -> error.error().code();
      case CellValue.Empty empty -> "";
    };
  }
}
