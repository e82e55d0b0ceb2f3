package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.plan.ConstantNames;
import dev.deckhand.plan.ThemeColor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The colour of a run.
 *
 * @param theme a colour of the theme, or {@code null}
 * @param rgb six hexadecimal digits where it is none of the theme
 */
record RunColor(@Nullable ThemeColor theme, String rgb) {
  private static final List<String> FILLS =
      List.of("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill");

  /** A colour by the name of the theme's, or {@code #RRGGBB}. */
  static RunColor named(String name) {
    return ThemeColor.named(name)
        .map(color -> new RunColor(color, ""))
        .orElseGet(() -> new RunColor(null, name.substring(1).toUpperCase(Locale.ROOT)));
  }

  String words() {
    return theme == null ? "#" + rgb : ConstantNames.of(theme);
  }

  static @Nullable String read(Element run) {
    for (Element child : Dom.children(run)) {
      if (FILLS.contains(child.getLocalName())) {
        return Ns.A.is(child, "solidFill") ? solid(child) : child.getLocalName();
      }
    }
    return null;
  }

  void write(Element run) {
    Dom.children(run).stream()
        .filter(child -> FILLS.contains(child.getLocalName()))
        .forEach(Dom::remove);
    Element fill = RunChildren.add(run, "solidFill");
    if (theme == null) {
      Markup.append(fill, Ns.A, "srgbClr").setAttribute("val", rgb);
    } else {
      Markup.append(fill, Ns.A, "schemeClr").setAttribute("val", scheme(theme));
    }
  }

  private static String solid(Element fill) {
    Element scheme = Dom.child(fill, Ns.A, "schemeClr");
    if (scheme != null) {
      String value = scheme.getAttribute("val");
      return Arrays.stream(ThemeColor.values())
          .filter(color -> scheme(color).equals(value))
          .map(ConstantNames::of)
          .findFirst()
          .orElse(value);
    }
    String rgb = Dom.attribute(Dom.child(fill, Ns.A, "srgbClr"), "val");
    return rgb == null ? "a colour of its own" : "#" + rgb;
  }

  /** {@code ST_SchemeColorVal} (ECMA-376 part 1, 20.1.10.54). */
  private static String scheme(ThemeColor color) {
    return switch (color) {
      case TEXT1 -> "tx1";
      case TEXT2 -> "tx2";
      case BACKGROUND1 -> "bg1";
      case BACKGROUND2 -> "bg2";
      case HYPERLINK -> "hlink";
      case ACCENT1, ACCENT2, ACCENT3, ACCENT4, ACCENT5, ACCENT6 -> ConstantNames.of(color);
    };
  }
}
