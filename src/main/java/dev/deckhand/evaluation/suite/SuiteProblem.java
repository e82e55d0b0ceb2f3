package dev.deckhand.evaluation.suite;

import java.util.List;

/** A suite that cannot be read: everything that is wrong, each with file and line. */
public final class SuiteProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public SuiteProblem(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
