package dev.deckhand.ooxml.pptx.look;

import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckLook.StrayAnimation;
import dev.deckhand.document.DeckLook.TextLook;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.PlaceholderChain;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Reads what the texts of a deck look like. */
public final class LookReader {
  private static final int MAX_SHAPES = 2_000;

  private final DeckParts parts;
  private final List<TextLook> texts = new ArrayList<>();
  private final List<StrayAnimation> stray = new ArrayList<>();

  private LookReader(DeckParts parts) {
    this.parts = parts;
  }

  /** The looks of all slides; a slide that cannot be read has none, as its outline says. */
  public static DeckLook read(DeckParts parts) {
    LookReader reader = new LookReader(parts);
    List<String> slides = Slides.inOrder(parts).stream().map(s -> s == null ? "" : s).toList();
    for (int i = 0; i < slides.size(); i++) {
      if (!slides.get(i).isEmpty()) {
        reader.slide(i + 1, slides.get(i));
      }
    }
    return new DeckLook(reader.texts, reader.stray);
  }

  private void slide(int number, String slide) {
    try {
      List<ShapeTree.Placed> shapes = ShapeTree.shapes(Slides.shapeTree(parts, slide), MAX_SHAPES);
      PlaceholderChain chain = new PlaceholderChain(parts, Slides.layoutOf(parts, slide));
      SlideLooks looks = new SlideLooks(parts, slide, chain, shapes);
      for (int i = 0; i < shapes.size(); i++) {
        if (!shapes.get(i).hidden()) {
          texts.addAll(new ShapeLooks(looks, number, i, shapes.get(i).element()).read());
        }
      }
      strayAnimations(number, parts.root(slide));
    } catch (DocumentProblem problem) {
      if (problem.code() != DocumentProblem.Code.BROKEN) {
        throw problem;
      }
    }
  }

  private void strayAnimations(int number, Element slide) {
    Element timing = Dom.child(slide, Ns.P, "timing");
    Element tree = Dom.path(slide, Ns.P, "cSld", "spTree");
    if (timing == null || tree == null) {
      return;
    }
    Set<Integer> known =
        Dom.below(tree, ShapeProperties::isShape).stream()
            .map(ShapeProperties::id)
            .collect(Collectors.toSet());
    Dom.below(timing, Ns.P, "spTgt").stream()
        .map(target -> (int) Dom.number(target, "spid", 0))
        .filter(id -> !known.contains(id))
        .distinct()
        .forEach(id -> stray.add(new StrayAnimation(number, id)));
  }
}
