package dev.deckhand.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.evaluation.suite.CaseJson;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Solution;
import dev.deckhand.plan.PlanJson;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything its file says.
 *
 * @param files names of the document it is about and of those to take from
 * @param selection a range or {@code slide 3}; {@code null} for nothing
 * @param scope what a plan may change; empty for everything
 * @param consents whether the user agrees to what a plan needs consent for
 * @param checks what must hold, each as suites write it
 * @param variants changed inputs for which it must hold as well, as suites write them
 */
public record SuiteCaseView(
    String suite,
    String id,
    String feature,
    List<String> files,
    String instruction,
    @Nullable String selection,
    List<String> scope,
    boolean consents,
    List<String> tags,
    SampleCase.Difficulty difficulty,
    List<ObjectNode> checks,
    List<ObjectNode> variants,
    SolutionView solution) {

  /**
   * A right answer.
   *
   * @param plan in its JSON form; {@code null} for none
   * @param file name of the file that must come out; {@code null} for none
   * @param answer what could be said; {@code null} for nothing
   * @param citations what the answer rests on
   * @param refused the code with which it must be refused; {@code null} when it is to be done
   */
  public record SolutionView(
      @Nullable ObjectNode plan,
      @Nullable String file,
      @Nullable String answer,
      List<Solution.Cited> citations,
      @Nullable String refused) {
    static SolutionView of(Solution solution) {
      return new SolutionView(
          solution.plan() == null ? null : PlanJson.write(solution.plan()),
          solution.file() == null ? null : name(solution.file()),
          solution.answer(),
          solution.citations(),
          solution.refused());
    }
  }

  static SuiteCaseView of(SampleCase sample) {
    return new SuiteCaseView(
        sample.suite(),
        sample.id(),
        sample.feature(),
        names(sample),
        sample.instruction(),
        sample.selection() == null ? null : sample.selection().text(),
        sample.scope(),
        sample.consents(),
        sample.tags().stream().sorted().toList(),
        sample.difficulty(),
        sample.checks().stream().map(CaseJson::json).toList(),
        sample.variants().stream().map(CaseJson::json).toList(),
        SolutionView.of(sample.solution()));
  }

  static List<String> names(SampleCase sample) {
    return sample.files().stream().map(SuiteCaseView::name).toList();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
