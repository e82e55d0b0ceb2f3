package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.LayoutSheet.Slot;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Which placeholder of a slide goes into which of another layout, as PowerPoint does it: titles to
 * titles, then same type and index where the layout has them all, then the next of the same type,
 * then the next that can hold it; in the order of their indexes, which is that of the old layout.
 * What is filled is placed before what is empty.
 */
final class PlaceholderMatch {
  private static final Set<String> TEXT = Set.of("body", "obj", "subTitle");

  private final List<Slot> free;
  private final Map<Element, Slot> matched = new LinkedHashMap<>();

  private PlaceholderMatch(List<Slot> slots) {
    this.free = new ArrayList<>(slots);
  }

  /** The slot of each shape that gets one; date, footer and number are not among the shapes. */
  static Map<Element, Slot> of(List<Element> shapes, List<Slot> slots) {
    PlaceholderMatch match = new PlaceholderMatch(slots);
    List<Element> ordered = new ArrayList<>(shapes);
    ordered.sort(Comparator.comparingLong(shape -> type(shape).index()));
    List<Element> filled = ordered.stream().filter(shape -> !empty(shape)).toList();
    List<Element> empty = ordered.stream().filter(PlaceholderMatch::empty).toList();
    Set<String> renumbered = renumbered(shapes, slots);
    for (List<Element> some : List.of(filled, empty)) {
      match.take(
          some,
          (shape, slot) ->
              type(shape).equals(slot.placeholder()) && !renumbered.contains(type(shape).type()));
      match.take(some, (shape, slot) -> type(shape).type().equals(slot.placeholder().type()));
      match.take(some, (shape, slot) -> holds(slot.placeholder().type(), shape));
    }
    return match.matched;
  }

  /** The types whose indexes mean something else in the new layout, so that only order counts. */
  private static Set<String> renumbered(List<Element> shapes, List<Slot> slots) {
    Set<PlaceholderType> offered =
        slots.stream().map(Slot::placeholder).collect(Collectors.toSet());
    return shapes.stream()
        .map(PlaceholderMatch::type)
        .filter(type -> !offered.contains(type))
        .map(PlaceholderType::type)
        .collect(Collectors.toSet());
  }

  /** Whether it shows nothing but a prompt. */
  static boolean empty(Element shape) {
    return Graphic.kind(shape) == ShapeKind.TEXT
        && Paragraphs.joined(Paragraphs.body(shape)).isBlank();
  }

  private void take(List<Element> shapes, BiPredicate<Element, Slot> fits) {
    for (Element shape : shapes) {
      if (matched.containsKey(shape)) {
        continue;
      }
      for (Slot slot : free) {
        if (fits.test(shape, slot) && holds(slot.placeholder().type(), shape)) {
          matched.put(shape, slot);
          free.remove(slot);
          break;
        }
      }
    }
  }

  /** Whether a slot of a type can hold a shape. */
  private static boolean holds(String slot, Element shape) {
    PlaceholderType type = type(shape);
    boolean title = slot.equals("title") || slot.equals("ctrTitle");
    if (type.title() || title) {
      return type.title() && title;
    }
    return switch (Graphic.kind(shape)) {
      case TEXT -> TEXT.contains(slot) ? TEXT.contains(type.type()) : emptyOf(slot, shape);
      case PICTURE -> Set.of("pic", "obj", "clipArt").contains(slot);
      case MEDIA -> Set.of("media", "obj").contains(slot);
      case TABLE -> Set.of("tbl", "obj").contains(slot);
      case CHART -> Set.of("chart", "obj").contains(slot);
      case SMART_ART -> Set.of("dgm", "obj").contains(slot);
      case OLE, OTHER -> slot.equals("obj");
      case GROUP, CONNECTOR -> false;
    };
  }

  /** A prompt for a picture, say, can only become another such prompt. */
  private static boolean emptyOf(String slot, Element shape) {
    return empty(shape) && type(shape).type().equals(slot);
  }

  private static PlaceholderType type(Element shape) {
    return Objects.requireNonNull(PlaceholderType.of(shape));
  }
}
