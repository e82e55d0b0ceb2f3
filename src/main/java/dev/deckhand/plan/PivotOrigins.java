package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the source of a pivot table: a table by its name, or a range with a header row. */
final class PivotOrigins {
  /** Longest name of a field (Excel's limit). */
  static final int MAX_HEADER = 255;

  private final BinderContext context;
  private final Findings findings;

  PivotOrigins(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
  }

  /** The source; empty when it cannot be one, which is found. */
  Optional<PivotOrigin> find(ObjectOperation.AddPivot pivot) {
    String text = pivot.source().strip();
    TableInfo named = named(text);
    if (named != null) {
      return table(named, pivot);
    }
    if (text.indexOf('!') < 0) {
      findings.error(
          "bad-range",
          "There is no table \"%s\"; name a table%s or a range such as Sheet1!A1:D20"
              .formatted(text, tables()),
          text,
          pivot);
      return Optional.empty();
    }
    return context.targets().finite(text, pivot).flatMap(target -> range(target, pivot));
  }

  private @Nullable TableInfo named(String text) {
    String name = text.endsWith("[#All]") ? text.substring(0, text.length() - 6) : text;
    return context.sheets().workbook().tables().stream()
        .filter(table -> table.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  private String tables() {
    List<String> names =
        context.sheets().workbook().tables().stream().map(TableInfo::name).limit(10).toList();
    return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
  }

  /** A range that is exactly a table is that table: the pivot table then grows with it. */
  private Optional<PivotOrigin> range(Targets.Target target, ObjectOperation.AddPivot pivot) {
    SheetSnapshot sheet = target.sheet().base().orElse(null);
    if (sheet == null) {
      findings.error("no-data", target.range() + " is empty", target.range().toString(), pivot);
      return Optional.empty();
    }
    for (TableInfo table : context.sheets().workbook().tables()) {
      boolean here = table.sheet().equalsIgnoreCase(sheet.name()) && table.headerRows() > 0;
      if (here && (table.area().equals(target.area()) || records(table).equals(target.area()))) {
        return table(table, pivot);
      }
    }
    return origin(target.range(), null, sheet, pivot);
  }

  private Optional<PivotOrigin> table(TableInfo table, ObjectOperation.AddPivot pivot) {
    SheetSnapshot sheet =
        context.sheets().find(table.sheet()).flatMap(SheetLedger.Entry::base).orElse(null);
    if (table.headerRows() == 0 || sheet == null) {
      findings.error(
          "bad-header",
          "The table %s shows no header row; show it first".formatted(table.name()),
          table.name(),
          pivot);
      return Optional.empty();
    }
    return origin(new SheetRange(sheet.name(), records(table)), table.name(), sheet, pivot);
  }

  /** Header and data of a table, without its totals. */
  private static CellArea records(TableInfo table) {
    CellArea area = table.area();
    int last = Math.max(area.firstRow(), area.lastRow() - table.totalsRows());
    return new CellArea(area.firstRow(), area.firstColumn(), last, area.lastColumn());
  }

  private Optional<PivotOrigin> origin(
      SheetRange range,
      @Nullable String table,
      SheetSnapshot sheet,
      ObjectOperation.AddPivot pivot) {
    CellArea area = range.area();
    if (area.rows() < 2) {
      findings.error(
          "no-data",
          range + " has no rows below its header row to sum up",
          range.toString(),
          pivot);
      return Optional.empty();
    }
    List<String> headers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean valid = true;
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      String header = header(sheet.value(area.firstRow(), column));
      headers.add(header);
      String wrong = wrong(header, seen);
      if (wrong != null) {
        valid = false;
        CellAddress cell = new CellAddress(area.firstRow(), column);
        String anchor = SheetRange.of(range.sheet(), cell).toString();
        findings.error("bad-header", anchor + " " + wrong, anchor, pivot);
      }
    }
    return valid ? Optional.of(new PivotOrigin(range, table, headers, sheet)) : Optional.empty();
  }

  /** What stands against a header beside those before it. */
  private static @Nullable String wrong(String header, Set<String> seen) {
    if (header.isBlank()) {
      return "is empty; every column of a pivot table's source needs a header";
    }
    if (header.length() > MAX_HEADER) {
      return "has more than %d characters; shorten the header".formatted(MAX_HEADER);
    }
    return seen.add(header.toLowerCase(Locale.ROOT))
        ? null
        : "has the header \"%s\" of another column; rename one".formatted(header);
  }

  private static String header(CellValue value) {
    return switch (value) {
      case CellValue.Empty e -> "";
      case CellValue.Text t -> t.value();
      case CellValue.Number n -> BigDecimal.valueOf(n.value()).stripTrailingZeros().toPlainString();
      case CellValue.Bool b -> b.value() ? "TRUE" : "FALSE";
      case CellValue.Error e -> e.error().code();
    };
  }
}
