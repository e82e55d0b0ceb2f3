package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.Proof;
import dev.deckhand.assist.Prover;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.guard.Guards;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Hosts, links, active parts, connections and functions that reach outside: an edited workbook has
 * none that its original had not, for every group of operations on every real workbook.
 */
class CorpusArrivalsTest {
  private final OoxmlEngine engine =
      new OoxmlEngine(
          Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC), 50_000_000);
  private final Prover prover = new Prover(engine, Guards.standard());

  @TestFactory
  Stream<DynamicTest> editsBringNothingAlong() {
    return Corpus.files("office/xlsx").stream()
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> onlyKnown(path)));
  }

  private void onlyKnown(Path path) throws IOException {
    OfficeFile file;
    try {
      file = engine.open(path.getFileName().toString(), Files.readAllBytes(path));
    } catch (DocumentProblem refused) {
      return;
    }
    Spot spot = Spot.of(engine.workbook(file));
    List<String> arrived = new ArrayList<>();
    for (SensiblePlan group : SensiblePlan.values()) {
      Proof proof = prove(file, group.on(spot));
      proof.violations().stream()
          .filter(v -> v.code().equals("unannounced-reach"))
          .forEach(v -> arrived.add(group + ": " + v.message()));
    }
    assertThat(arrived).isEmpty();
  }

  /** The plan without what is refused here. */
  private Proof prove(OfficeFile file, EditPlan plan) {
    Proof proof = prover.prove(file, plan);
    if (proof instanceof Proof.Proven || isArrival(proof)) {
      return proof;
    }
    Set<String> ids = new TreeSet<>();
    proof.violations().stream()
        .filter(Violation::isError)
        .forEach(v -> ids.add(String.valueOf(v.operation())));
    List<Operation> rest = plan.operations().stream().filter(o -> !ids.contains(o.id())).toList();
    assertThat(rest.size()).as("%s", proof.violations()).isLessThan(plan.operations().size());
    return prove(file, new EditPlan(plan.summary(), rest));
  }

  private static boolean isArrival(Proof proof) {
    return proof.violations().stream().anyMatch(v -> v.code().equals("unannounced-reach"));
  }
}
