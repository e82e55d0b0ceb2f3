package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.SheetPrefix;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.formula.ArrayNeed;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.plan.BoundCellOperation.ReplaceText;
import dev.deckhand.plan.CellInput;
import dev.deckhand.plan.TextReplacement;
import java.util.ArrayList;
import java.util.List;

/** Replaces text in constants and in the text of formulas. */
final class TextReplacing {
  private static final int MAX_TEXT = 32_767;

  private final WorkbookDraft draft;
  private final TextReplacement replacement;
  private final SheetCells stored;
  private final String sheet;
  private final CellPutting target;
  private final FormulaWriting formulas;
  private final List<Cell> texts = new ArrayList<>();

  private TextReplacing(WorkbookDraft draft, TextReplacement replacement, String sheet) {
    this.draft = draft;
    this.replacement = replacement;
    this.sheet = sheet;
    this.stored = draft.current().sheet(sheet).orElseThrow();
    this.target = new CellPutting(draft, sheet);
    this.formulas = new FormulaWriting(draft, sheet);
  }

  static void run(WorkbookDraft draft, ReplaceText operation) {
    draft.flush();
    TextReplacement replacement = TextReplacement.of(operation);
    for (SheetRange range : operation.targets()) {
      new TextReplacing(draft, replacement, range.sheet()).run(range.area());
    }
    draft.flush();
  }

  private void run(CellArea area) {
    stored.cells(area).forEach(cell -> replacement.input(cell).ifPresent(i -> put(cell, i)));
    if (!texts.isEmpty()) {
      texts();
    }
  }

  private void put(Cell cell, CellInput input) {
    switch (input) {
      case CellInput.Keep k -> {
        // nothing to do
      }
      case CellInput.Date d -> {
        // never comes out of a replacement
      }
      case CellInput.Clear c -> target.clear(cell.address());
      case CellInput.Formula f -> formula(cell, f.text());
      case CellInput.Constant(CellValue.Text(String text)) when text.length() > MAX_TEXT ->
          left(cell.address(), "what comes out is longer than a cell can hold");
      case CellInput.Constant(CellValue.Text text) when cell.value() instanceof CellValue.Text ->
          texts.add(cell);
      case CellInput.Constant c -> target.content(cell.address(), new Content.Constant(c.value()));
    }
  }

  private void formula(Cell cell, String formula) {
    CellFormula old = cell.formula();
    boolean isArray = old != null && old.isArray();
    if (old == null || (isArray && !old.dynamic())) {
      left(cell.address(), "an array formula is changed as a whole only");
      return;
    }
    String problem = problem(formula);
    if (!problem.isEmpty()) {
      left(cell.address(), problem);
      return;
    }
    boolean array = isArray || (ArrayNeed.of(formula) && !ArrayNeed.of(old.text()));
    formulas.write(cell.address(), formula, array);
    draft.edited(stored.part().part(), cell.address());
  }

  /** Excel takes a file for broken that has formulas it cannot read. */
  private String problem(String formula) {
    try {
      for (Expression.Reference reference : Expressions.references(FormulaParser.parse(formula))) {
        SheetPrefix prefix = reference.sheet();
        if (prefix != null && !prefix.isExternal() && !isSheet(prefix.first())) {
          return "there is no worksheet " + prefix.first();
        }
      }
      return "";
    } catch (FormulaSyntaxException notOne) {
      return "what comes out is no formula";
    }
  }

  private boolean isSheet(String name) {
    return draft.workbook().tabs().stream().anyMatch(tab -> tab.name().equalsIgnoreCase(name));
  }

  private void left(CellAddress cell, String why) {
    draft.notes().object("cell", SheetRange.of(sheet, cell).toString(), "left as it is: " + why);
  }

  private void texts() {
    FormattedTexts formatted = new FormattedTexts(draft, stored, texts);
    for (Cell cell : texts) {
      String text = ((CellValue.Text) cell.value()).value();
      CellValue now = CellValue.of(replacement.text(text).orElse(text));
      target.content(cell.address(), formatted.replaced(cell.address(), now, replacement));
    }
  }
}
