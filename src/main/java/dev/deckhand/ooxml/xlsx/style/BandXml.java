package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.ooxml.markup.MarkupElement;
import java.util.List;

/** Shading and lines of headers and totals in the colours of PivotStyleLight16. */
final class BandXml {
  private static final String THEME_FILL = "theme=\"4\" tint=\"0.79998168889431442\"";
  private static final String THEME_LINE = "theme=\"4\" tint=\"0.39997558519241921\"";

  /** The same in Office's usual theme, for workbooks without one. */
  private static final String PLAIN_FILL = "rgb=\"FFD9E1F2\"";

  private static final String PLAIN_LINE = "rgb=\"FF8EA9DB\"";
  private static final List<String> ORDER =
      List.of("start", "end", "left", "right", "top", "bottom", "diagonal");

  private BandXml() {}

  static String fill(String prefix, boolean themed) {
    return ("<%1$sfill><%1$spatternFill patternType=\"solid\"><%1$sfgColor %2$s/>"
            + "<%1$sbgColor indexed=\"64\"/></%1$spatternFill></%1$sfill>")
        .formatted(prefix, themed ? THEME_FILL : PLAIN_FILL);
  }

  /** A border with a thin line on one side, {@code top} or {@code bottom}. */
  static String line(String border, String side, boolean themed) {
    MarkupElement element = MarkupElement.parse(border);
    String drawn =
        "<%1$s%2$s style=\"thin\"><%1$scolor %3$s/></%1$s%2$s>"
            .formatted(element.prefix(), side, themed ? THEME_LINE : PLAIN_LINE);
    return element.child(side, drawn, ORDER).xml();
  }
}
