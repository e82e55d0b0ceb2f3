package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.FormulaValue;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Language;
import java.util.List;
import java.util.Optional;

/** Questions about tables that run across. */
final class AcrossQuestions {
  private AcrossQuestions() {}

  /** The answer of the only one of some tables that understands all of an instruction. */
  static Optional<Finding> only(
      List<DataTable> tables,
      String instruction,
      boolean several,
      FormulaValue formulas,
      Language language) {
    List<Finding> answers =
        tables.stream()
            .map(Across::of)
            .flatMap(Optional::stream)
            .map(across -> AcrossReader.read(across, instruction))
            .flatMap(Optional::stream)
            .filter(q -> !several || q.spans().size() > 1 || q.asksTime())
            .map(question -> new AcrossAnswer(question, formulas, language).finding())
            .flatMap(Optional::stream)
            .toList();
    return answers.size() == 1 ? Optional.of(answers.getFirst()) : Optional.empty();
  }
}
