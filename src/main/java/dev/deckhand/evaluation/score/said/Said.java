package dev.deckhand.evaluation.score.said;

import dev.deckhand.assist.Answer;
import dev.deckhand.assist.TrialOutcome;
import java.util.List;
import java.util.Locale;

/** What a model said. */
final class Said {
  private Said() {}

  /** Its answer; the summary of its plan where it gave none. */
  static String text(TrialOutcome outcome) {
    Answer answer = outcome.answer();
    if (answer != null && !answer.markdown().isBlank()) {
      return answer.markdown();
    }
    return outcome.plan() == null ? "" : outcome.plan().summary();
  }

  static List<Answer.Citation> citations(TrialOutcome outcome) {
    return outcome.answer() == null ? List.of() : outcome.answer().citations();
  }

  /** The same text whatever its white space, capitals and Markdown emphasis. */
  static String plain(String text) {
    return text.replaceAll("[*_`]", "")
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
