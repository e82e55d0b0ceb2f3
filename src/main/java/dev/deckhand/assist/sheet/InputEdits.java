package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.PlainNumber;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.ProposedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inputs set by their labels: "set the tax rate to 28 % and the payout to 35 %". */
final class InputEdits {
  private static final String NEXT =
      "Say the label as it stands, or the cell, as in \"set Inputs!B8 to 28 %\"";
  private static final Pattern SET =
      Pattern.compile("(?iu)(?:set|change|setze|ändere|pon|cambia)\\s+(.+)");
  private static final Pattern PART =
      Pattern.compile(
          "(?iu)(?:the\\s+|den\\s+|die\\s+|das\\s+|el\\s+|la\\s+)?(.+?)\\s+(?:to|auf|a|en)\\s+"
              + "(-?\\d+(?:[.,]\\d+)*)\\s*(%|percent|prozent)?(?:\\s+(?:on|in|auf)\\s+.+)?");
  private static final int WIDEST = 6;

  private final Desk desk;
  private final Steps steps;

  private InputEdits(Desk desk) {
    this.desk = desk;
    this.steps = new Steps(Language.of(desk.instruction()));
  }

  /** Empty where the instruction is about something else. */
  static Optional<Draft> of(Desk desk) {
    Matcher set = SET.matcher(EditPlans.plain(desk));
    if (!set.matches()) {
      return Optional.empty();
    }
    String[] parts = set.group(1).split("(?iu)\\s*(?:;|,?\\s+(?:and|und|y))\\s+");
    List<Matcher> read = new ArrayList<>();
    for (String part : parts) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()
          || !matcher.group(2).matches("-?(\\d{1,3}([,.]\\d{3})+|\\d+)([,.]\\d+)?")
          || matcher.group(1).matches("(?i)\\$?[a-z]{1,3}\\$?\\d+")) {
        return Optional.empty();
      }
      read.add(matcher);
    }
    return Optional.of(new InputEdits(desk).draft(read));
  }

  private Draft draft(List<Matcher> parts) {
    for (Matcher part : parts) {
      List<Cell> cells = new ArrayList<>();
      List<String> sheets = new ArrayList<>();
      find(part.group(1), part.group(), cells, sheets);
      if (cells.size() != 1) {
        String problem =
            cells.isEmpty()
                ? "I found no typed number right of \"%s\"".formatted(part.group(1))
                : "\"%s\" stands left of several numbers".formatted(part.group(1));
        return new Draft.Cannot(problem, NEXT);
      }
      set(SheetRange.of(sheets.getFirst(), cells.getFirst().address()), cells.getFirst(), part);
    }
    return steps.draft("Sets inputs", "Setzt Eingaben");
  }

  /** The input cells whose labels fit best, on the worksheet that is named or on visible ones. */
  private void find(String label, String said, List<Cell> cells, List<String> sheets) {
    Optional<SheetSnapshot> named = SheetPick.named(desk, said);
    double best = 0;
    for (SheetSnapshot sheet : desk.workbook().sheets()) {
      boolean searched =
          named
              .map(n -> n.name().equals(sheet.name()))
              .orElse(sheet.visibility() == SheetVisibility.VISIBLE);
      List<RowLabels.Row> rows =
          searched ? new RowLabels(sheet).named(Token.of(label), Set.of()) : List.of();
      for (RowLabels.Row row : rows) {
        List<Cell> inputs = inputs(sheet, row.row());
        if (inputs.isEmpty() || row.fit() < best) {
          continue;
        }
        if (row.fit() > best) {
          cells.clear();
          sheets.clear();
          best = row.fit();
        }
        cells.addAll(inputs);
        inputs.forEach(input -> sheets.add(sheet.name()));
      }
    }
  }

  private static List<Cell> inputs(SheetSnapshot sheet, int row) {
    return sheet
        .cells(new CellArea(row, 0, row, WIDEST))
        .filter(cell -> cell.value() instanceof CellValue.Number && !cell.hasFormula())
        .toList();
  }

  private void set(SheetRange place, Cell cell, Matcher part) {
    BigDecimal written = new BigDecimal(PlainNumber.of(part.group(2), steps.language()));
    boolean hundredth = part.group(3) != null;
    double value = (hundredth ? written.movePointLeft(2) : written).doubleValue();
    steps.add(
        id ->
            new WriteCells(
                id, place.toString(), Texts.row(List.of(new ProposedValue.Number(value)))));
    String before = shown(cell.value(), cell);
    String after = shown(CellValue.of(value), cell);
    String line = "%s: %s → %s".formatted(Markdown.code(place.toString()), before, after);
    steps.line(line, line);
    steps.quote(place.toString(), before);
  }

  private String shown(CellValue value, Cell cell) {
    return NumberFormats.text(value, cell.numberFormat(), desk.workbook().date1904());
  }
}
