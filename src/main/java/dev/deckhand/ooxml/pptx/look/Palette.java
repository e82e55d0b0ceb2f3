package dev.deckhand.ooxml.pptx.look;

import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The colours and fonts that hold on a slide: its master's theme through the colour map, which
 * layout and slide may override (ECMA-376 part 1, 19.3.1.6 and 19.3.1.7).
 */
public final class Palette {
  private static final double FULL = 100_000;

  /** The colours of slides that a map names by those of the theme (ECMA-376 part 1, 20.1.6.8). */
  private static final List<String> MAPPED =
      List.of(
          "bg1",
          "tx1",
          "bg2",
          "tx2",
          "accent1",
          "accent2",
          "accent3",
          "accent4",
          "accent5",
          "accent6",
          "hlink",
          "folHlink");

  private final Map<String, Ink> scheme = new LinkedHashMap<>();
  private final Map<String, String> mapped = new HashMap<>();
  private final @Nullable Element theme;

  private Palette(@Nullable Element theme) {
    this.theme = theme;
    Element colors = Dom.path(theme, Ns.A, "themeElements", "clrScheme");
    if (colors != null) {
      for (Element entry : Dom.children(colors)) {
        Ink ink = inside(entry, null);
        if (ink != null) {
          scheme.put(entry.getLocalName(), ink);
        }
      }
    }
  }

  /** The palette of a slide. */
  public static Palette of(DeckParts parts, String slide) {
    String layout = Slides.layoutOf(parts, slide);
    String master = layout == null ? null : Slides.masterOf(parts, layout);
    Palette palette = ofMaster(parts, master);
    palette.override(layout == null ? null : parts.root(layout));
    palette.override(parts.root(slide));
    return palette;
  }

  /** The palette of a master. */
  public static Palette ofMaster(DeckParts parts, @Nullable String master) {
    if (master == null) {
      return new Palette(null);
    }
    Palette palette = new Palette(parts.related(master, "theme").map(parts::root).orElse(null));
    palette.map(Dom.child(parts.root(master), Ns.P, "clrMap"));
    return palette;
  }

  private void override(@Nullable Element sheet) {
    map(Dom.child(Dom.child(sheet, Ns.P, "clrMapOvr"), Ns.A, "overrideClrMapping"));
  }

  private void map(@Nullable Element map) {
    for (String name : MAPPED) {
      String color = Dom.attribute(map, name);
      if (color != null) {
        mapped.put(name, color);
      }
    }
  }

  /** The theme's colours under its own names. */
  public Map<String, Ink> scheme() {
    return scheme;
  }

  /** {@code major} or {@code minor}: the theme's latin font. */
  public @Nullable String font(String kind) {
    String face =
        Dom.attribute(
            Dom.path(theme, Ns.A, "themeElements", "fontScheme", kind + "Font", "latin"),
            "typeface");
    return face == null || face.isBlank() ? null : face;
  }

  /** The fill styles of the theme; the ones for backgrounds where asked. */
  @Nullable Element fillStyles(boolean background) {
    return Dom.path(
        theme, Ns.A, "themeElements", "fmtScheme", background ? "bgFillStyleLst" : "fillStyleLst");
  }

  /** A theme colour by the name shapes use. */
  @Nullable Ink named(String name) {
    return scheme.get(mapped.getOrDefault(name, fallback(name)));
  }

  private static String fallback(String name) {
    return switch (name) {
      case "bg1" -> "lt1";
      case "tx1" -> "dk1";
      case "bg2" -> "lt2";
      case "tx2" -> "dk2";
      default -> name;
    };
  }

  /**
   * The colour inside an element such as {@code a:solidFill}.
   *
   * @param placeholder what {@code phClr} stands for
   * @return {@code null} when it holds none that is known
   */
  public @Nullable Ink inside(@Nullable Element holder, @Nullable Ink placeholder) {
    if (holder == null) {
      return null;
    }
    for (Element color : Dom.children(holder)) {
      Ink base = base(color, placeholder);
      if (base != null) {
        return ColorChanges.apply(base, color);
      }
    }
    return null;
  }

  private @Nullable Ink base(Element color, @Nullable Ink placeholder) {
    String value = Objects.requireNonNullElse(Dom.attribute(color, "val"), "");
    return switch (color.getLocalName()) {
      case "srgbClr" -> hex(value);
      case "sysClr" -> system(color, value);
      case "schemeClr" -> value.equals("phClr") ? placeholder : named(value);
      case "prstClr" -> PresetColors.named(value);
      case "scrgbClr" ->
          new Ink(
              Ink.gamma(Dom.number(color, "r", 0) / FULL),
              Ink.gamma(Dom.number(color, "g", 0) / FULL),
              Ink.gamma(Dom.number(color, "b", 0) / FULL),
              1);
      case "hslClr" ->
          new Hsl(
                  Math.floorMod(Dom.number(color, "hue", 0), 21_600_000L) / 3_600_000.0,
                  Math.clamp(Dom.number(color, "sat", 0) / FULL, 0.0, 1.0),
                  Math.clamp(Dom.number(color, "lum", 0) / FULL, 0.0, 1.0))
              .ink(1);
      default -> null;
    };
  }

  private static @Nullable Ink system(Element color, String value) {
    String last = Dom.attribute(color, "lastClr");
    if (last != null) {
      return hex(last);
    }
    return value.equals("window") ? Ink.WHITE : Ink.BLACK;
  }

  private static @Nullable Ink hex(String value) {
    try {
      return Ink.of(Integer.parseInt(value, 16));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
