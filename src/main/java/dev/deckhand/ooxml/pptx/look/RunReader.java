package dev.deckhand.ooxml.pptx.look;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Works out how the runs of one text body are drawn. */
final class RunReader {
  private static final double DEFAULT_SIZE = 18;
  private static final double FULL = 100_000;

  private final Palette palette;
  private final Fills fills;
  private final StyleChain chain;
  private final double scale;
  private final boolean styledElsewhere;

  /**
   * Reads runs of one body.
   *
   * @param styledElsewhere whether a table style has a say in colours, which is not looked into
   */
  RunReader(
      Palette palette,
      Fills fills,
      StyleChain chain,
      @Nullable Element body,
      boolean styledElsewhere) {
    this.styledElsewhere = styledElsewhere;
    this.palette = palette;
    this.fills = fills;
    this.chain = chain;
    Element shrunk = Dom.path(body, Ns.A, "bodyPr", "normAutofit");
    this.scale = Dom.number(shrunk, "fontScale", (long) FULL) / FULL;
  }

  /** The runs of a paragraph that have text. */
  List<RunLook> runs(Element paragraph) {
    List<RunLook> looks = new ArrayList<>();
    int level = Paragraphs.level(paragraph);
    for (Element child : Dom.children(paragraph)) {
      if (Ns.A.is(child, "r") || Ns.A.is(child, "fld")) {
        Element text = Dom.child(child, Ns.A, "t");
        String words = text == null ? "" : text.getTextContent();
        looks.add(look(words, Dom.child(child, Ns.A, "rPr"), level));
      } else if (Ns.A.is(child, "br")) {
        looks.add(look("\n", null, level));
      }
    }
    return looks;
  }

  private RunLook look(String text, @Nullable Element run, int level) {
    List<Element> properties = chain.properties(run, level);
    return new RunLook(
        text,
        fill(properties, run),
        size(properties) * scale,
        "1".equals(first(properties, "b")) || "true".equals(first(properties, "b")),
        face(properties),
        themed(properties));
  }

  /** Of the run itself, of a link, of the shape's style, of the lists, else the text colour. */
  private Paint fill(List<Element> properties, @Nullable Element run) {
    Paint own = run == null ? null : fills.named(run, null);
    if (own != null) {
      return own;
    }
    boolean link = run != null && Dom.child(run, Ns.A, "hlinkClick") != null;
    Ink styled = link ? palette.named("hlink") : palette.inside(chain.fontReference(), null);
    if (styled != null) {
      return new Paint.Inks(List.of(styled));
    }
    if (styledElsewhere) {
      return Paint.UNKNOWN;
    }
    for (Element level : properties) {
      own = own == null ? fills.named(level, null) : own;
    }
    Ink text = palette.named("tx1");
    return own != null ? own : new Paint.Inks(List.of(text == null ? Ink.BLACK : text));
  }

  private static double size(List<Element> properties) {
    String size = first(properties, "sz");
    try {
      return size == null ? DEFAULT_SIZE : Integer.parseInt(size.strip()) / 100.0;
    } catch (NumberFormatException e) {
      return DEFAULT_SIZE;
    }
  }

  private static @Nullable String first(List<Element> properties, String attribute) {
    return properties.stream()
        .map(element -> Dom.attribute(element, attribute))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String face(List<Element> properties) {
    return properties.stream()
        .map(element -> Dom.attribute(Dom.child(element, Ns.A, "latin"), "typeface"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether the nearest colour is a theme colour, by name or by value. */
  private boolean themed(List<Element> properties) {
    for (Element level : properties) {
      Element solid = Dom.child(level, Ns.A, "solidFill");
      if (solid != null) {
        Ink ink = palette.inside(solid, null);
        return Dom.child(solid, Ns.A, "schemeClr") != null
            || ink == null
            || palette.scheme().values().stream().anyMatch(c -> c.hex().equals(ink.hex()));
      }
    }
    return true;
  }
}
