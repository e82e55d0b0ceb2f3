package dev.deckhand;

import dev.deckhand.assist.Prover;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.PlanJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Edits of samples that nobody keeps, so that the code of edits has run before it is needed. */
public final class SampleEdits {
  private static final List<String> SAMPLES =
      List.of("three-statement-model.xlsx", "regional-sales.xlsx", "quarterly-review.pptx");

  private static final int ROUNDS = 12;

  private final DocumentEngine engine;
  private final Prover prover;
  private final BooleanSupplier stopped;

  /**
   * Edits with this engine.
   *
   * @param stopped asked between two edits
   */
  public SampleEdits(DocumentEngine engine, Prover prover, BooleanSupplier stopped) {
    this.engine = engine;
    this.prover = prover;
    this.stopped = stopped;
  }

  /** Tries them all, several times. */
  public void run() throws IOException {
    for (int round = 0; round < ROUNDS && !stopped.getAsBoolean(); round++) {
      for (String sample : SAMPLES) {
        edit(sample, round);
      }
    }
  }

  private void edit(String sample, int round) throws IOException {
    OfficeFile file = engine.open(sample, content(sample));
    engine.outline(file);
    Optional<String> operation =
        file.format().host() == Host.EXCEL ? input(file, round) : Optional.of(title(round));
    if (operation.isPresent() && !stopped.getAsBoolean()) {
      prover.prove(file, plan(file.format().host(), operation.get()));
    }
  }

  /** A number typed into the first cell that holds one, on the first worksheet that has one. */
  private Optional<String> input(OfficeFile file, int round) {
    for (SheetSnapshot sheet : engine.workbook(file).sheets()) {
      Optional<Cell> input = sheet.cells().filter(SampleEdits::isInput).findFirst();
      if (input.isPresent()) {
        String range = "'" + sheet.name() + "'!" + input.get().address();
        return Optional.of(
            "{\"op\":\"writeCells\",\"range\":\"%s\",\"values\":[[%d]]}".formatted(range, round));
      }
    }
    return Optional.empty();
  }

  private static boolean isInput(Cell cell) {
    return cell.formula() == null && cell.value() instanceof CellValue.Number;
  }

  private static String title(int round) {
    return "{\"op\":\"replaceText\",\"find\":\"a\",\"replace\":\"a%d\",\"in\":\"deck\"}"
        .formatted(round);
  }

  private static EditPlan plan(Host host, String operation) {
    String json = "{\"summary\":\"Warm-up\",\"operations\":[" + operation + "]}";
    return switch (PlanJson.read(host, json)) {
      case PlanJson.Reading.Read read -> read.plan();
      case PlanJson.Reading.Unreadable unreadable -> new EditPlan("Nothing", List.<Operation>of());
    };
  }

  private static byte[] content(String sample) throws IOException {
    try (InputStream in = SampleEdits.class.getResourceAsStream("/samples/" + sample)) {
      if (in == null) {
        throw new IOException("There is no sample " + sample);
      }
      return in.readAllBytes();
    }
  }
}
