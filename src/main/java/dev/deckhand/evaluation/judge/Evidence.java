package dev.deckhand.evaluation.judge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.assist.Answer;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.context.DeckContext;
import dev.deckhand.context.TokenBudget;
import dev.deckhand.context.WorkbookContext;
import dev.deckhand.document.Host;
import dev.deckhand.plan.PlanJson;
import java.util.List;

/**
 * What a judge gets to see beside the two results.
 *
 * @param feature id of the feature
 * @param question what a good result is
 * @param instruction what was asked
 * @param document as a model that does the task sees it
 */
public record Evidence(String feature, String question, String instruction, String document) {
  private static final int TOKENS = 8_000;

  public static Evidence of(
      String feature, String question, String instruction, OpenDocument before) {
    TokenBudget budget = new TokenBudget(TOKENS);
    String document =
        before.file().format().host() == Host.EXCEL
            ? new WorkbookContext()
                .render(before.workbookOutline(), before.workbook(), null, budget)
            : new DeckContext().render(before.deckOutline(), List.of(), budget);
    return new Evidence(feature, question, instruction, document);
  }

  /** All of it on one line of JSON. */
  String json(boolean candidateFirst, TrialOutcome candidate, TrialOutcome reference) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("task", instruction);
    all.put("document", document);
    all.set("first", result(candidateFirst ? candidate : reference));
    all.set("second", result(candidateFirst ? reference : candidate));
    return all.toString();
  }

  /** Neither who made it nor what it cost. */
  private static ObjectNode result(TrialOutcome outcome) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    Answer answer = outcome.answer();
    result.put("answer", answer == null ? "" : answer.markdown());
    if (outcome.plan() != null) {
      result.set("edits", PlanJson.write(outcome.plan()));
    }
    if (outcome.refusal() != null) {
      result.put("declined", outcome.refusal().code());
    }
    return result;
  }
}
