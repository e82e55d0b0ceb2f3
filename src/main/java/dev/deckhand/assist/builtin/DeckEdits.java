package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.SlideOperation.DeleteSlide;
import dev.deckhand.plan.TextOperation.ReplaceText;
import dev.deckhand.plan.TextOperation.SetNotes;
import dev.deckhand.plan.TextOperation.SetText;
import dev.deckhand.plan.TextParagraph;
import dev.deckhand.plan.TextScope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A small grammar of deck edits: replace text, delete or add a slide, set a title or notes. */
public final class DeckEdits {
  private static final String NEXT =
      "Say it as \"replace A by B\", \"delete slide 4\", \"set title of slide 3 to …\", \"add notes"
          + " to slide 2: …\" or \"add a slide titled A after slide 3 with bullets b; c\", or"
          + " configure a chat model";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final Pattern REPLACE =
      Pattern.compile(
          "(?:replace|change"
              + " all|ersetze|reemplaza|remplace)\\s+(.+?)\\s+(?:by|with|to|durch|por|par)\\s+(.+?)(?:,?\\s+((?:everywhere|überall|throughout|in"
              + " the (?:whole )?deck|en todas partes|en toda la presentación)\\b[^\"”]*|in the"
              + " notes|in notes|in the slides|on the slides|in den notizen|en las notas))?",
          FLAGS);
  private static final Pattern ON_ONE =
      Pattern.compile(
          "[^\"”'’]\\s+(?:on|in|auf|en)\\s+(?:slides?|folien?|la diapositiva|las"
              + " diapositivas)\\s+\\d+.*$",
          FLAGS);
  private static final Pattern DELETE =
      Pattern.compile(
          "(?:delete|remove|lösche|elimina|supprime)\\s+(?:slide|folie|diapositiva)\\s+(\\d{1,4})",
          FLAGS);
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:set|change|make)\\s+(?:the\\s+)?title\\s+of\\s+slide\\s+(\\d{1,4})\\s+(?:to\\s+)?(.+)",
          FLAGS);
  private static final Pattern NOTES =
      Pattern.compile(
          "(?:add|set|write|put)\\s+(?:the\\s+)?(?:speaker\\s+)?notes\\s+(?:to|for|on|of)\\s+slide\\s+(\\d{1,4})\\s*(?::|to)\\s*(.+)",
          FLAGS);

  private final DeckOutline deck;

  public DeckEdits(DeckOutline deck) {
    this.deck = deck;
  }

  /** The plan for an instruction. */
  public Draft of(String instruction) {
    String text = instruction.strip().replaceFirst("(?i)^(please|can you|could you)\\s+", "");
    String plain = text.replaceAll("[.!?]+$", "");
    Matcher replace = REPLACE.matcher(plain);
    Matcher delete = DELETE.matcher(plain);
    Matcher title = TITLE.matcher(plain);
    Matcher notes = NOTES.matcher(text);
    if (replace.matches()) {
      return replace(replace.group(1), replace.group(2), replace.group(3));
    }
    if (delete.matches()) {
      return onSlide(
          delete.group(1),
          s -> made("Deletes slide " + s.number(), new DeleteSlide("1", number(s))));
    }
    Optional<Draft> several = SlideDeletes.of(deck, plain);
    if (several.isPresent()) {
      return several.get();
    }
    if (title.matches()) {
      return onSlide(title.group(1), s -> title(s, unquoted(title.group(2))));
    }
    if (notes.matches()) {
      return onSlide(notes.group(1), s -> notes(s, unquoted(notes.group(2))));
    }
    if (ComparisonSlide.isAskedFor(plain)) {
      return new ComparisonSlide(deck).of(plain);
    }
    Optional<Draft> shaped = CreateDeck.shaped(deck, plain);
    if (shaped.isPresent()) {
      return shaped.get();
    }
    if (NewSlide.isAskedFor(plain)) {
      return new NewSlide(deck).of(text);
    }
    return new Draft.Cannot("I do not understand this edit", NEXT);
  }

  /** What is done with a slide that exists. */
  @FunctionalInterface
  private interface OnSlide {
    Draft draft(Slide slide);
  }

  private Draft onSlide(String number, OnSlide then) {
    Optional<Slide> slide =
        deck.slides().stream().filter(s -> number(s).equals(number)).findFirst();
    return slide.isPresent()
        ? then.draft(slide.get())
        : new Draft.Cannot(
            "There is no slide " + number + "; the deck has " + deck.slides().size(),
            "Name a slide of the deck");
  }

  private static String number(Slide slide) {
    return String.valueOf(slide.number());
  }

  private static Draft made(String summary, Operation operation) {
    return new Draft.Made(
        new EditPlan(summary, List.of(operation)), Markdown.text(summary) + ".", List.of());
  }

  private Draft replace(String find, String replacement, @Nullable String where) {
    String scope = where == null ? "" : where.toLowerCase(Locale.ROOT);
    TextScope in =
        scope.matches("(?:in|en) .*not(?:es|izen|as)")
            ? TextScope.NOTES
            : scope.contains("slides") ? TextScope.SLIDES : TextScope.DECK;
    String from = unquoted(find);
    String to = unquoted(replacement);
    if (ON_ONE.matcher(replacement).find()) {
      return new Draft.Cannot(
          "I replace text in the whole deck, on all slides or in all notes, not on one slide",
          "Leave the slide out, or set its title or text anew");
    }
    return made(
        "Replaces \"%s\" by \"%s\" in the %s"
            .formatted(from, to, in.name().toLowerCase(Locale.ROOT)),
        new ReplaceText("1", from, to, in, true));
  }

  private static Draft title(Slide slide, String title) {
    Optional<Shape> shape =
        slide.shapes().stream()
            .filter(s -> s.placeholder() != null && isTitle(s.placeholder()))
            .findFirst();
    return shape.isPresent()
        ? made(
            "Sets the title of slide " + slide.number(),
            new SetText(
                "1", number(slide), "#" + shape.get().id(), List.of(TextParagraph.of(title))))
        : new Draft.Cannot("Slide " + slide.number() + " has no title placeholder", NEXT);
  }

  private static boolean isTitle(String placeholder) {
    return placeholder.equals("title") || placeholder.equals("ctrTitle");
  }

  private static Draft notes(Slide slide, String text) {
    boolean had = slide.notes() != null && !slide.notes().isBlank();
    String all = had ? slide.notes() + "\n" + text : text;
    String verb = had ? "Adds to the notes of slide " : "Writes notes to slide ";
    return made(verb + slide.number(), new SetNotes("1", number(slide), all));
  }

  private static String unquoted(String text) {
    return EditTargets.unquoted(text);
  }
}
