package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;

/**
 * What PowerPoint tells sheets apart by when it merges: {@code p14:creationId} (MS-PPTX 2.6.3), and
 * the name, which macros find slides by. A copy must not share them.
 */
final class SlideIdentity {
  private static final String EXTENSION = "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}";

  private SlideIdentity() {}

  /** Gives a copied sheet another identity, the same one for the same seed, and no name. */
  static void change(Element sheet, long seed) {
    Element common = Objects.requireNonNull(Dom.child(sheet, Ns.P, "cSld"));
    Markup.attribute(common, "name", null);
    ids(common).forEach(id -> renumber(id, seed));
  }

  /** The same; a sheet that has none gets one. */
  static void give(Element sheet, long seed) {
    Element common = Objects.requireNonNull(Dom.child(sheet, Ns.P, "cSld"));
    if (ids(common).isEmpty()) {
      Element list = Dom.child(common, Ns.P, "extLst");
      Element extension =
          Markup.append(list == null ? Markup.append(common, Ns.P, "extLst") : list, Ns.P, "ext");
      extension.setAttribute("uri", EXTENSION);
      Markup.append(extension, Ns.P14, "creationId");
    }
    change(sheet, seed);
  }

  private static List<Element> ids(Element common) {
    Element extensions = Dom.child(common, Ns.P, "extLst");
    return extensions == null ? List.of() : Dom.below(extensions, Ns.P14, "creationId");
  }

  /** An unsigned 32-bit number. */
  private static void renumber(Element id, long seed) {
    int old = String.valueOf(Dom.attribute(id, "val")).hashCode();
    id.setAttribute("val", Long.toString(((old * 31L + seed) * 0x9E3779B1L) & 0xFFFFFFFFL));
  }
}
