package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.ooxml.markup.MarkupElement;
import dev.deckhand.plan.CellFormat;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Font records (18.8.22): children in the order Excel writes them. */
final class FontXml {
  private static final List<String> ORDER =
      List.of(
          "b",
          "i",
          "strike",
          "condense",
          "extend",
          "outline",
          "shadow",
          "u",
          "vertAlign",
          "sz",
          "color",
          "name",
          "family",
          "charset",
          "scheme");

  private FontXml() {}

  static String change(String font, CellFormat change) {
    MarkupElement element = MarkupElement.parse(font);
    boolean same = flag(element, "b", change.bold());
    same &= flag(element, "i", change.italic());
    same &= flag(element, "u", change.underline());
    Double size = change.fontSize();
    if (size != null) {
      same &=
          value(
              element, "sz", "val", BigDecimal.valueOf(size).stripTrailingZeros().toPlainString());
    }
    String color = change.fontColor();
    if (color != null) {
      same &= value(element, "color", "rgb", Colors.argb(color));
    }
    String name = change.fontName();
    if (name != null && !value(element, "name", "val", name)) {
      same = false;
      element.child("scheme", null, ORDER).child("family", null, ORDER);
    }
    return same ? font : element.xml();
  }

  /** The font with the look of a hyperlink. */
  static String linked(String font, MarkupElement color) {
    MarkupElement element = MarkupElement.parse(font);
    flag(element, "u", true);
    return element.child("color", color.xml(), ORDER).xml();
  }

  /** The font without the look of a hyperlink, in the colour of another font. */
  static String unlinked(String font, String normal) {
    MarkupElement element = MarkupElement.parse(font);
    flag(element, "u", false);
    return element.child("color", MarkupElement.parse(normal).child("color"), ORDER).xml();
  }

  private static boolean flag(MarkupElement font, String name, @Nullable Boolean wanted) {
    if (wanted == null || wanted == isOn(font, name)) {
      return true;
    }
    font.child(name, wanted ? new MarkupElement(font.prefix(), name).xml() : null, ORDER);
    return false;
  }

  private static boolean isOn(MarkupElement font, String name) {
    if (font.child(name) == null) {
      return false;
    }
    String value = font.childAttribute(name, "val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("none"));
  }

  private static boolean value(MarkupElement font, String name, String attribute, String wanted) {
    if (wanted.equals(font.childAttribute(name, attribute))) {
      return true;
    }
    String xml = new MarkupElement(font.prefix(), name).attribute(attribute, wanted).xml();
    font.child(name, xml, ORDER);
    return false;
  }

  /** What a font record says, in the properties a change can name. */
  static CellFormat describe(String font) {
    MarkupElement element = MarkupElement.parse(font);
    String color = element.child("color");
    return new CellFormat(
        null,
        isOn(element, "b"),
        isOn(element, "i"),
        isOn(element, "u"),
        element.childAttribute("name", "val"),
        size(element.childAttribute("sz", "val")),
        color == null ? "automatic" : Colors.words(MarkupElement.parse(color)),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static @Nullable Double size(@Nullable String stored) {
    try {
      return stored == null ? null : Double.valueOf(stored);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
