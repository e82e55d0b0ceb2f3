package dev.deckhand.web;

import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.ChangedSlide;
import java.util.List;
import java.util.Objects;
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
    return ChangedSlide.of(slides, report).stream().map(slide -> of(slide, source)).toList();
  }

  private static SlidePair of(ChangedSlide slide, Source source) {
    Integer before = slide.before();
    Integer after = slide.after();
    return new SlidePair(
        Objects.requireNonNull(after == null ? before : after),
        before == null ? null : source.beforeOf(before),
        after == null ? null : source.afterOf(after));
  }
}
