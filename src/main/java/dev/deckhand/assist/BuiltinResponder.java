package dev.deckhand.assist;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.ask.TableQuestions;
import dev.deckhand.analysis.deck.DeckQuestions;
import dev.deckhand.analysis.deck.DeckSummary;
import dev.deckhand.analysis.explain.FormulaExplanation;
import dev.deckhand.assist.builtin.DeckEdits;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.assist.builtin.FormulaPlans;
import dev.deckhand.assist.builtin.ReviewEdits;
import dev.deckhand.assist.builtin.SheetEdits;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.SheetRange;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.routing.Candidate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The model that comes with Deckhand: deterministic analysis, no network and no language model. It
 * does what it understands and declines everything else.
 */
final class BuiltinResponder implements Responder {
  private static final Logger LOG = Logger.getLogger(BuiltinResponder.class);
  private static final String CANNOT = "builtin-cannot";
  private static final Set<String> SERVED =
      Set.of(
          "excel.ask",
          "excel.explain",
          "excel.formula",
          "excel.edit",
          "powerpoint.ask",
          "powerpoint.summarize",
          "powerpoint.edit",
          "powerpoint.review");

  private final Clock clock;

  /**
   * The built-in model.
   *
   * @param clock for TODAY and NOW in explained formulas
   */
  BuiltinResponder(Clock clock) {
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
    return SERVED.contains(featureId);
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
    OpenDocument document = task.document();
    String instruction = task.instruction();
    SheetRange selected = selected(task.selection());
    events.step("Analysing without a language model", task.feature().id());
    return switch (task.feature().id()) {
      case "excel.ask" ->
          answered(
              document,
              new TableQuestions(document.workbook(), cancel::isCancelled)
                  .answer(instruction, selected));
      case "excel.explain" ->
          answered(
              document,
              new FormulaExplanation(document.workbook(), clock).explain(instruction, selected));
      case "excel.formula" ->
          proposed(document, new FormulaPlans(document.workbook()).of(instruction, selected));
      case "excel.edit" ->
          proposed(document, new SheetEdits(document.workbook(), selected).of(instruction));
      case "powerpoint.ask" ->
          answered(document, DeckQuestions.answer(document.deckOutline(), instruction));
      case "powerpoint.summarize" ->
          answered(document, DeckSummary.of(document.deckOutline(), instruction));
      case "powerpoint.edit" ->
          proposed(document, new DeckEdits(document.deckOutline()).of(instruction));
      case "powerpoint.review" ->
          proposed(
              document,
              ReviewEdits.of(document.deckOutline(), document.deckFindings(), instruction));
      default ->
          Reply.Declined.because(
              CANNOT,
              "The built-in model does not serve " + task.feature().id(),
              "Configure a chat model");
    };
  }

  private static @Nullable SheetRange selected(@Nullable Selection selection) {
    return selection instanceof Selection.Cells cells ? cells.range() : null;
  }

  private static Reply answered(OpenDocument document, Finding finding) {
    return switch (finding) {
      case Finding.Said said ->
          new Reply.Answered(answer(document, said.markdown(), said.quotes()), Usage.NONE);
      case Finding.Unable unable ->
          Reply.Declined.because(CANNOT, unable.message(), unable.nextStep());
    };
  }

  private static Reply proposed(OpenDocument document, Draft draft) {
    return switch (draft) {
      case Draft.Made made ->
          new Reply.Proposed(
              answer(document, made.markdown(), made.quotes()), made.plan(), Usage.NONE);
      case Draft.Said said ->
          new Reply.Answered(answer(document, said.markdown(), List.of()), Usage.NONE);
      case Draft.Cannot cannot ->
          Reply.Declined.because(CANNOT, cannot.message(), cannot.nextStep());
    };
  }

  private static Answer answer(OpenDocument document, String markdown, List<Finding.Quote> quotes) {
    return new Answer(
        markdown,
        quotes.stream()
            .map(
                q ->
                    new Answer.Citation(
                        q.anchor(), q.text(), CitationCheck.holds(document, q.anchor(), q.text())))
            .toList());
  }
}
