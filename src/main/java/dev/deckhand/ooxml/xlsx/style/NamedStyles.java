package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.ooxml.markup.MarkupElement;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The cell styles people choose by name, and the formats they stand for (18.8.7, 18.8.9). */
final class NamedStyles {
  private final String prefix;
  private final StyleList formats;
  private final StyleList names;

  NamedStyles(XmlNode root, byte[] xml) {
    prefix = root.prefix();
    formats = new StyleList(root, xml, "cellStyleXfs");
    names = new StyleList(root, xml, "cellStyles");
  }

  /** The format of a built-in style, if the workbook has that. */
  OptionalInt builtin(int id) {
    for (int i = 0; i < names.size(); i++) {
      MarkupElement style = MarkupElement.parse(names.get(i));
      if (Integer.toString(id).equals(style.attribute("builtinId"))) {
        return OptionalInt.of(number(style.attribute("xfId")));
      }
    }
    return OptionalInt.empty();
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  /** The font of the style cells have when nobody chose another. */
  int normalFont() {
    return formats.size() == 0
        ? 0
        : number(MarkupElement.parse(formats.get(builtin(0).orElse(0))).attribute("fontId"));
  }

  /** Adds a built-in style that is a font and nothing else; returns its format. */
  int add(String name, int id, int font) {
    if (formats.size() == 0) {
      formats.place(format(0).xml());
    }
    if (names.size() == 0) {
      names.place(style("Normal", 0, 0));
    }
    MarkupElement format = format(font);
    for (String group :
        new String[] {"NumberFormat", "Fill", "Border", "Alignment", "Protection"}) {
      format.attribute("apply" + group, "0");
    }
    int place = formats.place(format.xml());
    names.place(style(name, place, id));
    return place;
  }

  private MarkupElement format(int font) {
    return new MarkupElement(prefix, "xf")
        .attribute("numFmtId", "0")
        .attribute("fontId", Integer.toString(font))
        .attribute("fillId", "0")
        .attribute("borderId", "0");
  }

  private String style(String name, int format, int id) {
    return new MarkupElement(prefix, "cellStyle")
        .attribute("name", name)
        .attribute("xfId", Integer.toString(format))
        .attribute("builtinId", Integer.toString(id))
        .xml();
  }

  void writeFormats(Splices splices, XmlNode root) {
    formats.write(splices, root);
  }

  void writeNames(Splices splices, XmlNode root) {
    names.write(splices, root);
  }
}
