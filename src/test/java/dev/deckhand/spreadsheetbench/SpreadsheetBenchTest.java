package dev.deckhand.spreadsheetbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.OperationVerbs;
import dev.deckhand.spreadsheetbench.AnswerCheck.Wrong;
import dev.deckhand.spreadsheetbench.PlanDerivation.Derived;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private final List<String> wrong = new ArrayList<>();
  private final List<String> notEvaluated = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final Map<String, Integer> verbs = new TreeMap<>();

  private int contentsLeft;
  private int looksLeft;

  @Test
  void everyAnswerIsReachedByAPlan() {
    List<BenchCase> cases = BenchCase.all();

    cases.forEach(this::answer);

    LOG.infof("%d tests, operations used: %s", cases.size(), verbs);
    refused.forEach(r -> LOG.infof("refused: %s", r));
    LOG.infof(
        "%d cells hold, %d look something else than the golden ones", contentsLeft, looksLeft);
    LOG.infof("%d cells not evaluated: %s", notEvaluated.size(), notEvaluated);
    assertThat(cases).hasSize(120);
    assertThat(wrong).isEmpty();
    assertThat(notEvaluated).hasSizeLessThanOrEqualTo(NOT_EVALUATED);
  }

  private void answer(BenchCase test) {
    byte[] golden = test.goldenContent();
    Derived derived = PlanDerivation.derive(engine, test.initContent(), golden);
    contentsLeft += derived.left();
    looksLeft += derived.looks();
    refused.addAll(derived.refused().stream().map(r -> test + " " + r).toList());
    derived
        .plan()
        .operations()
        .forEach(o -> verbs.merge(OperationVerbs.verb(o.getClass()), 1, Integer::sum));
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
