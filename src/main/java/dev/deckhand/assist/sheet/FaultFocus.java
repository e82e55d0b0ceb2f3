package dev.deckhand.assist.sheet;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.deckhand.analysis.quality.Fault;
import dev.deckhand.analysis.quality.Fault.Kind;
import dev.deckhand.analysis.words.Months;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which faults an instruction is about: those of cells, rows, months or kinds it names, on the
 * worksheets it names. What it does not name is not touched.
 */
final class FaultFocus {
  private static final Pattern CELLS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\$?([A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?)(?![\\p{L}\\p{N}!(])");
  private static final Pattern ALL =
      Pattern.compile(
          "\\b(errors?|mistakes?|faults?|wrong|everything|all|every|fehler\\w*|alles?|falsch\\w*|"
              + "problems?|issues?|errores|audit|anything)\\b");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(formulas?|models?|workbook|file|sheets?|worksheets?|formeln?|modell\\w*|mappe|datei|"
              + "blatt\\w*|modelo|libro)\\b");
  private static final Map<Kind, Pattern> KINDS = kinds();

  /** Words that ask for a review; alone they name no row. */
  private static final Set<String> REVIEW =
      Set.of(
          "check",
          "total",
          "sum",
          "error",
          "model",
          "formula",
          "row",
          "number",
          "text",
          "year",
          "month",
          "sheet",
          "summe",
          "kontrolle",
          "fehler",
          "formel",
          "zeile",
          "wrong",
          "fix",
          "repair",
          "audit",
          "review",
          "reference",
          "name",
          "value",
          "input",
          "note");

  private final WorkbookSnapshot workbook;
  private final List<CellArea> cells;
  private final Set<Kind> kinds;
  private final Set<Integer> months;
  private final Set<String> sheets;
  private final Map<String, Set<Integer>> rows;
  private final boolean all;
  private final boolean place;

  private static Map<Kind, Pattern> kinds() {
    Map<Kind, String> words = new LinkedHashMap<>();
    words.put(
        Kind.ERROR, "#(ref|div|name|value|n/a|num|null)|\\bbroken ref\\w*|kaputte\\w* bezug\\w*");
    words.put(Kind.BROKEN_NAME, "#ref|\\bbroken (ref\\w*|names?)|kaputte\\w* (bezug\\w*|namen?)");
    words.put(
        Kind.SHORT_RANGE,
        "\\b(totals?|sums?|summen?|leaves? out|stops? short|too low|too high|zu (niedrig|hoch))\\b");
    words.put(
        Kind.TEXT_NUMBER,
        "\\btexte?\\b|\\btotals?\\b|\\bsums?\\b|\\bsummen?\\b|\\btoo low\\b|\\bzu niedrig\\b");
    words.put(
        Kind.TYPED_OVER,
        "\\btyped( over)?\\b|\\bhard.?coded\\b|\\boverwritten\\b|\\boverrid\\w*|\\boverrode\\b|"
            + "\\binconsisten\\w*|\\bconsisten\\w*|\\bsame way\\b|\\buberschrieben\\w*|\\bgetippt\\w*|"
            + "\\beinheitlich\\w*");
    words.put(
        Kind.UNLIKE_NEIGHBOURS,
        "\\binconsisten\\w*|\\bconsisten\\w*|\\bsame way\\b|\\bneighbou?rs?\\b|\\beinheitlich\\w*|"
            + "\\btotals?\\b|\\bsummen?\\b|\\bplug\\w*|\\bzuschlag\\w*|\\bversteckt\\w*|\\bhidden\\b|"
            + "\\btoo (low|high)\\b|\\bzu (niedrig|hoch)\\b");
    words.put(Kind.FAILED_CHECK, "\\bbalances?\\b|\\bchecks? row|\\bkontroll\\w*|\\bgeht auf\\b");
    words.put(Kind.TYPED_NUMBER, "\\bhard.?coded\\b|\\bfest eingetragen\\w*|\\bkonstanten?\\b");
    words.put(Kind.OTHER_SIGN, "\\bsigns?\\b|\\bvorzeichen\\b");
    words.put(Kind.OTHER_UNIT, "\\bunit mix\\w*|\\bwrong units?\\b|\\beinheit(en)?\\b");
    words.put(Kind.LINK, "\\blinks?\\b|\\blinked\\b|\\bverknupf\\w*");
    return words.entrySet().stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, e -> Pattern.compile(e.getValue())));
  }

