package dev.deckhand.ooxml.pptx.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A layout with what can be filled on a slide made from it.
 *
 * @param part its part
 * @param name its name in this deck, made unique
 */
public record LayoutSheet(String part, String name) {

  /**
   * A placeholder a new slide can fill.
   *
   * @param key the type, numbered from the second of a type on
   */
  public record Slot(String key, PlaceholderType placeholder, Element shape) {}

  /** All layouts of the deck, masters in order. */
  public static List<LayoutSheet> all(DeckParts parts) {
    List<LayoutSheet> layouts = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (String master : Slides.masters(parts)) {
      for (String layout : Slides.layouts(parts, master)) {
        String name = storedName(parts, layout);
        if (seen.containsKey(name)) {
          name = name + " (" + masterName(parts, master) + ")";
        }
        int count = seen.merge(name, 1, Integer::sum);
        layouts.add(new LayoutSheet(layout, count == 1 ? name : name + " " + count));
      }
    }
    return layouts;
  }

  /** The layout of that name. */
  public static Optional<LayoutSheet> named(DeckParts parts, String name) {
    return all(parts).stream().filter(layout -> layout.name().equals(name)).findFirst();
  }

  /** The placeholders in stored order; date, footer and slide number are not among them. */
  public List<Slot> slots(DeckParts parts) {
    List<Slot> slots = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (ShapeTree.Placed shape :
        ShapeTree.shapes(Slides.shapeTree(parts, part), Integer.MAX_VALUE)) {
      PlaceholderType placeholder = PlaceholderType.of(shape.element());
      if (placeholder != null && !placeholder.furniture()) {
        int count = seen.merge(placeholder.type(), 1, Integer::sum);
        String key = count == 1 ? placeholder.type() : placeholder.type() + count;
        slots.add(new Slot(key, placeholder, shape.element()));
      }
    }
    return slots;
  }

  private static String storedName(DeckParts parts, String layout) {
    String name = Dom.attribute(Dom.child(parts.root(layout), Ns.P, "cSld"), "name");
    return name == null || name.isBlank() ? "Layout" : name.strip();
  }

  private static String masterName(DeckParts parts, String master) {
    return parts
        .related(master, "theme")
        .map(theme -> Dom.attribute(parts.root(theme), "name"))
        .filter(name -> !name.isBlank())
        .orElse("another master");
  }
}
