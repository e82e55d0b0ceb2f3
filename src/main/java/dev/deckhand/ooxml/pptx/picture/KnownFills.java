package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.chart.ThemeColors;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.awt.Color;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Spells fills, dashes and shadows that POI does not know as those it does. */
final class KnownFills {
  private static final String IMAGE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

  /** Lengths of dashes, in widths of the line, up to which a preset is near. */
  private static final double DOT = 1.5;

  private static final double SHORT_DASH = 3.5;
  private static final double DASH = 6;

  private final OpcEdit copy;
  private final ThemeColors colors;

  KnownFills(OpcEdit copy, ThemeColors colors) {
    this.copy = copy;
    this.colors = colors;
  }

  void spell(Collection<String> parts) {
    for (String part : parts) {
      if (part.endsWith(".xml")) {
        spell(part);
      }
    }
  }

  private void spell(String part) {
    Document xml = Xml.parse(copy.part(part));
    Element root = xml.getDocumentElement();
    int changes = 0;
    for (Element stretch : Dom.below(root, Ns.A, "stretch")) {
      changes += fill(stretch);
    }
    for (Element dashes : Dom.below(root, Ns.A, "custDash")) {
      changes += dash(dashes);
    }
    for (Element pattern : Dom.below(root, Ns.A, "pattFill")) {
      changes += tile(part, pattern);
    }
    for (Element none : Dom.below(root, Ns.A, "noFill")) {
      changes += shadow(none);
    }
    if (changes > 0) {
      copy.put(part, Xml.serialise(xml));
    }
  }

  /** The rectangle a picture is stretched to is the whole shape unless one is named (20.1.8.56). */
  private static int fill(Element stretch) {
    if (Dom.child(stretch, Ns.A, "fillRect") != null) {
      return 0;
    }
    stretch.appendChild(element(stretch, "fillRect"));
    return 1;
  }

  private static int dash(Element dashes) {
    List<Element> stops = Dom.children(dashes, Ns.A, "ds");
    ToDoubleFunction<Element> length = stop -> widths(stop.getAttribute("d"));
    double longest = stops.stream().mapToDouble(length).max().orElse(0);
    double shortest = stops.stream().mapToDouble(length).min().orElse(0);
    Element preset = element(dashes, "prstDash");
    preset.setAttribute("val", preset(longest, shortest));
    dashes.getParentNode().replaceChild(preset, dashes);
    return 1;
  }

  private static String preset(double longest, double shortest) {
    if (longest <= 0) {
      return "solid";
    }
    if (longest <= DOT) {
      return "sysDot";
    }
    if (shortest <= DOT) {
      return longest <= DASH ? "dashDot" : "lgDashDot";
    }
    return longest <= SHORT_DASH ? "sysDash" : longest <= DASH ? "dash" : "lgDash";
  }

  /** A length in thousandths of a per cent of the line's width, or with a per cent sign. */
  private static double widths(String length) {
    try {
      return length.endsWith("%")
          ? Double.parseDouble(length.substring(0, length.length() - 1)) / 100
          : Double.parseDouble(length) / 100_000;
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** A pattern becomes a picture that is tiled. */
  private int tile(String part, Element pattern) {
    Color front = colors.of(Dom.child(pattern, Ns.A, "fgClr"));
    Color back = colors.of(Dom.child(pattern, Ns.A, "bgClr"));
    if (front == null || back == null) {
      return 0;
    }
    String picture = copy.freeName("/ppt/media/pattern%d.png");
    copy.add(picture, PatternTiles.png(pattern.getAttribute("prst"), front, back), "image/png");
    Element blip = element(pattern, "blip");
    blip.setAttributeNS(Ns.R.transitional(), "r:embed", copy.addRelationship(part, IMAGE, picture));
    Element tile = element(pattern, "tile");
    tile.setAttribute("algn", "tl");
    Element fill = element(pattern, "blipFill");
    fill.appendChild(blip);
    fill.appendChild(tile);
    pattern.getParentNode().replaceChild(fill, pattern);
    return 1;
  }

  /** Without a fill it is the text that casts the shadow; POI lets the whole box cast it. */
  private static int shadow(Element none) {
    if (!(none.getParentNode() instanceof Element properties)
        || !Ns.P.is(properties, "spPr")
        || !Ns.P.is(properties.getParentNode(), "sp")) {
      return 0;
    }
    Element effects = Dom.child(properties, Ns.A, "effectLst");
    Element bare = element(none, "effectLst");
    if (effects == null) {
      Element line = Dom.child(properties, Ns.A, "ln");
      properties.insertBefore(bare, (line == null ? none : line).getNextSibling());
    } else {
      properties.replaceChild(bare, effects);
    }
    return 1;
  }

  private static Element element(Element near, String local) {
    String prefix = near.getPrefix();
    return near.getOwnerDocument()
        .createElementNS(near.getNamespaceURI(), prefix == null ? local : prefix + ":" + local);
  }
}
