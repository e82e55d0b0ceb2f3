package dev.deckhand.evaluation.score.deck;

import dev.deckhand.analysis.words.WrittenNumber;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.evaluation.check.DeckCheck.TextKept;
import dev.deckhand.evaluation.check.DeckCheck.TextLength;
import dev.deckhand.evaluation.score.deck.SlidePairs.Pair;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether texts and numbers are what they were, and no longer than they may be. */
final class KeptTexts {
  private KeptTexts() {}

  static Verdict verdict(TextKept check, Submission submission, SlidePairs pairs) {
    Tally tally = new Tally();
    if (check.slides() == null) {
      pairs.kept().forEach(pair -> count(check, pair.before(), Optional.of(pair.after()), tally));
      pairs.gone().forEach(slide -> count(check, slide, Optional.empty(), tally));
    } else {
      DeckOutline before = submission.before().deckOutline();
      DeckOutline after = submission.after().deckOutline();
      for (int number : check.slides()) {
        Texts.slide(before, number)
            .ifPresentOrElse(
                slide -> count(check, slide, Texts.slide(after, number), tally),
                () -> tally.wrong("slide " + number, "there was no slide " + number));
      }
    }
    return tally.share("shapes have the text they had");
  }

  private static void count(TextKept check, Slide before, Optional<Slide> after, Tally tally) {
    List<String> except = Optional.ofNullable(check.except()).orElse(List.of());
    List<Shape> left = new ArrayList<>(after.map(Slide::shapes).orElse(List.of()));
    for (Shape shape : before.shapes()) {
      boolean matters =
          except.stream().noneMatch(name -> Placeholders.means(name, shape.placeholder()));
      if (matters && !shape.text().isBlank()) {
        Optional<Shape> kept =
            left.stream()
                .filter(now -> now.text().strip().equals(shape.text().strip()))
                .findFirst();
        kept.ifPresent(left::remove);
        String anchor = SlidePairs.anchor(after.orElse(before), shape);
        String why = "%s no longer says \"%s\"".formatted(anchor, Texts.shortened(shape.text()));
        tally.count(kept.isPresent(), anchor, why);
      }
    }
  }

  static Verdict numbers(SlidePairs pairs) {
    Tally tally = new Tally();
    for (Pair pair : pairs.kept()) {
      numbers(pair.before(), WrittenNumber.all(Texts.seen(pair.after())), pair.after(), tally);
    }
    pairs.gone().forEach(slide -> numbers(slide, List.of(), slide, tally));
    return tally.all() == 0
        ? Verdict.of(true, "There were no numbers", List.of())
        : tally.share("numbers are still on their slides");
  }

  private static void numbers(Slide before, List<WrittenNumber> after, Slide now, Tally tally) {
    List<WrittenNumber> left = new ArrayList<>(after);
    for (WrittenNumber number : WrittenNumber.all(Texts.seen(before))) {
      Optional<WrittenNumber> kept = left.stream().filter(number::isSame).findFirst();
      kept.ifPresent(left::remove);
      String anchor = SlidePairs.anchor(now);
      tally.count(kept.isPresent(), anchor, "%s is not on %s".formatted(number.text(), anchor));
    }
  }

  static Verdict verdict(TextLength check, SlidePairs pairs) {
    Tally tally = new Tally();
    for (Pair pair : pairs.kept()) {
      int was = Texts.seen(pair.before()).strip().length();
      int is = Texts.seen(pair.after()).strip().length();
      if (was > 0) {
        String anchor = SlidePairs.anchor(pair.after());
        String why = "%s has %d characters, before %d".formatted(anchor, is, was);
        tally.count(is <= check.atMost() * was, anchor, why);
      }
    }
    return tally.share("slides are at most %s times as long".formatted(check.atMost()));
  }
}
