package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.deck.SentenceCase;
import dev.deckhand.analysis.deck.Sentences;
import dev.deckhand.analysis.deck.Shorter;
import dev.deckhand.analysis.deck.Takeaways;
import dev.deckhand.analysis.deck.TidyText;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.TextOperation.SetText;
import dev.deckhand.plan.TextParagraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewordings that need no language model: takeaways of a slide's own statements as titles, shorter
 * texts, bullets out of sentences, titles capitalised alike. Layouts, places and formats stay.
 */
final class RewriteEdits {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String NEXT =
      "Ask for \"titles as takeaways\", \"shorten the bullets to 8 words\", \"turn the sentences"
          + " into bullets\" or \"titles in sentence case\", or configure a chat model for free"
          + " rewording";
  private static final Pattern TAKEAWAYS =
      Pattern.compile("take-?aways?|action titles|kernaussagen|conclusion(?:es|s)", FLAGS);
  private static final Pattern SHORTER =
      Pattern.compile(
          "shorten|shorter|condense|tighten|trim|concise|crisper|kürze|kürzer|knapper|acorta|cort[ao]s?\\b",
          FLAGS);
  private static final Pattern BULLETS =
      Pattern.compile("bullets?|bullet points|stichpunkte|aufzählung|viñetas", FLAGS);
  private static final Pattern SENTENCES =
      Pattern.compile("sentences?|paragraphs?|prose|text|sätze|fließtext|frases|párrafos", FLAGS);
  private static final Pattern CASE =
      Pattern.compile("sentence case|capitali[sz]|groß- und kleinschreibung|mayúsculas", FLAGS);
  private static final Pattern TIDY =
      Pattern.compile(
          "\\btid(?:y|ies)\\b|\\bno shouting|all caps|single spaces|file"
              + " version|punctuation|glätte|zeichensetzung",
          FLAGS);
  private static final Pattern SHOUTING =
      Pattern.compile("shouting|all caps|capital letters|großbuchstaben", FLAGS);
  private static final Pattern ONLY_TITLES =
      Pattern.compile("\\b(?:titles?|headings?|überschrift\\w*|títulos?)\\b", FLAGS);
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,3})\\s*(?:words?|wörter\\w*|worte\\w*|palabras)\\b", FLAGS);
  private static final int USUAL_WORDS = 10;
  private static final int MOST_NOTES = 12;
  private static final Set<String> TITLES = Set.of("title", "ctrTitle");
  private static final Set<String> FURNITURE = Set.of("ftr", "sldNum", "dt", "hdr");

  private final DeckOutline deck;
  private final List<Operation> operations = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  RewriteEdits(DeckOutline deck) {
    this.deck = deck;
  }

  Draft of(String instruction) {
    Set<Integer> asked = ReviewScope.of(instruction).slides();
    List<Slide> slides =
        deck.slides().stream()
            .filter(s -> asked.isEmpty() ? !s.hidden() : asked.contains(s.number()))
            .toList();
    String what;
    if (TAKEAWAYS.matcher(instruction).find()) {
      what = "Rewrites %d titles as takeaways, in the words and with the figures of their slides";
      slides.forEach(this::takeaway);
    } else if (SHORTER.matcher(instruction).find()) {
      Matcher words = WORDS.matcher(instruction);
      int most = words.find() ? Math.clamp(Integer.parseInt(words.group(1)), 2, 100) : USUAL_WORDS;
      what = "Shortens %d texts to at most " + most + " words a paragraph";
      slides.forEach(slide -> shorten(slide, most));
    } else if (CASE.matcher(instruction).find()) {
      what = "Puts %d titles in sentence case";
      sentenceCase(slides);
    } else if (TIDY.matcher(instruction).find()) {
      what = "Tidies marks, capitals and spaces of %d texts; the words stay";
      boolean titles = ONLY_TITLES.matcher(instruction).find();
      boolean calm = SHOUTING.matcher(instruction).find();
      slides.forEach(slide -> tidy(slide, titles, calm));
    } else if (BULLETS.matcher(instruction).find() && SENTENCES.matcher(instruction).find()) {
      what = "Turns the sentences of %d texts into bullets";
      slides.forEach(this::bullets);
    } else {
      return new Draft.Cannot("Free rewording needs a language model", NEXT);
    }
    return done(what);
  }

  private Draft done(String what) {
    String more =
        notes.size() > MOST_NOTES ? "\n- … and %d more".formatted(notes.size() - MOST_NOTES) : "";
    String rest =
        notes.isEmpty()
            ? ""
            : "\n\n" + String.join("\n", notes.stream().limit(MOST_NOTES).toList()) + more;
    if (operations.isEmpty()) {
      return notes.isEmpty()
          ? new Draft.Cannot("There is nothing of that kind to rewrite", NEXT)
          : new Draft.Cannot("Without a language model nothing can be changed here." + rest, NEXT);
    }
    String counted = what.formatted(operations.size());
    String summary =
        operations.size() == 1 ? counted.replaceFirst(" 1 (title|text)s", " 1 $1") : counted;
    return new Draft.Made(new EditPlan(summary, operations), summary + "." + rest, List.of());
  }

  private void takeaway(Slide slide) {
    Optional<Takeaways.Outcome> outcome = Takeaways.of(slide);
    if (outcome.isPresent() && outcome.get().kept()) {
      note(slide, "title stays: it " + outcome.get().words());
    } else if (outcome.isPresent()) {
      set(slide, outcome.get().shape(), List.of(TextParagraph.of(outcome.get().words())));
    }
  }

  private void note(Slide slide, String text) {
    notes.add("- Slide %d: %s".formatted(slide.number(), Markdown.text(text)));
  }

  private void set(Slide slide, int shape, List<TextParagraph> paragraphs) {
    String id = String.valueOf(operations.size() + 1);
    operations.add(new SetText(id, String.valueOf(slide.number()), "#" + shape, paragraphs));
  }

  private void shorten(Slide slide, int words) {
    each(
        slide,
        paragraph -> {
          Optional<String> shorter = Shorter.of(paragraph.text(), words);
          if (shorter.isEmpty()) {
            note(
                slide,
                "stays, as nothing can be left out without losing facts: " + paragraph.text());
          }
          return List.of(shorter.orElse(paragraph.text()));
        });
  }

  private void bullets(Slide slide) {
    each(
        slide,
        paragraph -> {
          List<String> sentences = Sentences.of(paragraph.text());
          return sentences.size() < 2
              ? List.of(paragraph.text())
              : sentences.stream().map(s -> s.replaceFirst("(?<![.])\\.$", "")).toList();
        });
  }

  /** Gives every paragraph of a slide's texts other lines; texts that stay the same are left. */
  private void each(Slide slide, Function<Paragraph, List<String>> lines) {
    for (Shape shape : slide.shapes()) {
      if (!isBody(shape)) {
        continue;
      }
      List<TextParagraph> now = new ArrayList<>();
      for (Paragraph paragraph : shape.paragraphs()) {
        List<String> texts =
            paragraph.text().isBlank() ? List.of(paragraph.text()) : lines.apply(paragraph);
        texts.forEach(text -> now.add(new TextParagraph(text, paragraph.level())));
      }
      List<String> before = shape.paragraphs().stream().map(Paragraph::text).toList();
      if (!now.stream().map(TextParagraph::text).toList().equals(before)) {
        set(slide, shape.id(), now);
      }
    }
  }

  /** A visible text that is no title and no footer, all of which is seen and none of it a link. */
  private static boolean isBody(Shape shape) {
    String place = shape.placeholder() == null ? "" : shape.placeholder();
    return shape.visible()
        && shape.kind() == ShapeKind.TEXT
        && shape.links().isEmpty()
        && !TITLES.contains(place)
        && !FURNITURE.contains(place)
        && shape.paragraphs().stream()
            .allMatch(p -> p.seen() == null && p.text().indexOf('\n') < 0);
  }

  private void tidy(Slide slide, boolean titles, boolean calm) {
    if (!titles) {
      each(slide, paragraph -> List.of(TidyText.line(paragraph.text())));
    }
    for (Shape shape : slide.shapes()) {
      boolean title = shape.placeholder() != null && TITLES.contains(shape.placeholder());
      if (title && shape.visible() && shape.paragraphs().size() == 1) {
        String now = shape.paragraphs().getFirst().text();
        String then = TidyText.title(now, calm);
        if (!then.equals(now) && !then.isEmpty() && !now.contains("\n")) {
          set(slide, shape.id(), List.of(TextParagraph.of(then)));
        }
      }
    }
  }

  private void sentenceCase(List<Slide> slides) {
    String all = String.join(" ", slides.stream().map(s -> s.title() + "").toList());
    if (Tongue.of(all) == Tongue.GERMAN) {
      notes.add("- German titles stay: which words are nouns takes more than fixed rules");
      return;
    }
    SentenceCase words = new SentenceCase(deck);
    for (Slide slide : slides) {
      for (Shape shape : slide.shapes()) {
        boolean title = shape.placeholder() != null && TITLES.contains(shape.placeholder());
        if (title && shape.visible() && shape.paragraphs().size() == 1) {
          String now = shape.paragraphs().getFirst().text();
          String then = words.of(now);
          if (!then.equals(now) && !now.contains("\n")) {
            set(slide, shape.id(), List.of(TextParagraph.of(then)));
          }
        }
      }
    }
  }
}
