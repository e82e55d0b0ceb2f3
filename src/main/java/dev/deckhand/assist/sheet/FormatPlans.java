package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.assist.builtin.SheetEdits;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.LayoutOperation.FreezePanes;
import dev.deckhand.plan.LayoutOperation.SetColumnWidth;
import dev.deckhand.plan.LineSize;
import dev.deckhand.plan.ObjectOperation.CreateTable;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code excel.format}: how a table looks, from words; what is not understood declines all. */
final class FormatPlans {
  private static final String NEXT =
      "Say it as \"turn this into a table and freeze the header\", \"format Price as currency\","
          + " \"colour negative Margin red\", \"fit the column widths\" or \"drop-down for Status:"
          + " open, done\", or configure a chat model";
  private static final Set<String> NOISE =
      Set.of(
          "table",
          "tabelle",
          "header",
          "row",
          "column",
          "spalte",
          "zeile",
          "red",
          "rot",
          "over",
          "number",
          "zahl",
          "date",
          "datum",
          "currency",
          "percent",
          "top",
          "width",
          "freeze",
          "format",
          "anything",
          "else",
          "all",
          "this",
          "turn",
          "value",
          "cell",
          "text",
          "color");
  private static final Pattern CLAUSES =
      Pattern.compile("(?iu)\\s*(?:;|,?\\s+(?:and|und)(?:\\s+(?:then|dann))?)\\s+|\\s*,\\s+");
  private static final Pattern NOTHING_ELSE =
      Pattern.compile(
          "(don'?t|do not|nothing|sonst nichts|nichts|leave) ?.{0,20}(touch|else|andere|change|ander\\w*|"
              + "rest|alone).*|sonst nichts|nothing else|sin (tocar|cambiar) nada mas|nada mas");
  private static final Pattern TABLE =
      Pattern.compile("\\b(in|into|a|as|als|eine|zur)\\b.{0,25}\\b(table|tabelle)\\b");
  private static final Pattern FREEZE =
      Pattern.compile("\\b(freeze|fixier\\w*|einfrier\\w*|friere?)\\b");
  private static final Pattern FIRST_COLUMN =
      Pattern.compile("\\b(first|erste) (column|spalte)\\b");
  private static final Pattern BOLD = Pattern.compile("\\b(bold|fett)\\b");
  private static final Pattern WIDTH =
      Pattern.compile(
          "\\bauto ?fit\\b|\\b(column )?widths?\\b|spaltenbreite\\w*|\\bfit (the )?columns?\\b");
  private static final Pattern COLOUR =
      Pattern.compile(
          "\\b(colou?rs?|highlight|mark|shade|flag|farbe|markiere?|hebe?|hervorheben|heat ?map|data"
              + " ?bars?|datenbalken|farbskala|marca|colorea|resalta|pinta)\\b");
  private static final Pattern LIST =
      Pattern.compile(
          "\\b(drop ?-?downs?|validation\\w*|auswahlliste|dropdown\\w*|datenuberprufung|only (choose|pick|enter|allow)|"
              + "(choose|pick|allow) only|allow(ed)? values|nur .{0,20}(auswahlen|erlauben|zulassen))\\b");
  private final Desk desk;
  private final TableChoice choice;
  private final DataTable table;
  private final Steps steps;

  private FormatPlans(Desk desk, TableChoice choice) {
    this.desk = desk;
    this.choice = choice;
    this.table = choice.table();
    this.steps = new Steps(Language.of(desk.instruction()));
  }

  static Draft of(Desk desk) {
    Optional<TableChoice> choice = chosen(desk, desk.instruction());
    Draft plain = new SheetEdits(desk.workbook(), desk.selectedRange()).of(desk.instruction());
    boolean formats =
        plain instanceof Draft.Made made
            && made.plan().operations().stream().allMatch(FormatCells.class::isInstance);
    if (formats) {
      return plain;
    }
    return choice.isEmpty()
        ? new Draft.Cannot("There is no table on a visible worksheet to format", NEXT)
        : new FormatPlans(desk, choice.get()).draft();
  }

  private static Optional<TableChoice> chosen(Desk desk, String instruction) {
    return TableChoice.of(desk.workbook(), instruction, desk.selectedRange(), NOISE);
  }

  private Draft draft() {
    String instruction = desk.instruction().strip().replaceAll("[.!]+$", "");
    String folded = Stem.fold(instruction);
    boolean whole = LIST.matcher(folded).find() || COLOUR.matcher(folded).find();
    boolean several = TABLE.matcher(folded).find() || FREEZE.matcher(folded).find();
    boolean listed =
        NumberLooks.KIND.matcher(folded).results().count() == 1 && folded.startsWith("format");
    String[] clauses =
        (whole || listed) && !several ? new String[] {instruction} : CLAUSES.split(instruction);
    for (String clause : clauses) {
      Optional<String> problem = clause(clause.strip());
      if (problem.isPresent()) {
        return new Draft.Cannot(problem.get(), NEXT);
      }
    }
    String range = new SheetRange(table.sheet().name(), table.area()).toString();
    return steps.draft("Formats " + range, "Formatiert " + range);
  }

