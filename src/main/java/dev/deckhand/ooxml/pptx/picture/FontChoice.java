package dev.deckhand.ooxml.pptx.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.common.usermodel.fonts.FontInfo;
import org.apache.poi.sl.draw.DrawFontManagerDefault;

/** Chooses a font for each one a slide asks for, and remembers what it had to replace. */
final class FontChoice extends DrawFontManagerDefault {
  private final SlideFonts fonts;
  private final Map<String, String> replaced = new TreeMap<>();

  /** A font known by its family name, and the one it stands in for. */
  private record Family(String typeface, String asked) implements FontInfo {
    @Override
    public String getTypeface() {
      return typeface;
    }
  }

  FontChoice(SlideFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public FontInfo getMappedFont(Graphics2D graphics, FontInfo asked) {
    String family = asked == null ? null : asked.getTypeface();
    if (family == null || family.isBlank() || fonts.has(family)) {
      return family == null ? new Family(fonts.plain(), "") : asked;
    }
    String used = fonts.forFamily(family);
    replaced.put(family, used);
    return new Family(used, family);
  }

  /** Java's own sans serif, which draws from every installed font. */
  @Override
  public FontInfo getFallbackFont(Graphics2D graphics, FontInfo missing) {
    return new Family(Font.SANS_SERIF, "");
  }

  @Override
  public String mapFontCharset(Graphics2D graphics, FontInfo used, String text) {
    return used instanceof Family(String typeface, String asked) && Symbols.isFont(asked)
        ? Symbols.unicode(text)
        : super.mapFontCharset(graphics, used, text);
  }

  List<String> notices() {
    return replaced.entrySet().stream()
        .map(
            entry ->
                "%s is not installed here; %s is used.".formatted(entry.getKey(), entry.getValue()))
        .toList();
  }
}
