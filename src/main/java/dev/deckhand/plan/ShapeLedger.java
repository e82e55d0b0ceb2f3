package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.plan.BoundDeckOperation.ShapeRef;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shapes as they are between two operations of a plan. */
final class ShapeLedger {
  private static final Pattern ID = Pattern.compile("#(\\d{1,9})");

  private final Findings findings;
  private final SlideLedger slides;
  private final TextSlots slots;
  private final Set<Place> filled = new HashSet<>();
  private final Map<Place, ShapeKind> boxes = new HashMap<>();
  private final Map<Place, SlideGrid> grids = new HashMap<>();
  private final Set<Place> deleted = new HashSet<>();

  /** A shape and its slide. */
  record Place(SlideRef slide, ShapeRef shape) {}

  /**
   * A shape that was found.
   *
   * @param shape as the base version has it; {@code null} for one that the plan adds
   */
  record Found(SlideRef slide, ShapeRef ref, @Nullable Shape shape) {
    /** How messages name it. */
    String label() {
      return switch (ref) {
        case ShapeRef.Drawn(int id) ->
            ("#" + id + (shape == null ? "" : " " + shape.name())).strip();
        case ShapeRef.Placeholder(String key) -> key;
        case ShapeRef.Added(String operation) -> "@" + operation;
      };
    }

    /** The anchor of what is found about it. */
    String anchor() {
      String number =
          switch (slide) {
            case SlideRef.Existing existing -> String.valueOf(existing.number());
            case SlideRef.Added added -> "@" + added.operationId();
          };
      return switch (ref) {
        case ShapeRef.Drawn(int id) -> number + "/#" + id;
        case ShapeRef.Placeholder(String key) -> number + "/" + key;
        case ShapeRef.Added(String operation) -> number + "/@" + operation;
      };
    }
  }

  ShapeLedger(Findings findings, SlideLedger slides) {
    this.findings = findings;
    this.slides = slides;
    this.slots = new TextSlots(findings);
  }

  /** A placeholder of an added slide got text, so it has a shape. */
  void filled(SlideRef slide, String key) {
    Place place = new Place(slide, new ShapeRef.Placeholder(key));
    filled.add(place);
    deleted.remove(place);
  }

  /** An operation adds a text box. */
  void added(SlideRef slide, String operationId) {
    added(slide, operationId, ShapeKind.TEXT);
  }

  /** An operation adds a shape of some kind. */
  void added(SlideRef slide, String operationId, ShapeKind kind) {
    boxes.put(new Place(slide, new ShapeRef.Added(operationId)), kind);
  }

  /** An operation adds a table. */
  void addedTable(SlideRef slide, String operationId, SlideGrid grid) {
    added(slide, operationId, ShapeKind.TABLE);
    grids.put(new Place(slide, new ShapeRef.Added(operationId)), grid);
  }

  /** What a shape is; what fills a placeholder is text. */
  ShapeKind kind(Found found) {
    Shape shape = found.shape();
    return shape != null
        ? shape.kind()
        : boxes.getOrDefault(new Place(found.slide(), found.ref()), ShapeKind.TEXT);
  }

  /** The cells of a table; empty for any other shape. */
  Optional<SlideGrid> grid(Found found) {
    Shape shape = found.shape();
    ShapeContent.Table table = shape == null ? null : shape.table();
    return table != null
        ? Optional.of(SlideGrid.of(table))
        : Optional.ofNullable(grids.get(new Place(found.slide(), found.ref())));
  }

  /** A copy of a slide has the shapes that the slide has now. */
  void copied(SlideRef slide, SlideRef copy) {
    for (Set<Place> places : List.of(filled, deleted)) {
      List<Place> here = places.stream().filter(place -> place.slide().equals(slide)).toList();
      here.forEach(place -> places.add(new Place(copy, place.shape())));
    }
    copied(slide, copy, boxes);
    copied(slide, copy, grids);
  }

  private static <T> void copied(SlideRef slide, SlideRef copy, Map<Place, T> known) {
    List<Place> here = known.keySet().stream().filter(p -> p.slide().equals(slide)).toList();
    for (Place place : here) {
      known.put(new Place(copy, place.shape()), known.get(place));
    }
  }

  void deleted(Found found) {
    deleted.add(new Place(found.slide(), found.ref()));
  }

