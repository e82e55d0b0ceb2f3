package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.ChangeReport.ObjectChange;
import dev.deckhand.plan.ChangeReport.ShapeChange;
import dev.deckhand.plan.ChangeReport.SlideChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an edit changed by comparing the outlines of both files, slide by slide; so the report
 * shows what is in the result, whatever operation put it there.
 */
final class ChangeReporter {
  private static final int MAX_SHAPES = 2_000;

  private final DeckVersion before;
  private final DeckVersion after;
  private final Set<String> kept;
  private final List<SlideChange> slides = new ArrayList<>();
  private final List<ShapeChange> shapes = new ArrayList<>();

  /**
   * A comparison.
   *
   * @param kept parts of slides in which nothing can differ
   */
  ChangeReporter(DeckVersion before, DeckVersion after, Set<String> kept) {
    this.before = before;
    this.after = after;
    this.kept = kept;
  }

  ChangeReport report(EditLog log, List<String> changedParts) {
    for (String part : before.parts()) {
      if (part != null && !after.has(part)) {
        Slide gone = before.slide(part);
        slides.add(new SlideChange("deleted", gone.number(), gone.title()));
      }
    }
    Set<String> moved = moved(log);
    List<String> told =
        after.parts().stream()
            .filter(Objects::nonNull)
            .filter(p -> !kept.contains(p) || moved.contains(p) || !log.shapes(p).isEmpty())
            .toList();
    Map<String, List<ShapeChange>> differing = differing(told);
    for (String part : told) {
      int known = shapes.size();
      Slide old = before.find(part);
      Slide slide = after.slide(part);
      shapes.addAll(differing.getOrDefault(part, List.of()));
      compareNotes(old, slide, log.shapes(part));
      boolean more = shapes.size() > known;
      compare(old, slide, moved.contains(part), more, changedParts.contains(part));
    }
    return new ChangeReport(
        List.of(),
        log.structure(),
        objects(log),
        slides,
        shapes.stream().limit(MAX_SHAPES).toList(),
        List.of(),
        new ChangeReport.Counts(0, 0, slides.size(), shapes.size(), changedParts),
        shapes.size() > MAX_SHAPES);
  }

  /** The slides that were put elsewhere; none when in the end all follow each other as before. */
  private Set<String> moved(EditLog log) {
    List<@Nullable String> kept = new ArrayList<>(before.parts());
    kept.retainAll(after.parts());
    List<@Nullable String> now = new ArrayList<>(after.parts());
    now.retainAll(before.parts());
    return kept.equals(now) ? Set.of() : log.moved();
  }

  /** What differs between the shapes of slides, by part; compared on all cores. */
  private Map<String, List<ShapeChange>> differing(List<String> parts) {
    Map<String, List<ShapeChange>> differing = new ConcurrentHashMap<>();
    parts.parallelStream()
        .forEach(
            part -> differing.put(part, ShapeComparison.of(before.find(part), after.slide(part))));
    return differing;
  }

  private void compareNotes(@Nullable Slide old, Slide slide, List<EditLog.ShapeNote> notes) {
    for (EditLog.ShapeNote note : notes) {
      shapes.add(
          new ShapeChange(
              slide.number(), note.shape(), note.property(), note.before(), note.after()));
    }
    String oldNotes = old == null ? null : old.notes();
    if (!Objects.equals(oldNotes, slide.notes())) {
      shapes.add(new ShapeChange(slide.number(), "notes", "notes", oldNotes, slide.notes()));
    }
  }

  private void compare(
      @Nullable Slide old, Slide slide, boolean moved, boolean told, boolean partChanged) {
    if (old == null) {
      slides.add(new SlideChange("added", slide.number(), slide.title()));
      return;
    }
    if (moved) {
      slides.add(new SlideChange("moved", slide.number(), slide.title(), old.number()));
      whole(slide, "number", old.number(), slide.number());
    }
    boolean toggled = old.hidden() != slide.hidden();
    if (toggled) {
      String change = slide.hidden() ? "hidden" : "shown";
      slides.add(new SlideChange(change, slide.number(), slide.title()));
      whole(slide, "hidden", old.hidden(), slide.hidden());
    }
    if (told || (partChanged && !toggled)) {
      slides.add(new SlideChange("changed", slide.number(), slide.title()));
    }
  }

  private void whole(Slide slide, String property, Object before, Object after) {
    shapes.add(
        new ShapeChange(
            slide.number(), "slide", property, String.valueOf(before), String.valueOf(after)));
  }

  private List<ObjectChange> objects(EditLog log) {
    return log.objects().stream()
        .map(note -> new ObjectChange(note.kind(), anchor(note), note.change()))
        .toList();
  }

  private String anchor(EditLog.ObjectNote note) {
    Slide slide = after.find(note.sheet());
    String sheet = slide == null ? note.sheet() : "slide " + slide.number();
    return sheet + " " + note.shape();
  }
}
