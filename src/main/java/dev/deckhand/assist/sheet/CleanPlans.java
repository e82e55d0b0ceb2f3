package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.Mention;
import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.clean.CleaningWish;
import dev.deckhand.analysis.clean.CleaningWish.Chore;
import dev.deckhand.analysis.clean.CleaningWish.Keep;
import dev.deckhand.analysis.clean.TextDate;
import dev.deckhand.analysis.clean.TextNumber;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.SheetRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code excel.clean}: cleans a table and reconciles its rows before and after. */
final class CleanPlans {
  private static final String NEXT =
      "Say it as \"trim the spaces\", \"turn Date into real dates\", \"remove duplicates but keep"
          + " the newest one per Customer\" or \"split Name into first and last\", or configure a"
          + " chat model";

  /** Words of cleaning that name no column. */
  private static final Set<String> NOISE =
      Set.of(
          "row",
          "zeile",
          "zeilen",
          "number",
          "zahl",
          "zahlen",
          "text",
          "texte",
          "first",
          "last",
          "newest",
          "latest",
          "neueste",
          "letzte",
          "duplicate",
          "doppelte",
          "real",
          "day",
          "space",
          "blank",
          "empty",
          "column",
          "count",
          "before",
          "after",
          "spalte",
          "split",
          "into",
          "and",
          "one",
          "per",
          "keep",
          "month",
          "case",
          "upper",
          "lower",
          "value",
          "clean",
          "up",
          "sheet",
          "table");

  /** Below this a word only resembles a header. */
  private static final double NAMED = 0.6;

