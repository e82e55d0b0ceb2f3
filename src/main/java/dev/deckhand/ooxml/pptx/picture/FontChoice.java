package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.pptx.font.FontShelf;
import dev.deckhand.ooxml.pptx.font.StandIn;
import java.awt.Graphics2D;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.common.usermodel.fonts.FontInfo;
import org.apache.poi.sl.draw.DrawFontManagerDefault;

/** Chooses a font for each one a slide asks for, and remembers what it had to replace. */
final class FontChoice extends DrawFontManagerDefault {
  private final Map<String, StandIn> replaced = new TreeMap<>();

  /** A font known by its family name, and the one it stands in for. */
  private record Family(String typeface, String asked) implements FontInfo {
    @Override
    public String getTypeface() {
      return typeface;
    }
  }

  @Override
  public FontInfo getMappedFont(Graphics2D graphics, FontInfo asked) {
    String family = asked == null ? null : asked.getTypeface();
    if (family == null || family.isBlank()) {
      return new Family(FontShelf.plain(), "");
    }
    StandIn used = FontShelf.standIn(family);
    if (!used.substituted()) {
      return asked;
    }
    replaced.put(family, used);
    return new Family(used.used(), family);
  }

  /** Characters no font of the run has are put into runs of their own before. */
  @Override
  public FontInfo getFallbackFont(Graphics2D graphics, FontInfo missing) {
    return new Family(FontShelf.plain(), "");
  }

  @Override
  public String mapFontCharset(Graphics2D graphics, FontInfo used, String text) {
    return used instanceof Family(String typeface, String asked) && Symbols.isFont(asked)
        ? Symbols.unicode(text)
        : super.mapFontCharset(graphics, used, text);
  }

  void notices(Notices notices) {
    replaced.forEach((asked, used) -> notices.replaced(used));
  }
}
