package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.plan.ChangeReport.StructureChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What operations report beyond what comparing the outlines before and after shows. */
final class EditLog {

  /**
   * A change to an object.
   *
   * @param sheet the slide part it is on, or the master or layout in words
   */
  record ObjectNote(String kind, String sheet, String shape, String change) {}

  /** A property of a shape that outlines do not show; the slide by its part. */
  record ShapeNote(
      String slide,
      String shape,
      String property,
      @Nullable String before,
      @Nullable String after) {}

  private final List<ShapeNote> shapes = new ArrayList<>();
  private final List<ObjectNote> objects = new ArrayList<>();
  private final List<StructureChange> structure = new ArrayList<>();
  private final Set<String> moved = new HashSet<>();

  void object(String kind, String sheet, String shape, String change) {
    objects.add(new ObjectNote(kind, sheet, shape, change));
  }

  void structure(String kind, String what) {
    structure.add(new StructureChange(kind, what, null));
  }

  void shape(
      String slide,
      String shape,
      String property,
      @Nullable String before,
      @Nullable String after) {
    shapes.add(new ShapeNote(slide, shape, property, before, after));
  }

  /** What was noted of the shapes of a slide. */
  List<ShapeNote> shapes(String slide) {
    return shapes.stream().filter(note -> note.slide().equals(slide)).toList();
  }

  /** A slide, by its part, that was put elsewhere. */
  void moved(String slide) {
    moved.add(slide);
  }

  List<ObjectNote> objects() {
    return List.copyOf(objects);
  }

  List<StructureChange> structure() {
    return List.copyOf(structure);
  }

  Set<String> moved() {
    return Set.copyOf(moved);
  }
}
