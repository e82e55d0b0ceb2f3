package dev.deckhand.web;

import dev.deckhand.plan.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }

  static ProblemException of(int status, String code, String detail, @Nullable String nextStep) {
    return new ProblemException(Problem.of(status, code, detail, nextStep));
  }

  static ProblemException notFound(String what, Object id) {
    return of(404, "not-found", "There is no " + what + " " + id, "Reload the list of sessions");
  }

  static ProblemException refused(String code, String detail, List<Violation> violations) {
    return new ProblemException(
        Problem.of(422, code, detail, "Look at the violations: each names its next step")
            .with(violations));
  }
}
