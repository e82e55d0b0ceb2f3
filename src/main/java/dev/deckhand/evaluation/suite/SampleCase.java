package dev.deckhand.evaluation.suite;

import dev.deckhand.assist.Selection;
import dev.deckhand.evaluation.check.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask of a file, and what must hold afterwards.
 *
 * @param suite name of its suite
 * @param id the same in every run; the name of its file without ending
 * @param feature id of a feature, or {@code auto}
 * @param files the document it is about, then those to take from
 * @param instruction as a user would type it
 * @param selection what is selected, or {@code null}
 * @param scope what a plan may change, as ranges and worksheets; empty for everything
 * @param consents whether the user agrees to what a plan needs consent for
 * @param tags such as {@code smoke}, {@code german} or {@code injection}
 * @param checks at least one
 * @param solution a right answer
 * @param variants changed inputs for which the checks must hold as well
 */
public record SampleCase(
    String suite,
    String id,
    String feature,
    List<Path> files,
    String instruction,
    @Nullable Selection selection,
    List<String> scope,
    boolean consents,
    Set<String> tags,
    Difficulty difficulty,
    List<Check> checks,
    Solution solution,
    List<Variant> variants) {
  public SampleCase {
    files = List.copyOf(files);
    scope = List.copyOf(scope);
    tags = Set.copyOf(tags);
    checks = List.copyOf(checks);
    variants = List.copyOf(variants);
    if (files.isEmpty() || checks.isEmpty()) {
      throw new IllegalArgumentException(id + ": a case needs a file and a check");
    }
  }

  /** The document it is about. */
  public Path file() {
    return files.getFirst();
  }

  /** How hard people who know Office find it. */
  public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
  }
}
