package dev.deckhand.evaluation.suite;

import dev.deckhand.plan.EditPlan;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A right answer to a case. Scored like a model's, it must get 1.
 *
 * @param plan a plan that does what was asked; {@code null} for none
 * @param file what must come out, instead of a plan; {@code null} for none
 * @param answer what could be said; {@code null} for nothing
 * @param citations what the answer rests on
 * @param refused the code with which it must be refused; {@code null} when it is to be done
 */
public record Solution(
    @Nullable EditPlan plan,
    @Nullable Path file,
    @Nullable String answer,
    List<Cited> citations,
    @Nullable String refused) {
  public Solution {
    citations = List.copyOf(citations);
  }

  /**
   * A place and what stands there.
   *
   * @param anchor {@code Sales!B2}, {@code slide 3} or {@code slide 3/#4}
   */
  public record Cited(String anchor, String text) {}
}
