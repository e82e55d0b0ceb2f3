package dev.deckhand.evaluation.score.deck;

import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.evaluation.check.DeckCheck.NotesBudget;
import dev.deckhand.evaluation.check.DeckCheck.SlideCount;
import dev.deckhand.evaluation.check.DeckCheck.SlideSays;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the deck has the slides, texts and notes it should. */
final class SaidOnSlides {
  private SaidOnSlides() {}

  static Verdict verdict(SlideCount check, Submission submission) {
    boolean shown = Boolean.TRUE.equals(check.shown());
    long slides =
        submission.after().deckOutline().slides().stream()
            .filter(slide -> !shown || !slide.hidden())
            .count();
    boolean holds =
        (check.exactly() == null || slides == check.exactly())
            && (check.atLeast() == null || slides >= check.atLeast())
            && (check.atMost() == null || slides <= check.atMost());
    return Verdict.of(
        holds,
        "The deck %s %d slides; wanted are %s"
            .formatted(shown ? "shows" : "has", slides, wanted(check)),
        List.of());
  }

  private static String wanted(SlideCount check) {
    if (check.exactly() != null) {
      return String.valueOf(check.exactly());
    }
    String from = check.atLeast() == null ? "" : "at least " + check.atLeast();
    String to = check.atMost() == null ? "" : "at most " + check.atMost();
    return from.isEmpty() || to.isEmpty() ? from + to : from + " and " + to;
  }

  static Verdict verdict(SlideSays check, Submission submission) {
    List<Slide> slides = Texts.where(submission.after().deckOutline(), check.slide());
    String where = check.slide() == null ? "the deck" : "slide " + check.slide();
    if (slides.isEmpty()) {
      return Verdict.of(false, "There is no " + where, List.of());
    }
    String text = Texts.plain(text(slides, check.placeholder()));
    for (String unwanted : Optional.ofNullable(check.none()).orElse(List.of())) {
      if (text.contains(Texts.plain(unwanted))) {
        return Verdict.of(
            false, "\"%s\" is on %s, and should not".formatted(unwanted, where), List.of(where));
      }
    }
    List<String> all = Optional.ofNullable(check.all()).orElse(List.of());
    if (all.isEmpty()) {
      return Verdict.of(true, "Nothing unwanted is on " + where, List.of(where));
    }
    Tally tally = new Tally();
    for (String wanted : all) {
      String why = "\"%s\" is not on %s".formatted(wanted, where);
      tally.count(text.contains(Texts.plain(wanted)), where, why);
    }
    return tally.share("texts are on " + where);
  }

  private static String text(List<Slide> slides, @Nullable String placeholder) {
    if ("notes".equalsIgnoreCase(placeholder)) {
      return slides.stream()
          .map(slide -> String.valueOf(slide.notes()))
          .collect(Collectors.joining("\n"));
    }
    return slides.stream()
        .flatMap(slide -> slide.shapes().stream())
        .filter(
            shape -> placeholder == null || Placeholders.means(placeholder, shape.placeholder()))
        .map(Shape::seenText)
        .collect(Collectors.joining("\n"));
  }

  static Verdict verdict(NotesBudget check, Submission submission) {
    Tally tally = new Tally();
    for (Slide slide : submission.after().deckOutline().slides()) {
      if (!slide.hidden()) {
        int words = Texts.words(slide.notes());
        boolean within = words >= check.atLeast() && words <= check.atMost();
        String why = "slide %d has %d words of notes".formatted(slide.number(), words);
        tally.count(within, SlidePairs.anchor(slide), why);
      }
    }
    return tally.share(
        "slides have notes of %d to %d words".formatted(check.atLeast(), check.atMost()));
  }
}
