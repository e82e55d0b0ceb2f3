package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.plan.AxisTitles;
import dev.deckhand.plan.ChartSeries;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.ObjectOperation;
import dev.deckhand.plan.WorkbookOperation;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.jspecify.annotations.Nullable;

/** {@code ChartCollection} of a worksheet. */
record FakeCharts(FakeSheet sheet) implements FakeThing {
  private static final Map<String, ChartType> TYPES = new HashMap<>();

  static {
    TYPES.put("ColumnClustered", ChartType.COLUMN);
    TYPES.put("ColumnStacked", ChartType.COLUMN_STACKED);
    TYPES.put("ColumnStacked100", ChartType.COLUMN_STACKED_100);
    TYPES.put("BarClustered", ChartType.BAR);
    TYPES.put("BarStacked", ChartType.BAR_STACKED);
    TYPES.put("BarStacked100", ChartType.BAR_STACKED_100);
    TYPES.put("Line", ChartType.LINE);
    TYPES.put("LineStacked", ChartType.LINE_STACKED);
    TYPES.put("Area", ChartType.AREA);
    TYPES.put("AreaStacked", ChartType.AREA_STACKED);
    TYPES.put("AreaStacked100", ChartType.AREA_STACKED_100);
    TYPES.put("Pie", ChartType.PIE);
    TYPES.put("Doughnut", ChartType.DOUGHNUT);
    TYPES.put("XYScatter", ChartType.SCATTER);
  }

  private List<WorkbookOutline.Chart> stored() {
    return sheet.book().outline().sheets().stream()
        .filter(one -> one.name().equalsIgnoreCase(sheet.name()))
        .flatMap(one -> one.charts().stream())
        .toList();
  }

  @Override
  public Object read(String member) {
    if (member.equals("items")) {
      List<FakeThing> all = new ArrayList<>();
      stored().forEach(chart -> all.add(new Item(sheet, Objects.toString(chart.name(), ""))));
      for (Draft draft : sheet.book().pending()) {
        if (draft instanceof ChartDraft chart && chart.sheet() == sheet) {
          all.add(new Unfinished(chart));
        }
      }
      return all;
    }
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public void write(String member, JsonNode value) {
    throw FakeProblem.unknown(this, member);
  }

  @Override
  public @Nullable Object call(String member, List<Object> arguments) {
    if (!member.equals("add")) {
      throw FakeProblem.unknown(this, member);
    }
    String type = Args.oneOf(Args.text(arguments, 0), List.copyOf(TYPES.keySet()));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", type).put("name", nextName());
    node.withObject("/series").withArray("items").addObject().put("name", "guessed");
    sheet.book().add(new ChartDraft(sheet, node));
    return new Gathered(node, Args.text(arguments, 1));
  }

  /** As the engine will name it: by the highest number of a shape on the worksheet. */
  private String nextName() {
    return sheet
        .book()
        .read(
            poi -> {
              XSSFDrawing drawing = poi.getSheet(sheet.name()).getDrawingPatriarch();
              String xml = drawing == null ? "" : drawing.getCTDrawing().xmlText();
              int highest =
                  Pattern.compile("cNvPr id=\"(\\d+)\"")
                      .matcher(xml)
                      .results()
                      .mapToInt(found -> Integer.parseInt(found.group(1)))
                      .max()
                      .orElse(1);
              return "Chart " + highest;
            });
  }

  /** A chart that was never given a place. */
  record Unfinished(ChartDraft draft) implements FakeThing {
    @Override
    public Object read(String member) {
      return draft.node().path(member);
    }

    @Override
    public void write(String member, JsonNode value) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      if (!member.equals("delete")) {
        throw FakeProblem.unknown(this, member);
      }
      draft.sheet().book().pending().remove(draft);
      return null;
    }
  }

  /** A chart that is in the file. */
  record Item(FakeSheet sheet, String name) implements FakeThing {
    @Override
    public Object read(String member) {
      if (member.equals("name")) {
        return name;
      }
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public void write(String member, JsonNode value) {
      throw FakeProblem.unknown(this, member);
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      if (!member.equals("delete")) {
        throw FakeProblem.unknown(this, member);
      }
      FileChanges.removeChart(sheet, name);
      return null;
    }
  }

  /** A chart while it is set up; its place is given last. */
  record ChartDraft(FakeSheet sheet, ObjectNode node) implements Draft {
    @Override
    public boolean isOpen() {
      return !node.has("setPosition");
    }

    @Override
    public List<WorkbookOperation> operations(String id) {
      List<ChartSeries> series = new ArrayList<>();
      String categories = null;
      boolean combo = false;
      for (JsonNode one : node.path("series").path("items")) {
        if (!one.has("delete")) {
          combo |= one.has("chartType");
          series.add(series(one));
          categories =
              one.has("setXAxisValues") ? one.path("setXAxisValues").get(0).asText() : null;
        }
      }
      JsonNode place = node.path("setPosition");
      ChartType type = Objects.requireNonNull(TYPES.get(node.path("type").asText()));
      return List.of(
          new ObjectOperation.AddChart(
              id,
              sheet.name(),
              place.get(0).asText() + ":" + place.get(1).asText(),
              combo ? ChartType.COMBO : type,
              text(node.path("title").path("text")),
              categories,
              series,
              axisTitles()));
    }

    private static ChartSeries series(JsonNode one) {
      String type = text(one.path("chartType"));
      String name = text(one.path("add").path(0));
      return new ChartSeries(
          name,
          one.path("setValues").path(0).asText(),
          type == null ? null : TYPES.get(Args.oneOf(type, List.copyOf(TYPES.keySet()))),
          one.path("axisGroup").asText().equals("Secondary") ? true : null);
    }

    private @Nullable AxisTitles axisTitles() {
      JsonNode axes = node.path("axes");
      String x = text(axes.path("categoryAxis").path("title").path("text"));
      String y = text(axes.path("valueAxis").path("title").path("text"));
      return x == null && y == null ? null : new AxisTitles(x, y);
    }

    private static @Nullable String text(JsonNode value) {
      return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
  }
}
