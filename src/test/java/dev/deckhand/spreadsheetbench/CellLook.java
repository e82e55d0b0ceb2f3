package dev.deckhand.spreadsheetbench;

import dev.deckhand.plan.CellFormat;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/** How a cell looks, in the words of the plan language. */
final class CellLook {
  /** A border that differs from side to side, which one format cannot say. */
  private static final String MIXED = "mixed";

  private CellLook() {}

  static CellFormat of(XSSFCellStyle style) {
    XSSFFont font = style.getFont();
    return new CellFormat(
        style.getDataFormatString(),
        font.getBold(),
        font.getItalic(),
        font.getUnderline() != Font.U_NONE,
        font.getFontName(),
        font.getFontHeight() / 20.0,
        Objects.requireNonNullElse(rgb(font.getXSSFColor()), "#000000"),
        fill(style),
        camel(style.getAlignment().name()).replace("centerSelection", "centerContinuous"),
        camel(style.getVerticalAlignment().name()),
        style.getWrapText(),
        (int) style.getIndention(),
        border(style));
  }

  /** What has to be set on {@code now} to make it look like {@code golden}; null for nothing. */
  static @Nullable CellFormat change(CellFormat now, CellFormat golden) {
    if (now.equals(golden)) {
      return null;
    }
    String border = MIXED.equals(golden.border()) ? now.border() : golden.border();
    CellFormat change =
        new CellFormat(
            changed(now.numberFormat(), golden.numberFormat()),
            changed(now.bold(), golden.bold()),
            changed(now.italic(), golden.italic()),
            changed(now.underline(), golden.underline()),
            changed(now.fontName(), golden.fontName()),
            changed(now.fontSize(), golden.fontSize()),
            changed(now.fontColor(), golden.fontColor()),
            changed(now.fill(), golden.fill()),
            changed(now.horizontal(), golden.horizontal()),
            changed(now.vertical(), golden.vertical()),
            changed(now.wrap(), golden.wrap()),
            changed(now.indent(), golden.indent()),
            changed(now.border(), border));
    return change.equals(NOTHING) ? null : change;
  }

  private static final CellFormat NOTHING =
      new CellFormat(null, null, null, null, null, null, null, null, null, null, null, null, null);

  private static <T> @Nullable T changed(@Nullable T now, @Nullable T golden) {
    return Objects.equals(now, golden) ? null : golden;
  }

  private static String fill(XSSFCellStyle style) {
    if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
      return "none";
    }
    return Objects.requireNonNullElse(rgb(style.getFillForegroundXSSFColor()), "none");
  }

  private static @Nullable String rgb(@Nullable XSSFColor color) {
    byte[] rgb = color == null ? null : color.getRGBWithTint();
    return rgb == null ? null : "#" + HexFormat.of().withUpperCase().formatHex(rgb);
  }

  private static String border(XSSFCellStyle style) {
    boolean same =
        style.getBorderTop() == style.getBorderBottom()
            && style.getBorderTop() == style.getBorderLeft()
            && style.getBorderTop() == style.getBorderRight();
    String line = camel(style.getBorderTop().name());
    return same && !line.contains("ash") || line.equals("dashed") ? line : MIXED;
  }

  private static String camel(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
      String rest = word.substring(1);
      name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + rest);
    }
    return name.toString();
  }
}
