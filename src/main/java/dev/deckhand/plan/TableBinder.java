package dev.deckhand.plan;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds {@code createTable}: a free name, cells a table can have, headers that are texts. */
final class TableBinder {
  private static final String USUAL_STYLE = "TableStyleMedium2";

  /** Longest column name Excel keeps. */
  private static final int MAX_HEADER = 255;

  private static final Pattern STYLE =
      Pattern.compile("(?i)TableStyle(Light|Medium|Dark)([1-9]\\d?)");

  private final BinderContext context;
  private final Findings findings;

  TableBinder(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
  }

  @Nullable BoundWorkbookOperation bind(ObjectOperation.CreateTable table) {
    Targets.Target target = context.targets().finite(table.range(), table).orElse(null);
    Optional<String> problem = nameProblem(table.name());
    problem.ifPresent(text -> findings.error("bad-name", text, table.name(), table));
    String style = style(table);
    if (target == null || !fits(target, table) || problem.isPresent() || style == null) {
      return null;
    }
    headers(target, table);
    context.reach().touches(table, target.sheet(), target.area());
    return new BoundObjectOperation.CreateTable(
        table.id(), target.range(), table.name(), style.equals("none") ? null : style);
  }

  private Optional<String> nameProblem(String name) {
    if (!NameBinder.isName(name) || name.indexOf('?') >= 0) {
      return Optional.of(
          "\""
              + name
              + "\" is no name for a table: it starts with a letter or _, has letters, digits, _"
              + " and . and is not like a cell");
    }
    return context
        .sheets()
        .nameTaken(name)
        .map(what -> "There is " + what + " " + name + " already; choose another name");
  }

  private @Nullable String style(ObjectOperation.CreateTable table) {
    String style = table.style() == null ? USUAL_STYLE : table.style().strip();
    if (style.equalsIgnoreCase("none")) {
      return "none";
    }
    Matcher known = STYLE.matcher(style);
    if (known.matches()) {
      String shade = known.group(1).toLowerCase(Locale.ROOT);
      int most = shade.equals("light") ? 21 : shade.equals("medium") ? 28 : 11;
      if (Integer.parseInt(known.group(2)) <= most) {
        String first = shade.substring(0, 1).toUpperCase(Locale.ROOT);
        return "TableStyle" + first + shade.substring(1) + known.group(2);
      }
    }
    findings.error(
        "bad-style",
        "There is no table style \""
            + style
            + "\"; take TableStyleLight1 to 21, TableStyleMedium1 to 28, TableStyleDark1 to 11 or"
            + " none",
        table.range(),
        table);
    return null;
  }

  private boolean fits(Targets.Target target, Operation table) {
    if (target.area().rows() < 2) {
      error(target, "bad-range", "needs a header row and at least one row below it", table);
      return false;
    }
    if (context.targets().tooLarge(target, table)) {
      return false;
    }
    Optional<String> inTheWay = inTheWay(target);
    inTheWay.ifPresent(what -> error(target, "bad-table", "meets " + what, table));
    return inTheWay.isEmpty();
  }

  private Optional<String> inTheWay(Targets.Target target) {
    CellArea area = target.area();
    Stream<String> tables =
        context.sheets().workbook().tables().stream()
            .filter(t -> t.sheet().equalsIgnoreCase(target.sheet().name()))
            .filter(t -> t.area().intersects(area))
            .map(TableInfo::name)
            .map(name -> "the table " + name + "; tables do not overlap");
    return Stream.concat(tables, target.sheet().base().stream().flatMap(b -> barriers(b, area)))
        .findFirst();
  }

  private static Stream<String> barriers(SheetSnapshot base, CellArea area) {
    Stream<String> merged =
        hit(base.mergedAreas(), area)
            .map(a -> "the merged cells " + a + "; take them apart first, tables have none");
    Stream<String> arrays =
        hit(
                base.formulas()
                    .map(cell -> Objects.requireNonNull(cell.formula()))
                    .map(CellFormula::array)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .filter(array -> !array.isSingleCell())
                    .toList(),
                area)
            .map(a -> "the array formula in " + a + "; tables have none, leave those cells out");
    Stream<String> pivots =
        hit(base.pivotAreas(), area)
            .map(a -> "the pivot table in " + a + "; leave those cells out");
    Stream<String> whatIf =
        hit(base.dataTableAreas(), area)
            .map(a -> "the what-if table in " + a + "; leave those cells out");
    Stream<String> filters =
        hit(base.filterArea().stream().toList(), area)
            .filter(a -> !a.equals(area))
            .map(
                a ->
                    "the filter of the worksheet on "
                        + a
                        + "; make the table of those cells, then it takes the filter over");
    return Stream.of(merged, arrays, pivots, whatIf, filters).flatMap(s -> s);
  }

  private static Stream<CellArea> hit(List<CellArea> areas, CellArea area) {
    return areas.stream().filter(area::intersects);
  }

  /** Header cells that will say something else are overwritten; blank ones are only filled. */
  private void headers(Targets.Target target, Operation table) {
    SheetSnapshot base = target.sheet().base().orElse(null);
    if (base == null) {
      return;
    }
    CellArea area = target.area();
    CellArea row =
        new CellArea(area.firstRow(), area.firstColumn(), area.firstRow(), area.lastColumn());
    Set<String> seen = new HashSet<>();
    List<String> changed =
        base.cells(row)
            .filter(cell -> !cell.isBlank())
            .filter(cell -> changes(cell, seen))
            .map(Cell::address)
            .filter(cell -> !target.sheet().wroteTo(cell.row(), cell.column()))
            .map(CellAddress::toString)
            .toList();
    if (!changed.isEmpty()) {
      String anchor = new SheetRange(target.sheet().name(), row).toString();
      findings.consent(
          "overwrite",
          "%s become headers, which are different texts: %s changes for that"
              .formatted(anchor, String.join(", ", changed)),
          anchor,
          table);
    }
  }

  private static boolean changes(Cell cell, Set<String> seen) {
    return !(cell.value() instanceof CellValue.Text(String text))
        || cell.hasFormula()
        || text.length() > MAX_HEADER
        || text.indexOf('\r') >= 0
        || (!text.isBlank() && !seen.add(text.toLowerCase(Locale.ROOT)));
  }

  private void error(Targets.Target target, String code, String what, Operation operation) {
    String anchor = target.range().toString();
    findings.error(code, anchor + " " + what, anchor, operation);
  }
}