  private Optional<String> clause(String clause) {
    String text = Stem.fold(clause);
    if (text.isEmpty() || NOTHING_ELSE.matcher(text).matches() || NumberLooks.isDecimals(text)) {
      return Optional.empty();
    }
    if (LIST.matcher(text).find()) {
      return new ListRules(onTable(clause), clause, steps).add();
    }
    if (COLOUR.matcher(text).find()) {
      TableChoice meant = onTable(clause);
      SheetRange area = AskedArea.of(desk, meant, clause).orElse(null);
      return new ColourRules(meant, clause, steps).add(area);
    }
    if (TABLE.matcher(text).find()) {
      return table();
    }
    if (FREEZE.matcher(text).find()) {
      return freeze(FIRST_COLUMN.matcher(text).find());
    }
    return looks(clause, text);
  }

  private Optional<String> looks(String clause, String text) {
    if (BOLD.matcher(text).find()
        && text.matches(".*\\b(header|headers|kopf\\w*|title row|uberschrift\\w*)\\b.*")) {
      String header = header().toString();
      String fill = Colour.fill(clause).orElse(null);
      CellFormat format = fill == null ? Texts.bold() : Texts.boldOn(fill);
      steps.add(id -> new FormatCells(id, header, format));
      String on = fill == null ? "" : steps.language().say(" on ", " auf ") + Markdown.code(fill);
      steps.line(
          "Makes " + Markdown.code(header) + " bold" + on + ".",
          "Setzt " + Markdown.code(header) + " fett" + on + ".");
      return Optional.empty();
    }
    if (WIDTH.matcher(text).find()) {
      String first = CellAddress.columnName(table.area().firstColumn());
      String last = CellAddress.columnName(table.area().lastColumn());
      String columns = SheetRange.quote(table.sheet().name()) + "!" + first + ":" + last;
      steps.add(id -> new SetColumnWidth(id, columns, new LineSize.Auto()));
      steps.line(
          "Fits the widths of the columns " + first + " to " + last + ".",
          "Passt die Breite der Spalten " + first + " bis " + last + " an.");
      return Optional.empty();
    }
    return new NumberLooks(onTable(clause), steps).add(clause, desk.instruction());
  }

  /** The columns a clause names on the table that the whole instruction means. */
  private TableChoice onTable(String clause) {
    TableChoice own = chosen(desk, clause).orElse(choice);
    boolean same =
        own.table().sheet().name().equals(table.sheet().name())
            && own.table().area().equals(table.area());
    return same ? own : choice;
  }

  private SheetRange header() {
    CellArea area = table.area();
    return new SheetRange(
        table.sheet().name(),
        new CellArea(area.firstRow(), area.firstColumn(), area.firstRow(), area.lastColumn()));
  }

  private Optional<String> freeze(boolean firstColumn) {
    int rows = table.headerRow() + 1;
    int columns = firstColumn ? table.data().firstColumn() + 1 : 0;
    steps.add(id -> new FreezePanes(id, table.sheet().name(), rows, columns));
    steps.line(
        "Keeps the rows down to the header (row %d) in sight.".formatted(rows),
        "Hält die Zeilen bis zur Kopfzeile (Zeile %d) im Blick.".formatted(rows));
    return Optional.empty();
  }

  private Optional<String> table() {
    if (table.name() != null) {
      steps.line(
          Markdown.text(table.name()) + " is a table already.",
          Markdown.text(table.name()) + " ist schon eine Tabelle.");
      return Optional.empty();
    }
    CellArea data = table.data();
    CellArea area =
        new CellArea(table.headerRow(), data.firstColumn(), data.lastRow(), data.lastColumn());
    String range = new SheetRange(table.sheet().name(), area).toString();
    String name = freeName(desk.workbook(), table.sheet().name());
    steps.add(id -> new CreateTable(id, range, name, null));
    steps.line(
        "Makes %s the table %s; headers and values stay."
            .formatted(Markdown.code(range), Markdown.text(name)),
        "Macht %s zur Tabelle %s; Überschriften und Werte bleiben."
            .formatted(Markdown.code(range), Markdown.text(name)));
    if (table.lastRow() > data.lastRow()) {
      steps.line(
          "The totals below (row %d) stay outside the table.".formatted(data.lastRow() + 2),
          "Die Summen darunter (Zeile %d) bleiben außerhalb.".formatted(data.lastRow() + 2));
    }
    table.columns().stream().limit(3).forEach(column -> steps.quote(table, column));
    return Optional.empty();
  }

  /** A table name made of a worksheet's, which no table and no defined name has. */
  static String freeName(WorkbookSnapshot workbook, String sheet) {
    String plain = "tbl" + sheet.replaceAll("[^\\p{L}\\p{N}_]", "");
    String free = plain;
    for (int i = 2; taken(workbook, free); i++) {
      free = plain + "_" + i;
    }
    return free;
  }

  private static boolean taken(WorkbookSnapshot workbook, String name) {
    return workbook.tables().stream().anyMatch(t -> t.name().equalsIgnoreCase(name))
        || workbook.names().stream().anyMatch(n -> n.name().equalsIgnoreCase(name));
  }
}
