package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.CellText;
import java.math.BigDecimal;

/** Cell elements as text (18.3.1.4). Text is stored in the cell, so no other part is touched. */
final class CellXml {
  private final String prefix;
  private final int dynamicArrayMark;

  CellXml(String prefix, int dynamicArrayMark) {
    this.prefix = prefix;
    this.dynamicArrayMark = dynamicArrayMark;
  }

  /** A whole cell. */
  String cell(CellAddress cell, int style, Content content) {
    String start = "<" + prefix + "c r=\"" + cell + "\"" + styleAttribute(style);
    return switch (content) {
      case Content.Constant c -> start + constant(c.value());
      case Content.Formula f -> start + formula(f.text(), f.result());
      case Content.Filled f -> start + formula(f.text(cell), f.result());
      case Content.DynamicArray d -> start + dynamicArray(d);
      case Content.FixedArray f ->
          start
              + typeAttribute(f.result())
              + ">"
              + array(f.area(), f.text())
              + result(f.result())
              + end();
      case Content.Copied c when !c.prefix().equals(prefix) -> start + constant(c.value());
      case Content.Copied c -> start + " t=\"" + c.type() + "\">" + c.inner() + end();
      case Content.Keep k -> start + "/>";
      case Content.Blank b -> start + "/>";
      case Content.Removed r -> start + "/>";
      case Content.Master m -> throw new IllegalArgumentException("A master is a stored cell");
      case Content.Result r when r.value().isEmpty() -> start + "/>";
      case Content.Result r -> start + typeAttribute(r.value()) + ">" + result(r.value()) + end();
    };
  }

  private String formula(String text, CellValue result) {
    String formula = element("f", XmlText.escape(text));
    return typeAttribute(result) + ">" + formula + result(result) + end();
  }

  private static String styleAttribute(int style) {
    return style > 0 ? " s=\"" + style + "\"" : "";
  }

  private String dynamicArray(Content.DynamicArray array) {
    String attributes = typeAttribute(array.result()) + " cm=\"" + dynamicArrayMark + "\">";
    return attributes + array(array.area(), array.text()) + result(array.result()) + end();
  }

  private String array(CellArea area, String formula) {
    return "<%1$sf t=\"array\" ref=\"%2$s\">%3$s</%1$sf>"
        .formatted(prefix, area, XmlText.escape(formula));
  }

  private String constant(CellValue value) {
    return switch (value) {
      case CellValue.Empty e -> "/>";
      case CellValue.Text t ->
          " t=\"inlineStr\"><"
              + prefix
              + "is>"
              + text(prefix + "t", t.value())
              + "</"
              + prefix
              + "is>"
              + end();
      case CellValue.Number n -> ">" + result(n) + end();
      case CellValue.Bool b -> typeAttribute(b) + ">" + result(b) + end();
      case CellValue.Error e -> typeAttribute(e) + ">" + result(e) + end();
    };
  }

  private String end() {
    return "</" + prefix + "c>";
  }

  private String element(String name, String escaped) {
    return "<" + prefix + name + ">" + escaped + "</" + prefix + name + ">";
  }

  /** An element with nothing but text; its name has its prefix. */
  static String text(String name, String text) {
    String space = keepsSpace(text) ? " xml:space=\"preserve\"" : "";
    return "<" + name + space + ">" + escape(text) + "</" + name + ">";
  }

  private static boolean keepsSpace(String text) {
    return !text.equals(text.strip()) || text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0;
  }

  /** The attribute {@code t} of a formula cell with this result, with its leading blank. */
  static String typeAttribute(CellValue result) {
    String type = type(result);
    return type.isEmpty() ? "" : " t=\"" + type + "\"";
  }

  /** The type of a formula cell with this result; empty for numbers. */
  static String type(CellValue result) {
    return switch (result) {
      case CellValue.Empty e -> "";
      case CellValue.Number n -> "";
      case CellValue.Text t -> "str";
      case CellValue.Bool b -> "b";
      case CellValue.Error e -> "e";
    };
  }

  /** The element that caches a formula's result. */
  String result(CellValue value) {
    return switch (value) {
      case CellValue.Empty e -> "";
      case CellValue.Number n -> element("v", number(n.value()));
      case CellValue.Text t -> text(prefix + "v", t.value());
      case CellValue.Bool b -> element("v", b.value() ? "1" : "0");
      case CellValue.Error e -> element("v", XmlText.escape(e.error().stored().code()));
    };
  }

  /** The shortest digits that read back as the same number, without a plus or a trailing zero. */
  static String number(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size >= 1e21 || size < 1e-5) {
      return Double.toString(value).replace(".0E", "E");
    }
    String digits = Double.toString(value);
    if (size >= 1e-3 && size < 1e7) {
      return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }
    return size < 1
        ? new BigDecimal(digits).stripTrailingZeros().toPlainString()
        : withoutExponent(digits);
  }

  /** A number such as 1.25E8 written out. */
  private static String withoutExponent(String digits) {
    int point = digits.indexOf('.');
    int mark = digits.indexOf('E');
    int exponent = Integer.parseInt(digits, mark + 1, digits.length(), 10);
    String whole = digits.substring(0, point);
    String rest = digits.substring(point + 1, mark);
    if (rest.equals("0")) {
      return whole + "0".repeat(exponent);
    }
    return rest.length() <= exponent
        ? whole + rest + "0".repeat(exponent - rest.length())
        : whole + rest.substring(0, exponent) + "." + rest.substring(exponent);
  }

  /** Text with what XML cannot carry, and what only looks like it, as {@code _x0000_} escapes. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < 0x20 && c != '\t' && c != '\n';
      if (control || c == 0xFFFE || c == 0xFFFF) {
        out.append("_x%04X_".formatted((int) c));
      } else if (c == '_' && CellText.isEscape(text, i)) {
        out.append("_x005F_");
      } else {
        out.append(c);
      }
    }
    return XmlText.escape(out.toString());
  }
}
