package dev.deckhand.assist;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.deckhand.analysis.Finding;
import dev.deckhand.assist.builtin.BuiltinAnswer;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.routing.Candidate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The model that comes with Deckhand: deterministic analysis, no network and no language model. It
 * does what it understands and declines everything else.
 */
final class BuiltinResponder implements Responder {
  private static final Logger LOG = Logger.getLogger(BuiltinResponder.class);
  private static final String CANNOT = "builtin-cannot";

  private final Map<String, BuiltinAnswer> answers;
  private final Clock clock;

  /**
   * The built-in model.
   *
   * @param answers how it answers each feature it serves
   * @param clock for TODAY and NOW in explained formulas
   */
  BuiltinResponder(List<BuiltinAnswer> answers, Clock clock) {
    this.answers = answers.stream().collect(toUnmodifiableMap(BuiltinAnswer::feature, identity()));
    this.clock = clock;
  }

  @Override
  public String model() {
    return "builtin/rules";
  }

  @Override
  public Assistant.ModelView view() {
    return new Assistant.ModelView(
        model(), "builtin", "rules", "Built-in (no language model)", true);
  }

  @Override
  public boolean serves(String featureId) {
    return answers.containsKey(featureId);
  }

  /** It runs where the document is and costs nothing. */
  @Override
  public Candidate.Standing standing(String featureId) {
    return Candidate.Standing.GOOD;
  }

  @Override
  public Reply respond(Task task, TurnEvents events, CancelSignal cancel) {
    try {
      return served(task, events, cancel);
    } catch (DocumentProblem e) {
      String code = e.code().id();
      return new Reply.Failed(
          new Refusal(code, e.getMessage() + "", e.nextStep()), Usage.NONE, false);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.errorf(e, "The built-in model failed on %s", task.feature().id());
      return new Reply.Failed(
          new Refusal(
              "builtin-failed",
              "The built-in model broke on this request; nothing was changed",
              "Ask differently, or choose a chat model"),
          Usage.NONE,
          false);
    }
  }

  private Reply served(Task task, TurnEvents events, CancelSignal cancel) {
    BuiltinAnswer answer = answers.get(task.feature().id());
    if (answer == null) {
      return Reply.Declined.because(
          CANNOT,
          "The built-in model does not serve " + task.feature().id(),
          "Configure a chat model");
    }
    events.step("Analysing without a language model", task.feature().id());
    return switch (answer.draft().apply(new TaskDesk(task, clock, cancel))) {
      case Draft.Made made ->
          new Reply.Proposed(
              answer(task.document(), made.markdown(), made.quotes()), made.plan(), Usage.NONE);
      case Draft.Said said ->
          new Reply.Answered(answer(task.document(), said.markdown(), said.quotes()), Usage.NONE);
      case Draft.Cannot cannot ->
          Reply.Declined.because(CANNOT, cannot.message(), cannot.nextStep());
    };
  }

  private static Answer answer(OpenDocument document, String markdown, List<Finding.Quote> quotes) {
    return new Answer(
        markdown,
        quotes.stream().map(quote -> document.cited(quote.anchor(), quote.text())).toList());
  }
}