  FaultFocus(WorkbookSnapshot workbook, String instruction) {
    this.workbook = workbook;
    String folded = Stem.fold(instruction);
    this.kinds = EnumSet.noneOf(Kind.class);
    KINDS.forEach(
        (kind, words) -> {
          if (words.matcher(folded).find()) {
            kinds.add(kind);
          }
        });
    this.all = ALL.matcher(folded.replaceAll("#\\S+\\s+(errors?|fehler)", "#")).find();
    this.place = PLACE.matcher(folded).find();
    this.cells = cells(instruction);
    List<Token> tokens = Token.of(instruction);
    this.months =
        tokens.stream()
            .map(token -> Months.said(token.text()))
            .filter(month -> month > 0)
            .collect(toUnmodifiableSet());
    this.sheets = sheets(instruction.toLowerCase(Locale.ROOT));
    this.rows = cells.isEmpty() ? rows(tokens) : Map.of();
  }

  private static List<CellArea> cells(String instruction) {
    List<CellArea> found = new ArrayList<>();
    Matcher cell = CELLS.matcher(instruction);
    while (cell.find()) {
      try {
        found.add(CellArea.parse(cell.group(1)));
      } catch (IllegalArgumentException e) {
        // a code such as AB99999999, and no cell
      }
    }
    return found;
  }

  private Set<String> sheets(String instruction) {
    return workbook.sheets().stream()
        .map(SheetSnapshot::name)
        .filter(name -> name.length() > 2 && instruction.contains(name.toLowerCase(Locale.ROOT)))
        .collect(toUnmodifiableSet());
  }

  private Map<String, Set<Integer>> rows(List<Token> tokens) {
    Map<String, List<RowLabels.Row>> found = new LinkedHashMap<>();
    double best = 0;
    for (SheetSnapshot sheet : workbook.sheets()) {
      List<RowLabels.Row> named = new RowLabels(sheet).named(tokens, ignored());
      found.put(sheet.name(), named);
      best = Math.max(best, named.isEmpty() ? 0 : named.getFirst().fit());
    }
    double least = best;
    Map<String, Set<Integer>> rows = new LinkedHashMap<>();
    found.forEach(
        (sheet, named) -> {
          if (!named.isEmpty() && named.getFirst().fit() >= least) {
            rows.put(sheet, named.stream().map(RowLabels.Row::row).collect(toUnmodifiableSet()));
          }
        });
    return rows;
  }

  /** Words that name no row: those of reviews, and those of the worksheets that are named. */
  private Set<String> ignored() {
    Set<String> ignored = new java.util.HashSet<>(REVIEW);
    sheets.forEach(sheet -> Token.of(sheet).forEach(token -> ignored.add(token.stem())));
    return ignored;
  }

  /** Whether the instruction says what it is about, be it everything. */
  boolean isClear() {
    return all || place || isNarrow();
  }

  /** Whether it names cells, rows, months or kinds. */
  boolean isNarrow() {
    return !cells.isEmpty() || !rows.isEmpty() || !months.isEmpty() || !kinds.isEmpty();
  }

  /**
   * Whether a fault is asked about.
   *
   * @param usual the kinds that are meant where the instruction names none
   */
  boolean holds(Fault fault, Set<Kind> usual) {
    CellAddress at = fault.cell();
    if (!cells.isEmpty()) {
      return at != null && cells.stream().anyMatch(area -> area.contains(at));
    }
    if (!rows.isEmpty() || !months.isEmpty()) {
      boolean row = rows.isEmpty() || rows.getOrDefault(fault.sheet(), Set.of()).contains(row(at));
      boolean month = months.isEmpty() || (at != null && months.contains(month(fault, at)));
      return at != null && row && month;
    }
    boolean kind =
        kinds.isEmpty()
            ? usual.contains(fault.kind())
            : kinds.contains(fault.kind()) || (all && usual.contains(fault.kind()));
    return kind && (sheets.isEmpty() || at == null || sheets.contains(fault.sheet()));
  }

  /** Whether a place is on the worksheets that are named, and in their rows where some are. */
  boolean covers(SheetRange place) {
    return (sheets.isEmpty() || sheets.contains(place.sheet()))
        && (cells.isEmpty() || cells.stream().anyMatch(place.area()::intersects));
  }

  private static int row(@org.jspecify.annotations.Nullable CellAddress at) {
    return at == null ? -1 : at.row();
  }

  private int month(Fault fault, CellAddress at) {
    return workbook
        .sheet(fault.sheet())
        .map(sheet -> RowLabels.month(new RowLabels(sheet).header(at, workbook.date1904())))
        .orElse(0);
  }
}
