package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.ChangeReport.ObjectChange;
import dev.deckhand.plan.ChangeReport.ShapeChange;
import dev.deckhand.plan.ChangeReport.SlideChange;
import java.util.ArrayList;
import java.util.HashMap;
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

  private final Version before;
  private final Version after;
  private final List<SlideChange> slides = new ArrayList<>();
  private final List<ShapeChange> shapes = new ArrayList<>();

  /** One side of the comparison: the slides and their parts in the same order. */
  record Version(List<Slide> slides, List<@Nullable String> parts) {
    Map<String, Slide> byPart() {
      Map<String, Slide> byPart = new HashMap<>();
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        if (part != null) {
          byPart.put(part, slides.get(i));
        }
      }
      return byPart;
    }
  }

  ChangeReporter(Version before, Version after) {
    this.before = before;
    this.after = after;
  }

  ChangeReport report(EditLog log, List<String> changedParts) {
    Map<String, Slide> old = before.byPart();
    Map<String, Slide> now = after.byPart();
    for (String part : before.parts()) {
      if (part != null && !now.containsKey(part)) {
        Slide gone = Objects.requireNonNull(old.get(part));
        slides.add(new SlideChange("deleted", gone.number(), gone.title()));
      }
    }
    Set<String> moved = moved(log);
    Map<String, List<ShapeChange>> differing = differing(old, now);
    for (String part : after.parts()) {
      Slide slide = part == null ? null : now.get(part);
      if (slide != null) {
        int known = shapes.size();
        shapes.addAll(differing.getOrDefault(part, List.of()));
        compareNotes(old.get(part), slide, log.shapes(part));
        boolean told = shapes.size() > known;
        compare(old.get(part), slide, moved.contains(part), told, changedParts.contains(part));
      }
    }
    return new ChangeReport(
        List.of(),
        log.structure(),
        objects(log, now),
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
  private static Map<String, List<ShapeChange>> differing(
      Map<String, Slide> old, Map<String, Slide> now) {
    Map<String, List<ShapeChange>> differing = new ConcurrentHashMap<>();
    now.entrySet().parallelStream()
        .forEach(
            slide ->
                differing.put(
                    slide.getKey(), ShapeComparison.of(old.get(slide.getKey()), slide.getValue())));
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

  private static List<ObjectChange> objects(EditLog log, Map<String, Slide> now) {
    return log.objects().stream()
        .map(note -> new ObjectChange(note.kind(), anchor(note, now), note.change()))
        .toList();
  }

  private static String anchor(EditLog.ObjectNote note, Map<String, Slide> now) {
    Slide slide = now.get(note.sheet());
    String sheet = slide == null ? note.sheet() : "slide " + slide.number();
    return sheet + " " + note.shape();
  }
}
