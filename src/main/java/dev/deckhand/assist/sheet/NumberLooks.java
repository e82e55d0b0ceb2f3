package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.FormatOperation.FormatCells;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number formats in words: "as currency", "as whole numbers", "in percent with two decimals". */
final class NumberLooks {
  static final Pattern KIND =
      Pattern.compile(
          "\\b(?:as|in|als|to|como|en)\\s+(?:an?\\s+|eine?\\s+|un\\s+)?(currency|wahrung|euros?|dollars?|percent\\w*|"
              + "prozent\\w*|porcentaje\\w*|dates?|datum|fechas?|numbers?|zahl\\w*|text|whole numbers?|"
              + "integers?|ganze zahl\\w*|thousands?|tausend\\w*)\\b");
  private static final Pattern DECIMALS =
      Pattern.compile(
          "\\b(no|without|zero|one|two|three|four|\\d|ohne|keine|eine?r?|zwei|drei|sin|dos|un)\\s+"
              + "(?:decimals?|decimal places?|nachkommastellen?|dezimalstellen?|decimales)\\b");
  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("eine", 1),
          Map.entry("einer", 1),
          Map.entry("un", 1),
          Map.entry("two", 2),
          Map.entry("zwei", 2),
          Map.entry("dos", 2),
          Map.entry("three", 3),
          Map.entry("drei", 3),
          Map.entry("four", 4));
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("curr", "#,##0.00"),
          Map.entry("wahr", "#,##0.00"),
          Map.entry("euro", "#,##0.00 €"),
          Map.entry("doll", "$#,##0.00"),
          Map.entry("perc", "0.0%"),
          Map.entry("proz", "0.0%"),
          Map.entry("porc", "0.0%"),
          Map.entry("date", "yyyy-mm-dd"),
          Map.entry("datu", "yyyy-mm-dd"),
          Map.entry("fech", "yyyy-mm-dd"),
          Map.entry("numb", "#,##0.00"),
          Map.entry("zahl", "#,##0.00"),
          Map.entry("text", "@"),
          Map.entry("whol", "#,##0"),
          Map.entry("inte", "#,##0"),
          Map.entry("ganz", "#,##0"),
          Map.entry("thou", "#,##0,"),
          Map.entry("taus", "#,##0,"));

  private final TableChoice choice;
  private final DataTable table;
  private final Steps steps;

  NumberLooks(TableChoice choice, Steps steps) {
    this.choice = choice;
    this.table = choice.table();
    this.steps = steps;
  }

  /** Whether a clause only says how many decimals another one is about. */
  static boolean isDecimals(String folded) {
    return DECIMALS.matcher(folded.strip()).matches()
        || folded.strip().matches("(with )?thousands? separators?|mit tausendertrennzeichen");
  }

  /**
   * Adds the format that a clause asks for.
   *
   * @param whole the whole instruction, which may say the decimals
   * @return why it cannot; empty when it could
   */
  Optional<String> add(String clause, String whole) {
    Matcher kind = KIND.matcher(Stem.fold(clause));
    if (!kind.find()) {
      return Optional.of("I do not understand \"" + clause + "\"");
    }
    String code = code(kind.group(1), Stem.fold(whole));
    Optional<SheetRange> written = AskedArea.written(clause, table.sheet().name());
    if (written.isPresent()) {
      format(written.get().toString(), written.get().toString(), code);
      return Optional.empty();
    }
    List<DataColumn> named = named(code);
    if (named.isEmpty()) {
      return Optional.of("I do not see which column \"" + clause + "\" means");
    }
    for (DataColumn column : named) {
      CellArea cells = column.cells();
      int last = column.isText() ? cells.lastRow() : Math.max(cells.lastRow(), table.lastRow());
      CellArea area = new CellArea(cells.firstRow(), column.index(), last, column.index());
      format(column.header(), new SheetRange(table.sheet().name(), area).toString(), code);
      steps.quote(table, column);
    }
    return Optional.empty();
  }

  /** Of columns that resemble what is said, those that hold percentages where these are meant. */
  private List<DataColumn> named(String code) {
    List<DataColumn> named = choice.named();
    List<DataColumn> rates =
        named.stream().filter(column -> column.numberFormat().contains("%")).toList();
    return code.contains("%") && named.size() > 1 && !rates.isEmpty() ? rates : named;
  }

  private void format(String name, String range, String code) {
    steps.add(id -> new FormatCells(id, range, CellFormat.ofNumberFormat(code)));
    String what = Markdown.text(name);
    String where = Markdown.code(range);
    steps.line(
        "Shows %s (%s) as %s.".formatted(what, where, Markdown.code(code)),
        "Zeigt %s (%s) als %s.".formatted(what, where, Markdown.code(code)));
  }

  private static String code(String kind, String whole) {
    String code = CODES.getOrDefault(kind.substring(0, 4), "General");
    Matcher decimals = DECIMALS.matcher(whole);
    if (!decimals.find() || !code.contains("0")) {
      return code;
    }
    String said = decimals.group(1);
    int count = said.matches("\\d") ? Integer.parseInt(said) : COUNTS.getOrDefault(said, 0);
    String places = count == 0 ? "" : "." + "0".repeat(count);
    return code.replaceFirst("0(?:\\.0+)?(?=[^0.]*$)", "0" + places);
  }
}
