package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.CellArea;
import dev.deckhand.web.office.FakeProblem;
import dev.deckhand.web.office.FakeThing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.jspecify.annotations.Nullable;

/**
 * Lines on single sides of cells, which the catalogue of operations does not have, read and written
 * with POI.
 */
final class FakeBorders {
  private static final Map<String, BorderSide> SIDES =
      Map.of(
          "EdgeTop", BorderSide.TOP,
          "EdgeBottom", BorderSide.BOTTOM,
          "EdgeLeft", BorderSide.LEFT,
          "EdgeRight", BorderSide.RIGHT);

  private static final Map<String, BorderStyle> LINES =
      Map.of(
          "None ", BorderStyle.NONE,
          "Continuous Thin", BorderStyle.THIN,
          "Continuous Medium", BorderStyle.MEDIUM,
          "Continuous Thick", BorderStyle.THICK,
          "Continuous Hairline", BorderStyle.HAIR,
          "Dash Thin", BorderStyle.DASHED,
          "Dot Thin", BorderStyle.DOTTED,
          "Double ", BorderStyle.DOUBLE);

  private FakeBorders() {}

  /** The items of {@code RangeBorderCollection}; of several cells, what the first has. */
  static List<FakeThing> items(FakeRange range) {
    return SIDES.keySet().stream().sorted().<FakeThing>map(side -> new Line(range, side)).toList();
  }

  /**
   * Draws lines.
   *
   * @param sides style, weight and colour by the names of sides
   */
  static void write(FakeRange range, Map<String, Map<String, String>> sides) {
    if (range.area().cells() > 1 || !SIDES.keySet().containsAll(sides.keySet())) {
      throw new FakeProblem("NotInFake", "The fake host draws lines on sides of single cells");
    }
    range
        .book()
        .change(
            poi -> {
              XSSFCell cell = cell(poi.getSheet(range.sheet().name()), range.area());
              XSSFCellStyle style = poi.createCellStyle();
              style.cloneStyleFrom(cell.getCellStyle());
              sides.forEach((side, line) -> draw(style, side, line));
              cell.setCellStyle(style);
            });
  }

  private static void draw(XSSFCellStyle style, String name, Map<String, String> line) {
    BorderStyle wanted = LINES.get(line.get("style") + " " + line.getOrDefault("weight", ""));
    if (wanted == null) {
      throw FakeProblem.badArgument("border " + name + ": " + line);
    }
    BorderSide side = Objects.requireNonNull(SIDES.get(name));
    switch (side) {
      case TOP -> style.setBorderTop(wanted);
      case BOTTOM -> style.setBorderBottom(wanted);
      case LEFT -> style.setBorderLeft(wanted);
      default -> style.setBorderRight(wanted);
    }
    String color = line.get("color");
    if (color != null) {
      style.setBorderColor(side, new XSSFColor(rgb(color), null));
    }
  }

  private static byte[] rgb(String color) {
    int number = Integer.parseInt(color.substring(1), 16);
    return new byte[] {(byte) (number >> 16), (byte) (number >> 8), (byte) number};
  }

  private static XSSFCell cell(XSSFSheet sheet, CellArea area) {
    XSSFRow row = (XSSFRow) CellUtil.getRow(area.firstRow(), sheet);
    return (XSSFCell) CellUtil.getCell(row, area.firstColumn());
  }

  /** {@code RangeBorder} in the file. */
  private record Line(FakeRange range, String side) implements FakeThing {
    @Override
    public @Nullable Object read(String member) {
      return member.equals("sideIndex")
          ? side
          : range
              .book()
              .read(poi -> value(cell(poi.getSheet(range.sheet().name()), range.area()), member));
    }

    private @Nullable Object value(XSSFCell cell, String member) {
      XSSFCellStyle style = cell.getCellStyle();
      BorderSide there = Objects.requireNonNull(SIDES.get(side));
      BorderStyle line =
          switch (there) {
            case TOP -> style.getBorderTop();
            case BOTTOM -> style.getBorderBottom();
            case LEFT -> style.getBorderLeft();
            default -> style.getBorderRight();
          };
      String[] words =
          LINES.entrySet().stream()
              .filter(entry -> entry.getValue() == line)
              .findFirst()
              .orElseThrow()
              .getKey()
              .split(" ", -1);
      XSSFColor color = style.getBorderColor(there);
      return switch (member) {
        case "style" -> words[0];
        case "weight" -> words[1].isEmpty() ? "Thin" : words[1];
        case "color" ->
            color == null || color.getARGBHex() == null
                ? "#000000"
                : "#" + color.getARGBHex().substring(2);
        default -> throw FakeProblem.unknown(this, member);
      };
    }

    @Override
    public void write(String member, JsonNode value) {
      throw new FakeProblem("NotInFake", "Lines are written by getItem");
    }

    @Override
    public @Nullable Object call(String member, List<Object> arguments) {
      throw FakeProblem.unknown(this, member);
    }
  }
}
