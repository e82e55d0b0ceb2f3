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
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tries edits on samples after the start, beside everything else, so that the first edit of a user
 * meets code that has run. Java code that has not is 10 to 50 times slower.
 */
@ApplicationScoped
class WarmUp {
  private static final Logger LOG = Logger.getLogger(WarmUp.class);
  private static final List<String> SAMPLES =
      List.of("three-statement-model.xlsx", "regional-sales.xlsx", "quarterly-review.pptx");

  private static final int ROUNDS = 12;

  private final DocumentEngine engine;
  private final Prover prover;
  private final boolean wanted;
  private volatile boolean stopped;

  WarmUp(
      DocumentEngine engine,
      Prover prover,
      @ConfigProperty(name = "deckhand.warm-up") boolean wanted) {
    this.engine = engine;
    this.prover = prover;
    this.wanted = wanted;
  }

  void started(@Observes StartupEvent start) {
    if (wanted) {
      Thread.ofPlatform().name("warm-up").daemon().priority(Thread.MIN_PRIORITY).start(this::run);
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  /** What it fails on, a user may never meet; then the first edit is slow, and no more. */
  private void run() {
    long start = System.nanoTime();
    try {
      for (int round = 0; round < ROUNDS && !stopped; round++) {
        for (String sample : SAMPLES) {
          edit(sample, round);
        }
      }
      LOG.infof("Warmed up in %d ms", (System.nanoTime() - start) / 1_000_000);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The warm-up stopped; first edits will be slower", e);
    }
  }

  private void edit(String sample, int round) throws IOException {
    OfficeFile file = engine.open(sample, content(sample));
    engine.outline(file);
    Optional<String> operation =
        file.format().host() == Host.EXCEL ? input(file, round) : Optional.of(title(round));
    if (operation.isPresent() && !stopped) {
      prover.prove(file, plan(file.format().host(), operation.get()));
    }
  }

  /** A number typed into the first cell that holds one, on the first worksheet that has one. */
  private Optional<String> input(OfficeFile file, int round) {
    for (SheetSnapshot sheet : engine.workbook(file).sheets()) {
      Optional<Cell> input = sheet.cells().filter(WarmUp::isInput).findFirst();
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
    try (InputStream in = WarmUp.class.getResourceAsStream("/samples/" + sample)) {
      if (in == null) {
        throw new IOException("There is no sample " + sample);
      }
      return in.readAllBytes();
    }
  }
}