  private static final Pattern KEPT_TOTALS =
      Pattern.compile(
          "(?iu)\\b(?:sub-?totals?|totals?|zwischensummen?|summen?|subtotal(?:es)?)\\b");
  private static final Pattern WANTED =
      Pattern.compile(
          "\\b(?:[Mm]ake|[Ww]rite|turn|change|set|schreib\\w*|mach\\w*)\\s+(?:them|it|these|those|sie)?\\s*(?:all|alle)?\\s*(?:to|into|as|zu|als)?\\s*[\"'„“]?(\\p{Lu}[\\p{L}\\p{N}]*(?:"
              + " \\p{Lu}[\\p{L}\\p{N}]*)*)[\"'“”]?(?=\\s*(?:,|;|\\.|$|and\\b|but\\b|und\\b))");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?iu)\\b(?:in|into|to|nach|en)\\s+(?:(?:the\\s+|a\\s+)?(?:new|neue|nueva)\\s+(?:column|spalte|columna)"
              + "|(?:column|spalte|columna)\\s+[a-z]{1,2}\\b|[a-z]{1,2}\\d+:[a-z]{1,2}\\d+)");
  private static final Set<String> BY =
      Set.of("per", "by", "je", "pro", "on", "in", "same", "each", "column", "nach", "spalte");

  private final String instruction;
  private final TableChoice choice;
  private final CleaningWish wish;
  private final Steps steps;
  private final TableGrid grid;

  private CleanPlans(TableChoice choice, String instruction) {
    this.instruction = instruction;
    this.choice = choice;
    this.wish = CleaningWish.of(instruction);
    this.steps = new Steps(Language.of(instruction));
    this.grid = new TableGrid(choice.table());
  }

  static Draft of(Desk desk) {
    Optional<Draft> lines = LineEdits.of(desk);
    if (lines.isPresent()) {
      return lines.get();
    }
    Optional<TableChoice> choice =
        TableChoice.of(desk.workbook(), desk.instruction(), desk.selectedRange(), NOISE);
    return choice.isEmpty()
        ? new Draft.Cannot("There is no table on a visible worksheet to clean", NEXT)
        : new CleanPlans(choice.get(), desk.instruction()).draft();
  }

  private Draft draft() {
    Set<Chore> chores = EnumSet.noneOf(Chore.class);
    chores.addAll(wish.chores());
    boolean general = chores.isEmpty();
    Optional<String> beyond = beyond(chores);
    if (beyond.isPresent()) {
      return new Draft.Cannot(beyond.get(), NEXT);
    }
    if (general) {
      chores.addAll(EnumSet.of(Chore.TRIM, Chore.NUMBERS, Chore.DATES));
      if (!named().isEmpty()) {
        chores.add(Chore.CATEGORIES);
      }
    }
    if (chores.contains(Chore.SPLIT_NAMES)) {
      chores.removeAll(EnumSet.of(Chore.CATEGORIES));
    }
    chores.stream().sorted().filter(c -> c.compareTo(Chore.SPLIT_NAMES) < 0).forEach(this::values);
    grid.write(steps);
    RowChores rows = new RowChores(grid, steps);
    Optional<String> problem = chores.contains(Chore.SPLIT_NAMES) ? split() : Optional.empty();
    if (chores.contains(Chore.BLANK_ROWS) || chores.contains(Chore.SUBTOTAL_ROWS)) {
      rows.emptyRows(chores.contains(Chore.BLANK_ROWS), chores.contains(Chore.SUBTOTAL_ROWS));
    }
    if (problem.isEmpty() && chores.contains(Chore.DUPLICATES)) {
      problem = rows.duplicates(keys(), wish.keep(), date());
    }
    if (problem.isPresent()) {
      return new Draft.Cannot(problem.get(), NEXT);
    }
    rows.reconcile();
    if (general) {
      steps.line(
          "Duplicates, blank rows and spellings are left alone until you ask for them.",
          "Doppelte und leere Zeilen und Schreibweisen bleiben, bis du danach fragst.");
    }
    return drafted();
  }

  /** What this cannot do, empty where it can. */
  private Optional<String> beyond(Set<Chore> chores) {
    if (chores.isEmpty() && !CleaningWish.isGeneral(instruction)) {
      return Optional.of("I do not see what to clean");
    }
    return !chores.contains(Chore.SPLIT_NAMES) && ELSEWHERE.matcher(instruction).find()
        ? Optional.of("I clean values where they stand, not into other cells")
        : Optional.empty();
  }

  private Draft drafted() {
    String range = new SheetRange(choice.table().sheet().name(), choice.table().area()).toString();
    return steps.isEmpty()
        ? steps.draft("Nothing to clean in " + range, "Nichts zu bereinigen in " + range)
        : steps.draft("Cleans " + range, "Bereinigt " + range);
  }

  /** The columns that the instruction names beyond doubt. */
  private List<DataColumn> named() {
    return choice.mentions().stream()
        .filter(mention -> mention.score() >= NAMED)
        .map(Mention::column)
        .distinct()
        .toList();
  }

  private List<DataColumn> columns() {
    boolean rowsOnly =
        wish.chores().contains(Chore.DUPLICATES) || wish.chores().contains(Chore.SPLIT_NAMES);
    List<DataColumn> named = named();
    return named.isEmpty() || rowsOnly ? choice.table().columns() : named;
  }

  private void values(Chore chore) {
    ValueChores values = new ValueChores(grid, steps);
    boolean named = !named().isEmpty();
    for (DataColumn column : columns()) {
      switch (chore) {
        case TRIM -> values.trim(column);
        case CASE -> recase(values, column, named);
        case NUMBERS -> {
          double fewest = named && wish.chores().contains(Chore.NUMBERS) ? 0 : 0.8;
          if (share(column, text -> !(TextNumber.read(text) instanceof TextNumber.None)) > fewest) {
            values.numbers(column, KEPT_TOTALS.matcher(instruction).find());
          }
        }
        case DATES -> {
          if (share(column, CleanPlans::isDate) > (named ? 0 : 0.8)) {
            values.dates(column, wish.slashes());
          }
        }
        case CATEGORIES -> {
          if (column.isText()) {
            values.spellings(column, wanted());
          }
        }
        case SPLIT_NAMES, BLANK_ROWS, SUBTOTAL_ROWS, DUPLICATES -> {
          // not about single values
        }
      }
    }
  }

  /** The one spelling that is asked for, or {@code null}. */
  private @Nullable String wanted() {
    Matcher wanted = WANTED.matcher(instruction);
    return wanted.find() ? wanted.group(1).strip() : null;
  }

  private void recase(ValueChores values, DataColumn column, boolean named) {
    if (named && column.isText() && wish.casing() != null) {
      values.write(column, wish.casing());
    }
  }

  private static boolean isDate(String text) {
    return !(TextDate.read(text, null) instanceof TextDate.None);
  }

  /** What share of the texts of a column fits; codes that name things are no numbers. */
  private double share(DataColumn column, java.util.function.Predicate<String> fits) {
    List<String> texts =
        grid.rows()
            .mapToObj(row -> grid.text(row, column.index()))
            .flatMap(Optional::stream)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    long fitting = texts.stream().filter(fits).count();
    return texts.isEmpty() ? 0 : (double) fitting / texts.size();
  }

  private Optional<String> split() {
    DataColumn column = choice.first(DataColumn.Kind.TEXT).or(this::nameColumn).orElse(null);
    return column == null
        ? Optional.of("No column with full names is named")
        : new NameSplit(grid, steps).of(column);
  }

  private Optional<DataColumn> nameColumn() {
    return choice.table().columns().stream()
        .filter(c -> c.isText() && c.header().toLowerCase(java.util.Locale.ROOT).contains("name"))
        .findFirst();
  }

  /** The columns rows are compared by: those named, dates that only order them apart. */
  private List<DataColumn> keys() {
    boolean ordered = wish.keep() == Keep.NEWEST || wish.keep() == Keep.OLDEST;
    return choice.after(instruction, BY).stream().filter(c -> !ordered || !c.isDate()).toList();
  }

  /** The column with dates; texts that are dates are found too, though nothing sorts by them. */
  private @Nullable DataColumn date() {
    List<DataColumn> columns = choice.table().columns();
    return choice
        .first(DataColumn.Kind.DATE)
        .or(() -> columns.stream().filter(DataColumn::isDate).findFirst())
        .or(() -> columns.stream().filter(c -> share(c, CleanPlans::isDate) > 0.5).findFirst())
        .orElse(null);
  }
}
