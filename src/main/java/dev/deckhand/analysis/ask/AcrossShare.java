package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.FormulaValue;
import dev.deckhand.analysis.ask.Across.Span;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.SheetRange;
import java.util.List;

/** What part of one row another one is. */
record AcrossShare(Across across, FormulaValue formulas, Language language) {

  /** Writes the share of the first row in the last one; gives whether there is one. */
  boolean write(Draft draft, List<Integer> rows, List<Span> spans) {
    int part = rows.getFirst();
    int whole = rows.getLast();
    for (Span span : spans) {
      double number = across.number(part, span.column());
      double figure = number / across.number(whole, span.column());
      SheetRange of = across.table().cell(whole, span.column());
      SheetRange one = across.table().cell(part, span.column());
      String formula = "=" + one + "/" + of;
      if (!formulas.gives(formula, figure)) {
        return false;
      }
      String name =
          across.label(part)
              + language.say(" as share of ", " im Verhältnis zu ")
              + across.label(whole)
              + ", "
              + span.column().header();
      String percent = NumberFormats.text(figure, "0.0%", false);
      draft.add("**" + Markdown.text(name) + ": " + Markdown.text(percent) + "**\n\n");
      draft.add(Markdown.code(formula) + "\n");
      draft.quote(one, Plain.number(number));
      draft.quote(of, formula, figure);
    }
    return true;
  }
}
