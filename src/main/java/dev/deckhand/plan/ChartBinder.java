package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds {@code addChart}: ranges of one row or column, a place, a shape for each series. */
final class ChartBinder {
  /** Cells a chart covers when its place is given by one cell: about 13 x 7.5 cm. */
  static final int COLUMNS = 8;

  static final int ROWS = 15;

  /** Most series of a chart (Excel's limit). */
  static final int MAX_SERIES = 255;

  private final BinderContext context;
  private final Findings findings;

  ChartBinder(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
  }

  @Nullable BoundWorkbookOperation bind(ObjectOperation.AddChart chart) {
    SheetLedger.Entry sheet = context.targets().sheet(chart.sheet(), chart);
    CellArea anchor = anchor(chart).orElse(null);
    SheetRange categories = categories(chart);
    List<BoundObjectOperation.Series> series = series(chart, categories);
    boolean complete = series.size() == chart.series().size() && !series.isEmpty();
    if (chart.series().isEmpty() || chart.series().size() > MAX_SERIES) {
      findings.error("bad-chart", "A chart has 1 to " + MAX_SERIES + " series", null, chart);
    }
    boolean lost = chart.categories() != null && categories == null;
    if (sheet == null || anchor == null || !complete || lost) {
      return null;
    }
    warnings(chart, sheet, anchor);
    context.reach().touches(chart, sheet, CellArea.of(anchor.first()));
    return new BoundObjectOperation.AddChart(
        chart.id(),
        sheet.name(),
        anchor,
        chart.type(),
        chart.title(),
        categories,
        series,
        chart.axisTitles());
  }

  private Optional<CellArea> anchor(ObjectOperation.AddChart chart) {
    String text = chart.anchor().substring(chart.anchor().lastIndexOf('!') + 1);
    try {
      CellArea area = CellArea.parse(text);
      return Optional.of(area.isSingleCell() ? ofUsualSize(area.first()) : area);
    } catch (IllegalArgumentException e) {
      findings.error(
          "bad-range", "anchor is a cell or cells such as F2:M16, not " + text, text, chart);
      return Optional.empty();
    }
  }

  private static CellArea ofUsualSize(CellAddress first) {
    return new CellArea(
        first.row(),
        first.column(),
        Math.min(first.row() + ROWS - 1, CellAddress.ROWS - 1),
        Math.min(first.column() + COLUMNS - 1, CellAddress.COLUMNS - 1));
  }

  private @Nullable SheetRange categories(ObjectOperation.AddChart chart) {
    String text = chart.categories();
    return text == null ? null : line(text, chart).map(Targets.Target::range).orElse(null);
  }

  /** A range that ends where content ends and is one row or one column. */
  private Optional<Targets.Target> line(String text, ObjectOperation.AddChart chart) {
    Optional<Targets.Target> target = context.targets().finite(bare(text), chart);
    if (target.isPresent() && target.get().area().rows() > 1 && target.get().area().columns() > 1) {
      findings.error(
          "bad-chart",
          text + " is more than one row or column; make each column a series of its own",
          text,
          chart);
      return Optional.empty();
    }
    return target;
  }

  private static String bare(String text) {
    String stripped = text.strip();
    return stripped.startsWith("=") ? stripped.substring(1) : stripped;
  }

  private List<BoundObjectOperation.Series> series(
      ObjectOperation.AddChart chart, @Nullable SheetRange categories) {
    List<BoundObjectOperation.Series> bound = new ArrayList<>();
    List<ChartType> shapes = ChartShapes.of(chart);
    for (int i = 0; i < chart.series().size(); i++) {
      ChartSeries series = chart.series().get(i);
      ChartType shape = shapes.get(i);
      line(series.values(), chart)
          .ifPresent(
              values -> {
                check(chart, values, categories);
                bound.add(series(series, values.range(), shape));
              });
    }
    return bound;
  }

  private BoundObjectOperation.Series series(
      ChartSeries series, SheetRange values, ChartType shape) {
    SheetRange cell = nameCell(series.name());
    return new BoundObjectOperation.Series(
        cell == null ? series.name() : null,
        cell,
        values,
        shape,
        Boolean.TRUE.equals(series.secondaryAxis()));
  }

  /** The cell a name is in, when the text names one of a worksheet there is. */
  private @Nullable SheetRange nameCell(@Nullable String name) {
    if (name == null || name.indexOf('!') < 0) {
      return null;
    }
    try {
      SheetRange range = SheetRange.parse(bare(name));
      return context
          .sheets()
          .find(range.sheet())
          .map(sheet -> new SheetRange(sheet.name(), CellArea.of(range.area().first())))
          .orElse(null);
    } catch (IllegalArgumentException plainText) {
      return null;
    }
  }

  private void check(
      ObjectOperation.AddChart chart, Targets.Target values, @Nullable SheetRange categories) {
    String range = values.range().toString();
    SheetSnapshot sheet = values.sheet().base().orElse(null);
    boolean written = values.sheet().wroteTo(values.area().lastRow(), values.area().lastColumn());
    if (sheet != null && !written) {
      long numbers =
          sheet.cells(values.area()).filter(c -> c.value() instanceof CellValue.Number).count();
      if (numbers == 0) {
        findings.warning("no-numbers", range + " holds no numbers to draw", range, chart);
      } else if (sheet.value(values.area().firstRow(), values.area().firstColumn())
          instanceof CellValue.Text) {
        findings.warning(
            "header-in-values",
            range + " starts with a text; begin below the header and name it as the series' name",
            range,
            chart);
      }
    }
    if (categories != null && categories.area().cells() != values.area().cells()) {
      findings.warning(
          "uneven-series",
          "%s has %d cells but the categories %s have %d"
              .formatted(range, values.area().cells(), categories, categories.area().cells()),
          range,
          chart);
    }
  }

  private void warnings(ObjectOperation.AddChart chart, SheetLedger.Entry sheet, CellArea anchor) {
    boolean slices = chart.type() == ChartType.PIE || chart.type() == ChartType.DOUGHNUT;
    if (chart.type() == ChartType.PIE && chart.series().size() > 1) {
      findings.warning("bad-chart", "A pie shows its first series only", null, chart);
    }
    if (slices && chart.axisTitles() != null) {
      findings.warning("bad-chart", "Pies and doughnuts have no axes to name", null, chart);
    }
    boolean covers =
        sheet.base().stream().flatMap(s -> s.cells(anchor)).anyMatch(cell -> !cell.isBlank());
    if (covers) {
      String range = new SheetRange(sheet.name(), anchor).toString();
      findings.warning(
          "covers-cells",
          "The chart covers filled cells of " + range + "; " + free(sheet) + " is free",
          range,
          chart);
    }
  }

  /** A cell right of all content. */
  private static String free(SheetLedger.Entry sheet) {
    int column =
        sheet.base().flatMap(SheetSnapshot::usedArea).map(a -> a.lastColumn() + 2).orElse(0);
    return new CellAddress(1, Math.min(column, CellAddress.COLUMNS - COLUMNS)).toString();
  }
}
