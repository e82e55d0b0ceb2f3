package dev.deckhand.evaluation.run;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.evaluation.cassette.Take;
import dev.deckhand.evaluation.check.OutcomeCheck;
import dev.deckhand.evaluation.judge.Evidence;
import dev.deckhand.evaluation.judge.Grades;
import dev.deckhand.evaluation.judge.Judge;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.model.CancelSignal;
import java.util.List;

/** Has results judged by the questions of their cases, or by the usual one. */
final class Rubrics {
  private static final String USUAL =
      "Does the result do what was asked, completely and correctly, and nothing else?";

  private final Judge judge;

  Rubrics(Judge judge) {
    this.judge = judge;
  }

  /** One line for each question. */
  List<Played.RubricLine> lines(
      Play play,
      SampleCase sample,
      OpenDocument before,
      TrialOutcome candidate,
      TrialOutcome reference,
      CancelSignal cancel) {
    List<String> asked =
        sample.checks().stream()
            .filter(OutcomeCheck.Rubric.class::isInstance)
            .map(OutcomeCheck.Rubric.class::cast)
            .map(OutcomeCheck.Rubric::question)
            .toList();
    List<String> questions = asked.isEmpty() ? List.of(USUAL) : asked;
    if (play.model().equals(judge.model())) {
      Grades none = new Grades(null, 0, 0, 0, false, "A model does not judge itself");
      return questions.stream().map(question -> line(question, none)).toList();
    }
    Take take = play.take("judge");
    return questions.stream()
        .map(
            question -> {
              Evidence evidence =
                  Evidence.of(candidate.feature(), question, sample.instruction(), before);
              Grades grades =
                  take.during(() -> judge.grade(evidence, candidate, reference, cancel));
              return line(question, grades);
            })
        .toList();
  }

  private Played.RubricLine line(String question, Grades grades) {
    return new Played.RubricLine(
        question,
        judge.model(),
        grades.mean(),
        grades.lowest(),
        grades.highest(),
        grades.count(),
        grades.swayed(),
        grades.said());
  }
}
