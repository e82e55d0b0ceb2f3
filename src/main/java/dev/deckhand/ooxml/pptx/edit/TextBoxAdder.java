package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.AddTextBox;
import dev.deckhand.plan.BoundDeckOperation.ShapeRef;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Runs {@code addTextBox}. Font, size and colour are inherited from the deck's default text style;
 * what the theme says of new text boxes ({@code a:txDef}, ECMA-376 part 1, 20.1.4.1.28) is taken
 * over, as PowerPoint does.
 */
final class TextBoxAdder {
  private static final Set<String> OWN = Set.of("xfrm", "prstGeom", "custGeom");

  private final DeckEdit deck;
  private final SlideOrder order;
  private final SlideShapes shapes;

  TextBoxAdder(DeckEdit deck, SlideOrder order, SlideShapes shapes) {
    this.deck = deck;
    this.order = order;
    this.shapes = shapes;
  }

  void run(AddTextBox operation) {
    String slide = order.part(operation.slide());
    Element tree = Objects.requireNonNull(Slides.shapeTree(deck, slide));
    long id = ShapeTree.freeId(tree);
    Element shape = Markup.element(tree, Ns.P, "sp");
    Markup.insert(tree, shape, "extLst");
    name(shape, id);
    Element model = model(slide);
    look(Markup.append(shape, Ns.P, "spPr"), model);
    style(shape, model);
    TextBody.write(body(shape, model), operation.paragraphs());
    shapes.added(operation.id(), (int) id);
    SlideShapes.OnSlide added =
        shapes.find(operation.id(), operation.slide(), new ShapeRef.Added(operation.id()));
    new ShapePlacer(deck).place(added, operation.at());
  }

  private static void name(Element shape, long id) {
    Element properties = Markup.append(shape, Ns.P, "nvSpPr");
    Element drawing = Markup.append(properties, Ns.P, "cNvPr");
    drawing.setAttribute("id", Long.toString(id));
    drawing.setAttribute("name", "TextBox " + (id - 1));
    Markup.append(properties, Ns.P, "cNvSpPr").setAttribute("txBox", "1");
    Markup.append(properties, Ns.P, "nvPr");
  }

  private @Nullable Element model(String slide) {
    String layout = Slides.layoutOf(deck, slide);
    String master = layout == null ? null : Slides.masterOf(deck, layout);
    return master == null
        ? null
        : deck.related(master, "theme")
            .map(theme -> Dom.path(deck.root(theme), Ns.A, "objectDefaults", "txDef"))
            .orElse(null);
  }

  private static void look(Element properties, @Nullable Element model) {
    Element geometry = Markup.append(properties, Ns.A, "prstGeom");
    geometry.setAttribute("prst", "rect");
    Markup.append(geometry, Ns.A, "avLst");
    Element ofTheme = Dom.child(model, Ns.A, "spPr");
    if (ofTheme == null) {
      Markup.append(properties, Ns.A, "noFill");
      return;
    }
    for (Element child : Dom.children(ofTheme)) {
      if (!OWN.contains(child.getLocalName())) {
        properties.appendChild(Markup.copy(child, properties));
      }
    }
  }

  private static void style(Element shape, @Nullable Element model) {
    Element ofTheme = Dom.child(model, Ns.A, "style");
    if (ofTheme != null) {
      Element style = Markup.append(shape, Ns.P, "style");
      Dom.children(ofTheme).forEach(child -> style.appendChild(Markup.copy(child, style)));
    }
  }

  private static Element body(Element shape, @Nullable Element model) {
    Element body = Markup.append(shape, Ns.P, "txBody");
    Element ofTheme = Dom.child(model, Ns.A, "bodyPr");
    if (ofTheme != null) {
      body.appendChild(Markup.copy(ofTheme, body));
    } else {
      Element properties = Markup.append(body, Ns.A, "bodyPr");
      properties.setAttribute("wrap", "square");
      properties.setAttribute("rtlCol", "0");
      Markup.append(properties, Ns.A, "spAutoFit");
    }
    Element list = Dom.child(model, Ns.A, "lstStyle");
    if (list != null) {
      body.appendChild(Markup.copy(list, body));
    } else {
      Markup.append(body, Ns.A, "lstStyle");
    }
    return body;
  }
}
