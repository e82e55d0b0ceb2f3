package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The fonts behind names such as {@code +mn-lt} (ECMA-376 part 1, 20.1.4.1.16). */
final class ThemeFonts {
  private static final String PLAIN = "Calibri";

  private final Map<String, String> named = new HashMap<>();

  ThemeFonts(@Nullable Element theme) {
    Element scheme = Dom.path(theme, Ns.A, "themeElements", "fontScheme");
    read("+mj-", Dom.child(scheme, Ns.A, "majorFont"));
    read("+mn-", Dom.child(scheme, Ns.A, "minorFont"));
  }

  private void read(String prefix, @Nullable Element fonts) {
    put(prefix + "lt", Dom.child(fonts, Ns.A, "latin"));
    put(prefix + "ea", Dom.child(fonts, Ns.A, "ea"));
    put(prefix + "cs", Dom.child(fonts, Ns.A, "cs"));
  }

  private void put(String name, @Nullable Element font) {
    String typeface = Dom.attribute(font, "typeface");
    if (typeface != null && !typeface.isBlank()) {
      named.put(name, typeface);
    }
  }

  /** The family of Latin text. */
  String latin(@Nullable String typeface) {
    if (typeface == null) {
      return named.getOrDefault("+mn-lt", PLAIN);
    }
    return typeface.startsWith("+")
        ? named.getOrDefault(typeface, named.getOrDefault("+mn-lt", PLAIN))
        : typeface;
  }

  /** The family of East Asian text; {@code null} where the deck leaves it open. */
  @Nullable String eastAsian(@Nullable String typeface) {
    return typeface != null && typeface.startsWith("+") ? named.get(typeface) : typeface;
  }
}
