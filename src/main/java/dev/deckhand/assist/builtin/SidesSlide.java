package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.story.Line;
import dev.deckhand.analysis.story.Sides;
import dev.deckhand.analysis.story.Story;
import dev.deckhand.analysis.story.StorySlide;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.plan.EditPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A slide with what speaks for something on one side and what speaks against it on the other. */
final class SidesSlide {
  /** What follows the words that ask for it. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?isu)(?:pros?\\s*(?:/|and)\\s*cons?|vor- und nachteile|pros y contras)[^:.\\n]*[:.\\n]\\s*(.+)");

  private SidesSlide() {}

  /**
   * The draft.
   *
   * @param text the paragraph to take from; the instruction after its first colon when {@code null}
   */
  static Draft of(DeckOutline deck, String instruction, @Nullable String text) {
    Tongue tongue = Tongue.of(instruction);
    String pro = tongue.say("Pros", "Vorteile", "Pros");
    String con = tongue.say("Cons", "Nachteile", "Contras");
    Matcher told = TOLD.matcher(instruction);
    String from = text != null ? text : told.find() ? told.group(1) : "";
    Optional<Sides.Both> both = Sides.of(from.strip(), pro, con);
    if (both.isEmpty()) {
      return new Draft.Cannot(
          "I cannot tell what speaks for it and what against it",
          "Write it as \"Pros: a; b. Cons: c; d\", or configure a chat model");
    }
    StorySlide slide =
        new StorySlide(
            StorySlide.Kind.TWO_SIDES,
            tongue.say("Pros and cons", "Vor- und Nachteile", "Pros y contras"),
            lines(pro, both.get().pros()),
            lines(con, both.get().cons()),
            null,
            tongue.say("paragraph sent along", "mitgesandter Absatz", "párrafo adjunto"),
            "");
    SlidePlace place = SlidePlace.of(instruction, deck);
    if (!place.in(deck)) {
      return place.missing(deck);
    }
    StoryPlan plan = new StoryPlan(deck, String.valueOf(place.after()), 7);
    if (!plan.add(new Story("", "", List.of(slide)))) {
      return new Draft.Cannot("The deck has no layout with a title and texts", "Add one");
    }
    String summary =
        "Adds a slide with %d points for and %d against"
            .formatted(both.get().pros().size(), both.get().cons().size());
    String open = open(both.get());
    return new Draft.Made(
        new EditPlan(summary, plan.operations()), Markdown.text(summary + "." + open), List.of());
  }

  private static String open(Sides.Both both) {
    return both.open().isEmpty()
        ? ""
        : " Left out, as they speak neither for nor against: "
            + String.join("; ", both.open())
            + ".";
  }

  private static List<Line> lines(String head, List<String> points) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(head));
    points.forEach(point -> lines.add(new Line(point, 1)));
    return lines;
  }
}
