package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.BuiltInTableStyles;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Which cells of a table are bold by its style (ECMA-376 part 1, 20.1.4.2.27). */
final class TableStyles {
  private final @Nullable Element list;

  TableStyles(DeckParts parts) {
    this.list = parts.related(parts.presentation(), "tableStyles").map(parts::root).orElse(null);
  }

  /** Whether cells of the row or column are bold unless their runs say otherwise. */
  boolean bold(Element table, boolean firstRow, boolean firstColumn) {
    Element properties = Dom.child(table, Ns.A, "tblPr");
    Element style = style(properties);
    return (firstRow && Dom.flag(properties, "firstRow", false) && bold(style, "firstRow"))
        || (firstColumn && Dom.flag(properties, "firstCol", false) && bold(style, "firstCol"))
        || bold(style, "wholeTbl");
  }

  private @Nullable Element style(@Nullable Element properties) {
    Element id = Dom.child(properties, Ns.A, "tableStyleId");
    if (id == null) {
      return null;
    }
    String wanted = id.getTextContent().strip();
    if (list != null) {
      for (Element style : Dom.children(list, Ns.A, "tblStyle")) {
        if (style.getAttribute("styleId").equalsIgnoreCase(wanted)) {
          return style;
        }
      }
    }
    return BuiltInTableStyles.of(wanted)
        .map(xml -> Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement())
        .orElse(null);
  }

  private static boolean bold(@Nullable Element style, String part) {
    return "on".equals(Dom.attribute(Dom.path(style, Ns.A, part, "tcTxStyle"), "b"));
  }
}
