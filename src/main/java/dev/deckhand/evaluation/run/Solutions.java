package dev.deckhand.evaluation.run;

import dev.deckhand.assist.Answer;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.Refusal;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.assist.Usage;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Solution;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The right answers of cases, as if a model had given them; and no answer at all. */
public final class Solutions {
  private final DocumentEngine engine;

  public Solutions(DocumentEngine engine) {
    this.engine = engine;
  }

  /** The document as it should come out; empty where nothing should change. */
  Optional<OpenDocument> document(SampleCase sample, OpenDocument before) {
    return file(sample.solution(), before).map(file -> OpenDocument.of(file, engine));
  }

  /** What a model that gives the case's solution comes to. */
  public TrialOutcome outcome(SampleCase sample, OpenDocument before) {
    Solution solution = sample.solution();
    if (solution.refused() != null) {
      Refusal refusal = new Refusal(solution.refused(), "As it should be", "");
      return outcome(sample, TurnStatus.REFUSED, null, null, List.of(), before.file(), refusal);
    }
    List<Violation> violations =
        solution.plan() == null
            ? List.of()
            : engine.bind(before.file(), solution.plan()).violations();
    boolean applies =
        sample.consents()
            || violations.stream().noneMatch(v -> v.severity() == Violation.Severity.CONSENT);
    OfficeFile file = applies ? file(solution, before).orElse(before.file()) : before.file();
    boolean changes = solution.plan() != null || solution.file() != null;
    String said = solution.answer() == null ? "" : solution.answer();
    Answer answer =
        new Answer(
            said,
            solution.citations().stream()
                .map(cited -> before.cited(cited.anchor(), cited.text()))
                .toList());
    TurnStatus status = changes ? TurnStatus.PROPOSED : TurnStatus.ANSWERED;
    return outcome(sample, status, answer, solution.plan(), violations, file, null);
  }

  /** What a model that says and does nothing comes to. */
  static TrialOutcome nothing(SampleCase sample, OpenDocument before) {
    Answer silence = new Answer("", List.of());
    return outcome(sample, TurnStatus.ANSWERED, silence, null, List.of(), before.file(), null);
  }

  private static TrialOutcome outcome(
      SampleCase sample,
      TurnStatus status,
      @Nullable Answer answer,
      @Nullable EditPlan plan,
      List<Violation> violations,
      OfficeFile file,
      @Nullable Refusal refusal) {
    return new TrialOutcome(
        sample.feature(), "", status, answer, plan, violations, null, file, refusal, Usage.NONE);
  }

  private Optional<OfficeFile> file(Solution solution, OpenDocument before) {
    if (solution.plan() != null) {
      return Optional.of(edited(before.file(), solution.plan()));
    }
    return Optional.ofNullable(solution.file()).map(this::read);
  }

  private OfficeFile edited(OfficeFile file, EditPlan plan) {
    return switch (engine.bind(file, plan)) {
      case Binding.Bound bound -> engine.edit(file, bound.plan()).file();
      case Binding.Refused refused ->
          throw new IllegalArgumentException(
              "The solution's plan cannot run: "
                  + refused.violations().stream()
                      .map(Violation::message)
                      .collect(Collectors.joining("; ")));
    };
  }

  private OfficeFile read(Path file) {
    try {
      return engine.open(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
