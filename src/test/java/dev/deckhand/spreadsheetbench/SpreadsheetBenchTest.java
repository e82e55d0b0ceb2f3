package dev.deckhand.spreadsheetbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.OperationVerbs;
import dev.deckhand.spreadsheetbench.AnswerCheck.Wrong;
import dev.deckhand.spreadsheetbench.PlanDerivation.Derived;
import dev.deckhand.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Every task of the corpus can be said as a plan: the plan derived from its input and golden
 * workbook gives the golden answer.
 */
@QuarkusTest
@TestProfile(FixedTime.class)
class SpreadsheetBenchTest {
  private static final Logger LOG = Logger.getLogger(SpreadsheetBenchTest.class);

  /** Cells of answers whose formula cannot be computed yet; it only ever gets smaller. */
  private static final int NOT_EVALUATED = 0;

  private final DocumentEngine engine = new OoxmlEngine();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Queue<String> notEvaluated = new ConcurrentLinkedQueue<>();

  @Test
  void everyAnswerIsReachedByAPlan() {
    List<BenchCase> cases = BenchCase.all();

    tell(Together.map(cases, this::answer));

    LOG.infof("%d cells not evaluated: %s", notEvaluated.size(), notEvaluated);
    assertThat(cases).hasSize(120);
    assertThat(wrong).isEmpty();
    assertThat(notEvaluated).hasSizeLessThanOrEqualTo(NOT_EVALUATED);
  }

  private static void tell(List<Derived> all) {
    Map<String, Integer> verbs = new TreeMap<>();
    for (Derived derived : all) {
      derived.refused().forEach(r -> LOG.infof("refused: %s", r));
      derived
          .plan()
          .operations()
          .forEach(o -> verbs.merge(OperationVerbs.verb(o.getClass()), 1, Integer::sum));
    }
    LOG.infof("%d tests, operations used: %s", all.size(), verbs);
    LOG.infof(
        "%d cells hold, %d look something else than the golden ones",
        all.stream().mapToInt(Derived::left).sum(), all.stream().mapToInt(Derived::looks).sum());
  }

  /** Derives a plan for a task and carries it out. */
  private Derived answer(BenchCase test) {
    byte[] golden = test.goldenContent();
    Derived derived = PlanDerivation.derive(engine, test.initContent(), golden);
    check(test, derived, golden);
    return derived;
  }

  private void check(BenchCase test, Derived derived, byte[] golden) {
    Service document = Service.upload(test.init().getFileName().toString(), test.initContent());
    Service.Run run;
    try {
      run = document.run(derived.plan());
    } catch (AssertionError refused) {
      wrong.add(test + ": " + refused.getMessage());
      return;
    }
    if (!run.preview().equals(run.report())) {
      wrong.add(test + ": preview and apply give different reports");
    }
    byte[] answer = document.content();
    if (!Arrays.equals(answer, test.initContent())) {
      document.undo();
    }
    if (!Arrays.equals(document.content(), test.initContent())) {
      wrong.add(test + ": undo gives other bytes");
    }
    Set<String> unknown = new HashSet<>(run.notEvaluated());
    for (Wrong cell : AnswerCheck.wrong(test.answer(), answer, golden)) {
      (unknown.contains(cell.anchor()) ? notEvaluated : wrong).add(test + " " + cell);
    }
  }
}
