package dev.deckhand.evaluation.suite;

import dev.deckhand.evaluation.check.Check;
import dev.deckhand.plan.EditPlan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case about to be written, with the files it needs.
 *
 * @param id becomes the name of its file; other characters than letters, digits, dots and dashes
 *     are replaced
 * @param documents the document it is about, then those to take from
 * @param selection a range or {@code slide 3}, or {@code null}
 * @param scope what a plan may change, as ranges and worksheets; empty for everything
 * @param plan what solves it, or {@code null}
 * @param golden what must come out, or {@code null}
 * @param answer what could be said, or {@code null}
 */
public record CaseDraft(
    String id,
    String feature,
    List<Document> documents,
    String instruction,
    @Nullable String selection,
    List<String> scope,
    Set<String> tags,
    SampleCase.Difficulty difficulty,
    List<Check> checks,
    @Nullable EditPlan plan,
    @Nullable Document golden,
    @Nullable String answer,
    List<Solution.Cited> citations) {
  public CaseDraft {
    documents = List.copyOf(documents);
    scope = List.copyOf(scope);
    tags = Set.copyOf(tags);
    checks = List.copyOf(checks);
    citations = List.copyOf(citations);
  }

  /** The same case by another id. */
  public CaseDraft named(String name) {
    return new CaseDraft(
        name,
        feature,
        documents,
        instruction,
        selection,
        scope,
        tags,
        difficulty,
        checks,
        plan,
        golden,
        answer,
        citations);
  }

  /** A file to be written; the same name and content twice is one file. */
  @SuppressWarnings("ArrayRecordComponent") // only carried from one place to the next
  public record Document(String name, byte[] content) {}
}
