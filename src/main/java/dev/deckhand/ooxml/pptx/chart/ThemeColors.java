package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The colours of a slide's theme (ECMA-376 part 1, 20.1.6) under the names its shapes use. */
public final class ThemeColors {
  private static final List<String> ACCENTS =
      List.of("accent1", "accent2", "accent3", "accent4", "accent5", "accent6");
  private static final Map<String, Color> OFFICE =
      Map.of(
          "dk1", Color.BLACK,
          "lt1", Color.WHITE,
          "accent1", new Color(0x4472C4),
          "accent2", new Color(0xED7D31),
          "accent3", new Color(0xA5A5A5),
          "accent4", new Color(0xFFC000),
          "accent5", new Color(0x5B9BD5),
          "accent6", new Color(0x70AD47));

  private final Map<String, Color> named = new HashMap<>(OFFICE);
  private final Map<String, String> mapped = new HashMap<>();

  /** The colours that hold on a slide; Office's own where it names none. */
  public ThemeColors(DeckParts parts, String slide) {
    String layout = Slides.layoutOf(parts, slide);
    String master = layout == null ? null : Slides.masterOf(parts, layout);
    if (master != null) {
      readMap(Dom.child(parts.root(master), Ns.P, "clrMap"));
      parts.related(master, "theme").map(parts::root).ifPresent(this::readTheme);
    }
  }

  private void readMap(@Nullable Element map) {
    for (String name : List.of("bg1", "tx1", "bg2", "tx2")) {
      String target = Dom.attribute(map, name);
      mapped.put(name, target == null ? name.replace("bg", "lt").replace("tx", "dk") : target);
    }
  }

  private void readTheme(Element theme) {
    Element scheme = Dom.path(theme, Ns.A, "themeElements", "clrScheme");
    if (scheme != null) {
      for (Element entry : Dom.children(scheme)) {
        Color color = of(entry);
        if (color != null) {
          named.put(entry.getLocalName(), color);
        }
      }
    }
  }

  /** The colour of the nth series or point, darker the further round the accents it is. */
  Color accent(int index) {
    Color accent = Objects.requireNonNull(named.get(ACCENTS.get(index % ACCENTS.size())));
    return index < ACCENTS.size() ? accent : accent.darker();
  }

  /** The colour of text on the slide. */
  Color text() {
    return named(mapped.getOrDefault("tx1", "dk1"));
  }

  /** The colour inside a fill such as {@code a:solidFill}, or {@code null} when it names none. */
  public @Nullable Color of(@Nullable Element fill) {
    if (fill == null) {
      return null;
    }
    for (Element color : Dom.children(fill)) {
      Color base = base(color);
      if (base != null) {
        return Luminance.apply(base, color);
      }
    }
    return null;
  }

  private @Nullable Color base(Element color) {
    return switch (color.getLocalName()) {
      case "srgbClr" -> hex(Dom.attribute(color, "val"));
      case "sysClr" -> hex(Dom.attribute(color, "lastClr"));
      case "schemeClr" -> {
        String name = Objects.requireNonNullElse(Dom.attribute(color, "val"), "");
        yield named(mapped.getOrDefault(name, name));
      }
      default -> null;
    };
  }

  private Color named(String name) {
    return Objects.requireNonNullElse(named.get(name), Color.GRAY);
  }

  private static @Nullable Color hex(@Nullable String value) {
    try {
      return value == null ? null : new Color(Integer.parseInt(value, 16));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