  /** The shape an operation changes; asks for consent where nobody sees it. */
  @Nullable Found find(String slideText, String shapeText, Operation operation) {
    Found found = known(slideText, shapeText, operation);
    if (found == null) {
      return null;
    }
    Place place = new Place(found.slide(), found.ref());
    if (found.ref() instanceof ShapeRef.Placeholder && !filled.contains(place)) {
      findings.error(
          "unknown-shape",
          "No text was put into placeholder %s, so the new slide does not have it"
              .formatted(found.label()),
          found.anchor(),
          operation);
      return null;
    }
    return present(found, operation);
  }

  /** The shape an operation writes text to; of an added slide also a placeholder not filled yet. */
  @Nullable Found findForText(String slideText, String shapeText, Operation operation) {
    Found found = known(slideText, shapeText, operation);
    if (found == null) {
      return null;
    }
    if (kind(found) != ShapeKind.TEXT) {
      findings.error(
          "no-text",
          "Shape %s is a %s and takes no text".formatted(found.label(), words(kind(found))),
          found.anchor(),
          operation);
      return null;
    }
    return found.ref() instanceof ShapeRef.Placeholder ? found : present(found, operation);
  }

  static String words(ShapeKind kind) {
    return switch (kind) {
      case SMART_ART -> "SmartArt graphic";
      case OLE -> "embedded object";
      case MEDIA -> "video or sound";
      case TEXT -> "text shape";
      case PICTURE, TABLE, CHART, GROUP, CONNECTOR -> kind.name().toLowerCase(Locale.ROOT);
      case OTHER -> "shape of another kind";
    };
  }

  private @Nullable Found present(Found found, Operation operation) {
    if (deleted.contains(new Place(found.slide(), found.ref()))) {
      findings.error(
          "deleted-shape",
          "Shape %s is deleted by an operation before".formatted(found.label()),
          found.anchor(),
          operation);
      return null;
    }
    Shape shape = found.shape();
    if (shape != null && !shape.visible()) {
      findings.consent(
          "hidden",
          "Shape %s cannot be seen on the slide and is changed too".formatted(found.label()),
          found.anchor(),
          operation);
    }
    return found;
  }

  private @Nullable Found known(String slideText, String shapeText, Operation operation) {
    SlideRef on = slides.find(slideText, operation);
    if (on != null && shapeText.strip().startsWith("@")) {
      return box(on, shapeText.strip().substring(1), operation);
    }
    if (on == null) {
      return null;
    }
    return switch (slides.origin(on)) {
      case SlideRef.Existing(int number) -> {
        slides.touches(on, operation);
        Shape shape = drawn(number, shapeText.strip(), operation);
        yield shape == null ? null : new Found(on, new ShapeRef.Drawn(shape.id()), shape);
      }
      case SlideRef.Added origin -> {
        Layout layout = slides.layoutOf(origin);
        String key = layout == null ? null : slots.fillable(layout, shapeText, operation);
        yield key == null ? null : new Found(on, new ShapeRef.Placeholder(key), null);
      }
    };
  }

  private @Nullable Found box(SlideRef slide, String id, Operation operation) {
    Found found = new Found(slide, new ShapeRef.Added(id), null);
    if (boxes.containsKey(new Place(slide, found.ref()))) {
      return found;
    }
    findings.error(
        "unknown-shape",
        "No operation before, with id \"%s\", adds a shape to that slide".formatted(id),
        found.anchor(),
        operation);
    return null;
  }

  /** The shape of the base version named by {@code #id} or exact name. */
  private @Nullable Shape drawn(int number, String text, Operation operation) {
    Matcher id = ID.matcher(text);
    List<Shape> shapes = slides.slide(number).shapes();
    List<Shape> matches =
        shapes.stream()
            .filter(
                s -> id.matches() ? s.id() == Integer.parseInt(id.group(1)) : s.name().equals(text))
            .toList();
    if (matches.size() == 1 && alone(matches.getFirst(), shapes)) {
      return matches.getFirst();
    }
    List<String> all = shapes.stream().map(s -> "#" + s.id() + " " + s.name()).toList();
    findings.error(
        matches.isEmpty() ? "unknown-shape" : "ambiguous-shape",
        "Slide %d has %s \"%s\"; %s"
            .formatted(
                number,
                matches.isEmpty() ? "no shape" : "several shapes",
                text,
                all.isEmpty() ? "it has none" : "name one of " + String.join(", ", all)),
        number + "/" + text,
        operation);
    return null;
  }

  /** Broken decks give several shapes one id; none of them can be told apart. */
  private static boolean alone(Shape shape, List<Shape> shapes) {
    return shapes.stream().filter(other -> other.id() == shape.id()).count() == 1;
  }
}
