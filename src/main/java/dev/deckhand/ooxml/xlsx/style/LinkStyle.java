package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.ooxml.markup.MarkupElement;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The look of hyperlinks: underlined in the theme's colour for them, by way of the cell style Excel
 * has for it. All else of a format stays.
 */
final class LinkStyle {
  private static final int HYPERLINK = 8;
  private static final int FOLLOWED = 9;
  private static final String THEME = "10";
  private static final String THEME_FOLLOWED = "11";
  private static final String PLAIN = "FF0563C1";

  private final String prefix;
  private final StyleList fonts;
  private final NamedStyles named;

  LinkStyle(String prefix, StyleList fonts, NamedStyles named) {
    this.prefix = prefix;
    this.fonts = fonts;
    this.named = named;
  }

  NamedStyles named() {
    return named;
  }

  /**
   * A cell format as a hyperlink has it.
   *
   * @param themed whether the workbook has a theme to take the colour from
   */
  String linked(String format, boolean themed) {
    MarkupElement xf = MarkupElement.parse(format);
    if (isStyled(xf)) {
      return format;
    }
    MarkupElement color = new MarkupElement(prefix, "color");
    color.attribute(themed ? "theme" : "rgb", themed ? THEME : PLAIN);
    int style =
        named
            .builtin(HYPERLINK)
            .orElseGet(
                () -> {
                  String font = FontXml.linked(fonts.get(named.normalFont()), color);
                  return named.add("Hyperlink", HYPERLINK, fonts.place(font));
                });
    int font = fonts.place(FontXml.linked(fonts.get(number(xf.attribute("fontId"))), color));
    return xf.attribute("fontId", Integer.toString(font))
        .attribute("xfId", Integer.toString(style))
        .attribute("applyFont", "1")
        .xml();
  }

  /** A cell format without the look; the very same text where it has not got it. */
  String unlinked(String format) {
    MarkupElement xf = MarkupElement.parse(format);
    int old = number(xf.attribute("fontId"));
    if (!isStyled(xf) && !isColored(fonts.get(old))) {
      return format;
    }
    int normal = named.normalFont();
    int font = fonts.place(FontXml.unlinked(fonts.get(old), fonts.get(normal)));
    xf.attribute("fontId", Integer.toString(font));
    xf.attribute("applyFont", font == normal ? null : "1");
    return xf.attribute("xfId", isStyled(xf) ? "0" : xf.attribute("xfId")).xml();
  }

  private boolean isStyled(MarkupElement xf) {
    int style = number(xf.attribute("xfId"));
    return style > 0 && (is(named.builtin(HYPERLINK), style) || is(named.builtin(FOLLOWED), style));
  }

  private static boolean is(OptionalInt known, int style) {
    return known.isPresent() && known.getAsInt() == style;
  }

  private static boolean isColored(String font) {
    MarkupElement element = MarkupElement.parse(font);
    String theme = element.childAttribute("color", "theme");
    boolean color =
        THEME.equals(theme)
            || THEME_FOLLOWED.equals(theme)
            || PLAIN.equals(element.childAttribute("color", "rgb"));
    return color && element.child("u") != null;
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
