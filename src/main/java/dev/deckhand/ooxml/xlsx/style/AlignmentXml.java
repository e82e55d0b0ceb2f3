package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.ooxml.markup.MarkupElement;
import dev.deckhand.plan.CellFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alignment of a cell format (18.8.1). */
final class AlignmentXml {
  private static final List<String> ORDER = List.of("alignment", "protection", "extLst");

  private AlignmentXml() {}

  static void change(MarkupElement xf, CellFormat change) {
    if (change.horizontal() == null
        && change.vertical() == null
        && change.wrap() == null
        && change.indent() == null) {
      return;
    }
    MarkupElement alignment = of(xf);
    set(alignment, "horizontal", change.horizontal());
    set(alignment, "vertical", change.vertical());
    Boolean wrap = change.wrap();
    set(alignment, "wrapText", wrap == null ? null : wrap ? "1" : "0");
    Integer indent = change.indent();
    set(alignment, "indent", indent == null ? null : Integer.toString(indent));
    xf.child("alignment", alignment.xml(), ORDER).attribute("applyAlignment", "1");
  }

  private static MarkupElement of(MarkupElement xf) {
    String stored = xf.child("alignment");
    return stored == null
        ? new MarkupElement(xf.prefix(), "alignment")
        : MarkupElement.parse(stored);
  }

  private static void set(MarkupElement alignment, String attribute, @Nullable String value) {
    if (value != null) {
      alignment.attribute(attribute, value);
    }
  }

  /** All properties of a format: the font's, the given ones and the alignment's. */
  static CellFormat describe(
      MarkupElement xf, CellFormat font, String numberFormat, String fill, String border) {
    MarkupElement alignment = of(xf);
    String wrap = alignment.attribute("wrapText");
    return new CellFormat(
        numberFormat,
        font.bold(),
        font.italic(),
        font.underline(),
        font.fontName(),
        font.fontSize(),
        font.fontColor(),
        fill,
        otherwise(alignment.attribute("horizontal"), "general"),
        otherwise(alignment.attribute("vertical"), "bottom"),
        wrap != null && (wrap.equals("1") || wrap.equals("true")),
        indent(alignment.attribute("indent")),
        border);
  }

  private static String otherwise(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static int indent(@Nullable String stored) {
    try {
      return stored == null ? 0 : Integer.parseInt(stored);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
