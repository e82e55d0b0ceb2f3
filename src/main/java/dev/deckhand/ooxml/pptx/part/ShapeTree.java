package dev.deckhand.ooxml.pptx.part;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The shapes of a sheet in stored order, those inside groups after their group. */
public final class ShapeTree {
  private ShapeTree() {}

  /**
   * A shape in its tree.
   *
   * @param element the shape
   * @param space how lengths of its coordinate space become points of the slide
   * @param hidden whether it or a group around it is hidden
   */
  public record Placed(Element element, Space space, boolean hidden) {}

  private record Pending(Element element, Space space, boolean hidden) {}

  /**
   * Walks the tree without recursion.
   *
   * @param limit no more shapes than this are returned
   */
  public static List<Placed> shapes(@Nullable Element spTree, int limit) {
    List<Placed> found = new ArrayList<>();
    Deque<Pending> pending = new ArrayDeque<>();
    if (spTree != null) {
      push(pending, spTree, Space.SLIDE, false);
    }
    while (!pending.isEmpty() && found.size() < limit) {
      Pending next = pending.pop();
      Element element = next.element();
      if (Ns.MC.is(element, "AlternateContent")) {
        Element choice = choice(element);
        if (choice != null) {
          push(pending, choice, next.space(), next.hidden());
        }
      } else if (ShapeProperties.isShape(element)) {
        boolean hidden =
            next.hidden() || Dom.flag(ShapeProperties.drawing(element), "hidden", false);
        found.add(new Placed(element, next.space(), hidden));
        if (Ns.P.is(element, "grpSp")) {
          push(pending, element, next.space().inside(element), hidden);
        }
      }
    }
    return found;
  }

  /** The shape of that drawing id; the first where ids are not unique. */
  public static @Nullable Element byId(@Nullable Element spTree, int id) {
    Placed shape = find(spTree, id);
    return shape == null ? null : shape.element();
  }

  /** The shape of that drawing id in its space; the first where ids are not unique. */
  public static @Nullable Placed find(@Nullable Element spTree, int id) {
    for (Placed shape : shapes(spTree, Integer.MAX_VALUE)) {
      if (ShapeProperties.id(shape.element()) == id) {
        return shape;
      }
    }
    return null;
  }

  /** A drawing id that no shape of the tree has, nor any stand-in. */
  public static long freeId(Element spTree) {
    long highest = 1;
    for (Element shape : Dom.below(spTree, ShapeProperties::isShape)) {
      highest = Math.max(highest, ShapeProperties.id(shape));
    }
    return highest + 1;
  }

  /**
   * The shape and what older programs show in its place: the shapes of the same id in the other
   * branches of its {@code mc:AlternateContent}.
   */
  public static List<Element> withStandIns(Element shape) {
    Element alternate = alternate(shape);
    if (alternate == null) {
      return List.of(shape);
    }
    int id = ShapeProperties.id(shape);
    return Dom.below(alternate, e -> ShapeProperties.isShape(e) && ShapeProperties.id(e) == id);
  }

  /** The {@code mc:AlternateContent} a shape is directly in. */
  public static @Nullable Element alternate(Element shape) {
    return shape.getParentNode() instanceof Element branch
            && Ns.MC.owns(branch)
            && branch.getParentNode() instanceof Element alternate
        ? alternate
        : null;
  }

  /** The first choice that holds a shape, else the fallback. */
  private static @Nullable Element choice(Element alternate) {
    Element first = Dom.child(alternate, Ns.MC, "Choice");
    return first != null ? first : Dom.child(alternate, Ns.MC, "Fallback");
  }

  private static void push(Deque<Pending> pending, Element parent, Space space, boolean hidden) {
    List<Element> children = Dom.children(parent);
    for (int i = children.size() - 1; i >= 0; i--) {
      pending.push(new Pending(children.get(i), space, hidden));
    }
  }
}
