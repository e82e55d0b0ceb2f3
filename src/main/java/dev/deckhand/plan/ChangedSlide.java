package dev.deckhand.plan;

import dev.deckhand.plan.ChangeReport.SlideChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A slide that an edit changed, by its numbers in both versions, one-based.
 *
 * @param before {@code null} for a new slide
 * @param after {@code null} for a deleted slide
 */
public record ChangedSlide(@Nullable Integer before, @Nullable Integer after) {

  /**
   * The slides a report names in their order after the edit, deleted ones last.
   *
   * @param slides how many slides there were
   */
  public static List<ChangedSlide> of(int slides, ChangeReport report) {
    Map<Integer, @Nullable Integer> earlier = earlier(slides, report);
    Map<Integer, ChangedSlide> changed = new TreeMap<>();
    List<ChangedSlide> deleted = new ArrayList<>();
    for (SlideChange change : report.slides()) {
      int number = change.number();
      if (change.change().equals("deleted")) {
        deleted.add(new ChangedSlide(number, null));
      } else {
        changed.put(number, new ChangedSlide(earlier.get(number), number));
      }
    }
    List<ChangedSlide> all = new ArrayList<>(changed.values());
    all.addAll(deleted);
    return all;
  }

  /** The numbers before by those after: what is not added, deleted or moved keeps its order. */
  private static Map<Integer, @Nullable Integer> earlier(int slides, ChangeReport report) {
    Map<Integer, @Nullable Integer> earlier = new HashMap<>();
    List<Integer> kept = new ArrayList<>();
    for (int number = 1; number <= slides; number++) {
      kept.add(number);
    }
    int after = slides;
    for (SlideChange change : report.slides()) {
      switch (change.change()) {
        case "deleted" -> {
          kept.remove((Integer) change.number());
          after--;
        }
        case "added" -> {
          earlier.put(change.number(), null);
          after++;
        }
        case "moved" -> {
          earlier.put(change.number(), change.from());
          kept.remove(change.from());
        }
        default -> {}
      }
    }
    int next = 0;
    for (int number = 1; number <= after && next < kept.size(); number++) {
      if (!earlier.containsKey(number)) {
        earlier.put(number, kept.get(next));
        next++;
      }
    }
    return earlier;
  }
}
