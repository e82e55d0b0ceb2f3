package dev.deckhand.evaluation.importer;

import dev.deckhand.assist.Answer;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.assist.Turn;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.assist.Usage;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.score.CaseScore;
import dev.deckhand.evaluation.score.CheckScore;
import dev.deckhand.evaluation.score.Scorers;
import dev.deckhand.evaluation.suite.CaseDraft;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Solution;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.plan.DocumentEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a case of a turn: what was asked of which files, and as right what came of it. */
public final class TurnCase {
  private final DocumentEngine engine;
  private final Scorers scorers;

  public TurnCase(DocumentEngine engine) {
    this.engine = engine;
    this.scorers = new Scorers(engine);
  }

  /**
   * The case, with those checks that hold for what came of the turn; empty where none of them fails
   * when nothing is done.
   *
   * @param before the document as the turn found it
   * @param sources the documents it took from
   * @param applied the document with the turn's plan; {@code null} for a turn that answered
   */
  public Optional<CaseDraft> of(
      Turn turn, OfficeFile before, List<OfficeFile> sources, @Nullable OfficeFile applied) {
    Answer given = Objects.requireNonNullElse(turn.answer(), new Answer("", List.of()));
    OpenDocument start = OpenDocument.of(before, engine);
    OpenDocument end = applied == null ? start : OpenDocument.of(applied, engine);
    Answer said = applied == null ? holding(given, start) : new Answer("", List.of());
    Submission nothing =
        new Submission(start, start, end, outcome(turn, before, new Answer("", List.of())));
    Submission right = new Submission(start, end, end, outcome(turn, end.file(), said));
    List<Check> checks =
        applied == null ? TurnChecks.ofAnswer(said) : TurnChecks.ofEdit(turn, start, end);
    CaseScore score = scorers.score(checks, nothing, right);
    List<CheckScore> held = score.checks().stream().filter(CheckScore::passed).toList();
    return held.stream().allMatch(CheckScore::keeps)
        ? Optional.empty()
        : Optional.of(
            draft(
                turn,
                before,
                sources,
                applied,
                said,
                held.stream().map(CheckScore::check).toList()));
  }

  /** What does not stand where the answer says is no part of a right answer. */
  private static Answer holding(Answer given, OpenDocument document) {
    return new Answer(
        given.markdown(),
        given.citations().stream()
            .map(cited -> document.cited(cited.anchor(), cited.text()))
            .filter(Answer.Citation::verified)
            .toList());
  }

  private static TrialOutcome outcome(Turn turn, OfficeFile file, Answer said) {
    return new TrialOutcome(
        turn.feature(),
        "",
        TurnStatus.ANSWERED,
        said,
        null,
        List.of(),
        null,
        file,
        null,
        Usage.NONE);
  }

  private static CaseDraft draft(
      Turn turn,
      OfficeFile before,
      List<OfficeFile> sources,
      @Nullable OfficeFile applied,
      Answer said,
      List<Check> checks) {
    String id = "turn-" + turn.id();
    List<CaseDraft.Document> documents = new ArrayList<>();
    documents.add(document(id + "-before", before));
    for (int i = 0; i < sources.size(); i++) {
      documents.add(document(id + "-source-" + (i + 1), sources.get(i)));
    }
    return new CaseDraft(
        id,
        turn.feature(),
        documents,
        turn.instruction(),
        turn.selection(),
        Objects.requireNonNullElse(turn.scope(), List.of()),
        Set.of("turn"),
        SampleCase.Difficulty.MEDIUM,
        checks,
        null,
        applied == null ? null : document(id + "-after", applied),
        said.markdown().isBlank() ? null : said.markdown(),
        said.citations().stream().map(c -> new Solution.Cited(c.anchor(), c.text())).toList());
  }

  private static CaseDraft.Document document(String name, OfficeFile file) {
    return new CaseDraft.Document(name + "." + file.format().extension(), file.content());
  }
}
