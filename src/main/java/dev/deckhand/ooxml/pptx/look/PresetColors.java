package dev.deckhand.ooxml.pptx.look;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The preset colours that are met (ECMA-376 part 1, 20.1.10.48); others are not known. */
final class PresetColors {
  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("black", 0x000000),
          Map.entry("white", 0xFFFFFF),
          Map.entry("red", 0xFF0000),
          Map.entry("green", 0x008000),
          Map.entry("lime", 0x00FF00),
          Map.entry("blue", 0x0000FF),
          Map.entry("yellow", 0xFFFF00),
          Map.entry("cyan", 0x00FFFF),
          Map.entry("aqua", 0x00FFFF),
          Map.entry("magenta", 0xFF00FF),
          Map.entry("orange", 0xFFA500),
          Map.entry("purple", 0x800080),
          Map.entry("navy", 0x000080),
          Map.entry("teal", 0x008080),
          Map.entry("maroon", 0x800000),
          Map.entry("silver", 0xC0C0C0),
          Map.entry("gray", 0x808080),
          Map.entry("grey", 0x808080),
          Map.entry("dkGray", 0xA9A9A9),
          Map.entry("ltGray", 0xD3D3D3),
          Map.entry("whiteSmoke", 0xF5F5F5));

  private PresetColors() {}

  static @Nullable Ink named(String name) {
    Integer rgb = NAMED.get(name);
    return rgb == null ? null : Ink.of(rgb);
  }
}
