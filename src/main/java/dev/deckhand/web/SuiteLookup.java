package dev.deckhand.web;

import dev.deckhand.evaluation.job.Evaluations;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Suite;
import dev.deckhand.evaluation.suite.SuiteProblem;
import jakarta.inject.Singleton;

/** Suites and cases by name; what is not there or cannot be read ends the request. */
@Singleton
class SuiteLookup {
  private final Evaluations evaluations;

  SuiteLookup(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  Suite suite(String name) {
    try {
      return evaluations
          .suites()
          .find(name)
          .orElseThrow(() -> missing("suite " + name, "GET /suites tells which there are"));
    } catch (SuiteProblem e) {
      throw ProblemException.of(
          422, "suite-broken", String.join("; ", e.problems()), "Mend the suite's files");
    }
  }

  SampleCase sample(String suite, String id) {
    return suite(suite)
        .find(id)
        .orElseThrow(() -> missing("case " + id + " in " + suite, "Look at the suite's cases"));
  }

  private static ProblemException missing(String what, String next) {
    return ProblemException.of(404, "not-found", "There is no " + what, next);
  }
}
