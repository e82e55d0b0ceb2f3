package dev.deckhand.web;

import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.ChangeReport.SlideChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the pictures of a changed slide are.
 *
 * @param number its number after the edit; for a deleted slide the number before
 * @param before the address of its picture before; {@code null} for a new slide
 * @param after the address of its picture after; {@code null} for a deleted slide. For a plan that
 *     was sent with the request, the same plan is posted there; for a turn it is fetched
 */
public record SlidePair(int number, @Nullable String before, @Nullable String after) {

  /** Where the pictures are taken from. */
  record Source(UUID document, int version, String after, String query) {
    private String beforeOf(int number) {
      return "/api/v1/documents/%s/slides/%d.png?version=%d".formatted(document, number, version);
    }

    private String afterOf(int number) {
      return "/api/v1/%s/slides/%d.png%s".formatted(after, number, query);
    }
  }

  /**
   * The pairs of the slides a report names, deleted ones last.
   *
   * @param slides how many slides there were
   */
  static List<SlidePair> of(int slides, ChangeReport report, Source source) {
    Map<Integer, @Nullable Integer> earlier = earlier(slides, report);
    Map<Integer, SlidePair> pairs = new TreeMap<>();
    List<SlidePair> deleted = new ArrayList<>();
    for (SlideChange change : report.slides()) {
      int number = change.number();
      if (change.change().equals("deleted")) {
        deleted.add(new SlidePair(number, source.beforeOf(number), null));
      } else {
        Integer was = earlier.get(number);
        String before = was == null ? null : source.beforeOf(was);
        pairs.put(number, new SlidePair(number, before, source.afterOf(number)));
      }
    }
    List<SlidePair> all = new ArrayList<>(pairs.values());
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
