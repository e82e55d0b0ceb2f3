package dev.deckhand.evaluation.run;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.ChangedSlide;
import dev.deckhand.plan.DocumentEngine;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pictures of what a play made of a deck, small ones and few, for people who read the report. */
final class SlideShots {
  private static final int MOST = 3;
  private static final int WIDTH = 360;

  private final DocumentEngine engine;

  SlideShots(DocumentEngine engine) {
    this.engine = engine;
  }

  /**
   * The first slides that changed their looks; none for a workbook, or when nothing came of the
   * case.
   */
  List<Played.Picture> of(OpenDocument before, TrialOutcome outcome) {
    ChangeReport report = outcome.report();
    if (report == null || report.slides().isEmpty() || outcome.file() == before.file()) {
      return List.of();
    }
    int slides = before.deckOutline().slides().size();
    return ChangedSlide.of(slides, report).stream()
        .limit(MOST)
        .map(slide -> picture(slide, before.file(), outcome.file()))
        .filter(picture -> !Objects.equals(picture.before(), picture.after()))
        .toList();
  }

  private Played.Picture picture(ChangedSlide slide, OfficeFile before, OfficeFile after) {
    return new Played.Picture(
        words(slide), drawn(before, slide.before()), drawn(after, slide.after()));
  }

  private static String words(ChangedSlide slide) {
    if (slide.after() == null) {
      return "slide " + slide.before() + ", deleted";
    }
    if (slide.before() == null) {
      return "slide " + slide.after() + ", new";
    }
    return slide.before().equals(slide.after())
        ? "slide " + slide.after()
        : "slide " + slide.after() + ", before slide " + slide.before();
  }

  /** A slide that cannot be drawn is a hole in the report, and no reason to lose the score. */
  private @Nullable String drawn(OfficeFile file, @Nullable Integer number) {
    if (number == null) {
      return null;
    }
    try {
      byte[] png = engine.slide(file, number, PictureFormat.PNG, WIDTH).content();
      return Base64.getEncoder().encodeToString(png);
    } catch (DocumentProblem e) {
      return null;
    }
  }
}
