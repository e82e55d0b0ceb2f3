package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.xlsx.reference.Followed;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One change on its way through the parts of a workbook; notes what is lost on the way. */
final class Following {
  private static final Pattern LOOKS_UP_PLACES =
      Pattern.compile("(?i)\\b(?:ROW|COLUMN|CELL|INDIRECT|OFFSET)\\(");

  private final WorkbookDraft draft;
  private final FormulaChange change;
  private final Set<String> disturbedWords;
  private int fromText;

  /**
   * @param disturbedWords names and tables, in lower case, whose cells come, go or change places
   */
  Following(WorkbookDraft draft, FormulaChange change, Set<String> disturbedWords) {
    this.draft = draft;
    this.change = change;
    this.disturbedWords = disturbedWords;
  }

  FormulaChange change() {
    return change;
  }

  WorkbookDraft draft() {
    return draft;
  }

  /** A formula after the change; the very same text where it is not concerned. */
  Followed follow(String formula, FormulaHome home, Supplier<String> place) {
    if (!change.concerns(formula, home)) {
      return Followed.of(formula);
    }
    try {
      Followed followed = change.formula(formula, home);
      lost(followed, place);
      return followed;
    } catch (FormulaSyntaxException unreadable) {
      draft.notes().notEvaluated(place.get(), formula, "It could not be read and stays as it was");
      return Followed.of(formula);
    }
  }

  /** The formula of a cell; remembers the cell when its result may differ now. */
  String cell(String formula, String part, String sheet, CellAddress now) {
    Followed followed =
        follow(formula, FormulaHome.on(sheet), () -> SheetRange.of(sheet, now).toString());
    if (followed.disturbed() || mayDiffer(formula)) {
      draft.disturbed(part, now);
    }
    return followed.text();
  }

  /** Whether the cells a reference or a name stands for come, go or change places. */
  boolean isDisturbed(String reference, FormulaHome home) {
    try {
      return (change.concerns(reference, home) && change.formula(reference, home).disturbed())
          || (!reference.isEmpty() && mayDiffer(reference));
    } catch (FormulaSyntaxException unreadable) {
      return true;
    }
  }

  /** The name of a table all of whose cells go. */
  Optional<String> lostTable(String name) {
    return draft.current().tables().stream()
        .filter(table -> table.name().equalsIgnoreCase(name) && change.movesCells(table.sheet()))
        .filter(table -> change.areas(table.area().corners(), table.sheet()).isEmpty())
        .map(TableInfo::name)
        .findFirst();
  }

  void lost(Followed followed, Supplier<String> place) {
    followed.lost().forEach(reference -> draft.notes().loss(place.get(), reference));
  }

  /** Whether a formula reads what moved through a name, a table or a computed place. */
  boolean mayDiffer(String formula) {
    if (!change.movesCells()) {
      return false;
    }
    if (LOOKS_UP_PLACES.matcher(formula).find()) {
      fromText += formula.toUpperCase(Locale.ROOT).contains("INDIRECT(") ? 1 : 0;
      return true;
    }
    if (disturbedWords.isEmpty()) {
      return false;
    }
    String lower = formula.toLowerCase(Locale.ROOT);
    return disturbedWords.stream().anyMatch(lower::contains);
  }

  /** A rule's formula, written for another cell of its area first. */
  String rule(String formula, FormulaHome home, int rows, int columns, Supplier<String> place) {
    if (rows == 0 && columns == 0) {
      return follow(formula, home, place).text();
    }
    try {
      String seen = Expressions.shift(FormulaParser.parse(formula), rows, columns).print();
      return follow(seen, home, place).text();
    } catch (FormulaSyntaxException unreadable) {
      return follow(formula, home, place).text();
    }
  }

  /** A formula as a cell further down has it. */
  String shifted(String formula, int rows) {
    try {
      return Expressions.shift(FormulaParser.parse(formula), rows, 0).print();
    } catch (FormulaSyntaxException unreadable) {
      return formula;
    }
  }

  /** Says what could not follow. */
  void report() {
    if (fromText > 0) {
      draft
          .notes()
          .object(
              "formulas",
              fromText == 1 ? "1 cell" : fromText + " cells",
              "INDIRECT makes references out of text; these do not follow");
    }
  }
}
