package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.ask.TableQuestions;
import dev.deckhand.analysis.deck.BoardQuestions;
import dev.deckhand.analysis.deck.DeckQuestions;
import dev.deckhand.analysis.deck.DeckSummary;
import dev.deckhand.analysis.explain.FormulaExplanation;
import dev.deckhand.analysis.words.Language;
import java.util.List;

/** What the built-in model can do: an entry for each feature it answers. */
public final class BuiltinAnswers {
  private BuiltinAnswers() {}

  public static List<BuiltinAnswer> standard() {
    return List.of(
        new BuiltinAnswer("excel.ask", BuiltinAnswers::ask),
        new BuiltinAnswer("excel.explain", BuiltinAnswers::explain),
        new BuiltinAnswer("powerpoint.ask", BuiltinAnswers::askDeck),
        new BuiltinAnswer(
            "powerpoint.summarize",
            desk -> Draft.of(DeckSummary.of(desk.deck(), desk.instruction()))),
        new BuiltinAnswer(
            "powerpoint.edit", desk -> new DeckEdits(desk.deck()).of(desk.instruction())),
        new BuiltinAnswer("powerpoint.review", ReviewEdits::of),
        new BuiltinAnswer(
            "powerpoint.notes", desk -> new NotesEdits(desk.deck()).of(desk.instruction())),
        new BuiltinAnswer(
            "powerpoint.rewrite", desk -> new RewriteEdits(desk.deck()).of(desk.instruction())),
        new BuiltinAnswer("powerpoint.translate", desk -> Untranslated.draft()),
        new BuiltinAnswer("powerpoint.create", CreateDeck::of),
        new BuiltinAnswer("deck-from-workbook", WorkbookDeck::of));
  }

  private static Draft ask(Desk desk) {
    TableQuestions questions = new TableQuestions(desk.workbook(), desk::cancelled);
    return Draft.of(questions.answer(desk.instruction(), desk.selectedRange()));
  }

  private static Draft askDeck(Desk desk) {
    return Draft.of(
        BoardQuestions.isAskedFor(desk.instruction())
            ? BoardQuestions.of(desk.deck(), desk.instruction())
            : DeckQuestions.answer(desk.deck(), desk.instruction()));
  }

  private static Draft explain(Desk desk) {
    FormulaExplanation explanation =
        new FormulaExplanation(desk.workbook(), desk.clock(), Language.of(desk.instruction()));
    return Draft.of(explanation.explain(desk.instruction(), desk.selectedRange()));
  }
}
