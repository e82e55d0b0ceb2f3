package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.Mention;
import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.LineOperation.DeleteColumns;
import dev.deckhand.plan.LineOperation.DeleteRows;
import dev.deckhand.plan.LineOperation.InsertRows;
import dev.deckhand.plan.SheetOperation.DeleteSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole rows, columns and worksheets that come or go. */
final class LineEdits {
  private static final String NEXT =
      "Say it as \"insert 2 rows above row 13 of Budget\" or \"delete rows 7 to 20 of Export\"";
  private static final String DELETE =
      "(?iu)(?:delete|remove|drop|lösche?|entferne|borra|elimina|quita)\\s+";
  private static final Pattern ROWS =
      Pattern.compile(
          DELETE
              + "(?:the\\s+|die\\s+|las?\\s+)?(?:rows?|lines?|zeilen?|filas?)\\s+(\\d{1,7})"
              + "(?:\\s*(?:to|bis|through|-|–|a)\\s*(\\d{1,7}))?(?<rest>.*)");
  private static final Pattern COLUMN =
      Pattern.compile(
          DELETE
              + "(?:the\\s+|die\\s+|la\\s+)?(?:(?:columns?|spalte|columna)\\s+(.+)|(.+?)\\s+columns?)");
  private static final Pattern SHEET =
      Pattern.compile(
          DELETE
              + "(?:the\\s+|das\\s+|la\\s+)?(?:(?:work)?sheet|tab|blatt|tabellenblatt|hoja)\\s+(.+)|"
              + DELETE.replace("(?iu)", "")
              + "(?:the\\s+)?(.+?)\\s+(?:work)?(?:sheet|tab)");
  private static final Pattern INSERT =
      Pattern.compile(
          "(?iu)(?:insert|add|füge|inserta|agrega)\\s+(\\d{1,4}|an?|one|two|three|four|five|eine|zwei|"
              + "drei|dos|tres)\\s+(?:new\\s+|empty\\s+|blank\\s+|neue\\s+|leere\\s+)?(?:rows?|lines?|zeilen?|filas?)\\s+(above|before|below|after|under|über|vor|unter|nach|encima"
              + " de|debajo de)\\s+(.+?)"
              + "(?<sums>(?:\\s+and|\\s+und|,)?\\s+(?:let|make|have|extend|so)\\b.*\\b(?:totals?|sums?|formulas?)\\b.*)?"
              + "(?:\\s+(?:ein|hinzu))?");
  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("eine", 1),
          Map.entry("two", 2),
          Map.entry("zwei", 2),
          Map.entry("dos", 2),
          Map.entry("three", 3),
          Map.entry("drei", 3),
          Map.entry("tres", 3),
          Map.entry("four", 4),
          Map.entry("five", 5));
  private static final Pattern BELOW =
      Pattern.compile("(?iu)below|after|under|unter|nach|debajo de");

  private final Desk desk;
  private final String text;
  private final Steps steps;

  private LineEdits(Desk desk) {
    this.desk = desk;
    this.text = EditPlans.plain(desk);
    this.steps = new Steps(Language.of(desk.instruction()));
  }

  /** Empty where the instruction is about something else. */
  static Optional<Draft> of(Desk desk) {
    LineEdits edits = new LineEdits(desk);
    Matcher rows = ROWS.matcher(edits.text);
    if (rows.matches() && !rows.group("rest").matches("(?iu).*\\b(?:and|und|then|but)\\b.*")) {
      return Optional.of(edits.deleteRows(rows));
    }
    Matcher insert = INSERT.matcher(edits.text);
    if (insert.matches()) {
      return Optional.of(edits.insert(insert));
    }
    Matcher sheet = SHEET.matcher(edits.text);
    if (sheet.matches()) {
      String name = sheet.group(1) == null ? sheet.group(2) : sheet.group(1);
      return edits.deleteSheet(unquoted(name));
    }
    Matcher column = COLUMN.matcher(edits.text);
    return column.matches() ? edits.deleteColumn() : Optional.empty();
  }

  private static String unquoted(String name) {
    return name.strip().replaceAll("^[\"'„“]|[\"'“”]$", "");
  }

  private Draft noSheet() {
    return new Draft.Cannot("I do not see which worksheet is meant", NEXT);
  }

  private Draft deleteRows(Matcher rows) {
    int first = Integer.parseInt(rows.group(1));
    int last = rows.group(2) == null ? first : Integer.parseInt(rows.group(2));
    Optional<SheetSnapshot> sheet = SheetPick.of(desk, rows.group("rest"));
    if (sheet.isEmpty()) {
      return noSheet();
    }
    if (first < 1 || last < first || last > CellAddress.ROWS) {
      return new Draft.Cannot("There are no rows %d to %d".formatted(first, last), NEXT);
    }
    String name = sheet.get().name();
    steps.add(id -> new DeleteRows(id, name, first, last - first + 1));
    return steps.draft(
        "Deletes the rows %d to %d of %s".formatted(first, last, name),
        "Löscht die Zeilen %d bis %d von %s".formatted(first, last, name));
  }

  private Optional<Draft> deleteSheet(String said) {
    Optional<? extends SheetSnapshot> sheet = desk.workbook().sheet(said);
    return sheet.map(
        found -> {
          steps.add(id -> new DeleteSheet(id, found.name()));
          return steps.draft(
              "Deletes the worksheet " + found.name(), "Löscht das Blatt " + found.name());
        });
  }

  private Optional<Draft> deleteColumn() {
    TableChoice choice =
        TableChoice.of(desk.workbook(), text, desk.selectedRange(), Set.of("column", "spalte"))
            .orElse(null);
    List<DataColumn> named = choice == null ? List.of() : meant(choice);
    if (choice == null || named.size() != 1) {
      return Optional.empty();
    }
    DataColumn column = named.getFirst();
    String sheet = choice.table().sheet().name();
    String letters = CellAddress.columnName(column.index());
    steps.add(id -> new DeleteColumns(id, sheet, letters, 1));
    steps.quote(choice.table(), column);
    return Optional.of(
        steps.draft(
            "Deletes column %s (%s) of %s".formatted(letters, column.header(), sheet),
            "Löscht Spalte %s (%s) von %s".formatted(letters, column.header(), sheet)));
  }

  /** The columns named by their whole headers, else all that are named. */
  private static List<DataColumn> meant(TableChoice choice) {
    List<DataColumn> exact =
        choice.mentions().stream().filter(Mention::exact).map(Mention::column).distinct().toList();
    return exact.size() == 1 ? exact : choice.named();
  }

  private Draft insert(Matcher insert) {
    String said = insert.group(1).toLowerCase(java.util.Locale.ROOT);
    int count = said.matches("\\d+") ? Integer.parseInt(said) : COUNTS.getOrDefault(said, 1);
    SheetSnapshot sheet = SheetPick.of(desk, insert.group(3)).orElse(null);
    if (sheet == null) {
      return noSheet();
    }
    Optional<Integer> place = place(sheet, insert.group(3));
    if (place.isEmpty() || count < 1) {
      return new Draft.Cannot(
          "I do not see one row of %s that is \"%s\"".formatted(sheet.name(), insert.group(3)),
          NEXT);
    }
    int at = place.get() + (BELOW.matcher(insert.group(2)).matches() ? 1 : 0);
    steps.add(id -> new InsertRows(id, sheet.name(), at + 1, count));
    String where = Markdown.code(SheetRange.quote(sheet.name()) + "!" + (at + 1));
    steps.line(
        "Inserts %d empty %s; what was row %s moves down."
            .formatted(count, count == 1 ? "row" : "rows", where),
        "Fügt %d leere %s ein; was Zeile %s war, rückt nach unten."
            .formatted(count, count == 1 ? "Zeile" : "Zeilen", where));
    boolean extended = new LongerSums(sheet, steps).above(at, count);
    if (insert.group("sums") != null && !extended) {
      return new Draft.Cannot(
          "No total right below the new rows adds up the rows above them", NEXT);
    }
    return steps.draft(
        "Inserts %d rows into %s".formatted(count, sheet.name()),
        "Fügt %d Zeilen in %s ein".formatted(count, sheet.name()));
  }

  /** The zero-based row that is meant: by its number or its label; empty unless it is one. */
  private static Optional<Integer> place(SheetSnapshot sheet, String said) {
    Matcher number =
        Pattern.compile("(?iu)(?:row|line|zeile|fila)\\s+(\\d{1,7})\\b.*").matcher(said);
    if (number.matches()) {
      int row = Integer.parseInt(number.group(1));
      return row >= 1 && row < CellAddress.ROWS ? Optional.of(row - 1) : Optional.empty();
    }
    Set<String> ignored = Set.copyOf(Token.of(sheet.name()).stream().map(Token::stem).toList());
    List<RowLabels.Row> rows = new RowLabels(sheet).named(Token.of(said), ignored);
    return rows.size() == 1 ? Optional.of(rows.getFirst().row()) : Optional.empty();
  }
}
