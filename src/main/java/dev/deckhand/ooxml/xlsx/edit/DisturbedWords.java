package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names and tables whose cells a change disturbs: formulas that use them may give another value.
 */
final class DisturbedWords {
  private DisturbedWords() {}

  static Set<String> of(WorkbookDraft draft, FormulaChange change) {
    Set<String> words = new HashSet<>();
    if (!change.movesCells()) {
      return words;
    }
    for (TableInfo table : draft.current().tables()) {
      String range = new SheetRange(table.sheet(), table.area()).toString();
      if (isDisturbed(change, range)) {
        words.add(table.name().toLowerCase(Locale.ROOT));
      }
    }
    for (DefinedName name : draft.current().names()) {
      if (isDisturbed(change, name.refersTo())) {
        words.add(name.name().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static boolean isDisturbed(FormulaChange change, String formula) {
    try {
      return change.concerns(formula, FormulaHome.NAME)
          && change.formula(formula, FormulaHome.NAME).disturbed();
    } catch (FormulaSyntaxException unreadable) {
      return false;
    }
  }
}
