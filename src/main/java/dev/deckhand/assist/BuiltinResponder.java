package dev.deckhand.assist;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.assist.builtin.BuiltinAnswer;
import dev.deckhand.assist.builtin.BuiltinTexts;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.plan.EditPlan;
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
  private final BuiltinTexts refusals = BuiltinTexts.refusals();
  private final BuiltinTexts edits = BuiltinTexts.edits();

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
      Refusal broke =
          refusal(
              task,
              "builtin-failed",
              "The built-in model broke on this request; nothing was changed",
              "Ask differently, or choose a chat model");
      return new Reply.Failed(broke, Usage.NONE, false);
    }
  }

  private Reply served(Task task, TurnEvents events, CancelSignal cancel) {
    BuiltinAnswer answer = answers.get(task.feature().id());
    if (answer == null) {
      return declined(
          task,
          "The built-in model does not serve " + task.feature().id(),
          "Configure a chat model");
    }
    events.step("Analysing without a language model", task.feature().id());
    return switch (answer.draft().apply(new TaskDesk(task, clock, cancel))) {
      case Draft.Made made ->
          new Reply.Proposed(
              answer(task, edits.markdown(tongue(task), made.markdown()), made.quotes()),
              inTongue(task, made.plan()),
              Usage.NONE);
      case Draft.Said said ->
          new Reply.Answered(answer(task, said.markdown(), said.quotes()), Usage.NONE);
      case Draft.Cannot cannot -> declined(task, cannot.message(), cannot.nextStep());
    };
  }

  /** The history tells versions by what plans say of themselves. */
  private EditPlan inTongue(Task task, EditPlan plan) {
    return new EditPlan(edits.markdown(tongue(task), plan.summary()), plan.operations());
  }

  private static Tongue tongue(Task task) {
    return BuiltinTexts.tongue(task.instruction());
  }

  private Reply declined(Task task, String message, String nextStep) {
    return new Reply.Declined(refusal(task, CANNOT, message, nextStep), List.of(), Usage.NONE);
  }

  /** In the language of the instruction. */
  private Refusal refusal(Task task, String code, String message, String nextStep) {
    Tongue tongue = tongue(task);
    return new Refusal(code, refusals.in(tongue, message), refusals.in(tongue, nextStep));
  }

  /** Its figures are traced like those of chat models. */
  private static Answer answer(Task task, String markdown, List<Finding.Quote> quotes) {
    OpenDocument document = task.document();
    Answer answer =
        new Answer(
            markdown,
            quotes.stream().map(quote -> document.cited(quote.anchor(), quote.text())).toList());
    return task.feature().claimsFigures()
        ? answer.withUnverified(FigureTrace.unverified(answer, task))
        : answer;
  }
}
