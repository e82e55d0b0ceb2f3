package dev.deckhand.evaluation.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of the deck that came out. Slides are numbered from 1, in the deck that came out. */
public sealed interface DeckCheck extends Check {

  /**
   * The deck has so many slides.
   *
   * @param shown whether only those count that are not hidden
   */
  record SlideCount(
      @Nullable Integer exactly,
      @Nullable Integer atLeast,
      @Nullable Integer atMost,
      @Nullable Boolean shown)
      implements DeckCheck {
    /** Hidden slides count too. */
    public SlideCount(
        @Nullable Integer exactly, @Nullable Integer atLeast, @Nullable Integer atMost) {
      this(exactly, atLeast, atMost, null);
    }
  }

  /**
   * A slide has a layout.
   *
   * @param layouts any of these names
   */
  record HasLayout(Integer slide, List<String> layouts) implements DeckCheck {
    public HasLayout {
      layouts = List.copyOf(layouts);
    }
  }

  /**
   * Every placeholder of the layouts is filled on slides that are new or say something else; the
   * share that is. Dates, footers and slide numbers do not count, and a prompt is no text.
   */
  record PlaceholdersBound() implements DeckCheck {}

  /**
   * No text overflows, nothing overlaps or leaves its slide that did not do so before.
   *
   * @param slides numbers of slides on which nothing may do so at all, whatever it was before
   */
  record Fits(@Nullable List<Integer> slides) implements DeckCheck {}

  /**
   * Texts are there; a share.
   *
   * @param slide where; anywhere when left out
   * @param placeholder such as {@code title} or {@code body}, or {@code notes}; any shape when left
   *     out
   * @param none texts that may not be there
   */
  record SlideSays(
      @Nullable Integer slide,
      @Nullable String placeholder,
      @Nullable List<String> all,
      @Nullable List<String> none)
      implements DeckCheck {}

  /**
   * What is on slides is what was there before; a share of the shapes that had text.
   *
   * @param slides numbers, the same before and after; all slides, wherever they went, when left out
   * @param except placeholders that may differ, such as {@code title}
   */
  record TextKept(@Nullable List<Integer> slides, @Nullable List<String> except)
      implements DeckCheck {}

  /**
   * Every number and percentage that was on a slide is still on it, written in the way of any
   * language; the share that is.
   */
  record NumbersKept() implements DeckCheck {}

  /** Shapes of slides that are still there are where they were and as large; the share that is. */
  record GeometryKept() implements DeckCheck {}

  /**
   * Texts have not grown too long; the share of slides that had text and are still there.
   *
   * @param atMost length of each slide's text as a multiple of what it was
   */
  record TextLength(Double atMost) implements DeckCheck {}

  /**
   * The visible text is in a language; the share of slides that have enough words to tell.
   *
   * @param language {@code en}, {@code de}, {@code es} or {@code fr}
   */
  record SlidesInLanguage(String language) implements DeckCheck {}

  /** Every slide that is shown has notes within a number of words; the share of slides. */
  record NotesBudget(Integer atLeast, Integer atMost) implements DeckCheck {}

  /** Links go where they went, also when slides have moved; those of deleted slides may go. */
  record LinksIntact() implements DeckCheck {}

  /**
   * Pictures, charts and diagrams have alternative texts, and old ones are as they were; a share. A
   * name of a file or of the shape says nothing; what is marked as decoration needs none.
   */
  record AltTexts() implements DeckCheck {}

  /**
   * A slide has a chart.
   *
   * @param slide where; anywhere when left out
   * @param type such as {@code column} or {@code columnStacked}; any when left out
   * @param values numbers its series must have
   */
  record SlideChart(@Nullable Integer slide, @Nullable String type, @Nullable List<Double> values)
      implements DeckCheck {}

  /**
   * A slide has a table.
   *
   * @param slide where; anywhere when left out
   * @param texts texts its cells must have
   */
  record SlideTable(@Nullable Integer slide, @Nullable List<String> texts) implements DeckCheck {}

  /**
   * Texts look as before on slides that were there: every font, size, weight and colour a shape had
   * is there, and no other; the share of shapes with text.
   */
  record FormatKept() implements DeckCheck {}

  /**
   * Text looks as it should; the share of its stretches.
   *
   * @param slide where; anywhere when left out
   * @param placeholder such as {@code title}; any shape with text when left out
   * @param font typeface
   * @param size points
   * @param color {@code #RRGGBB}, or a name such as {@code red} or {@code dark blue}, which any
   *     such shade is
   */
  record TextLooks(
      @Nullable Integer slide,
      @Nullable String placeholder,
      @Nullable String font,
      @Nullable Double size,
      @Nullable Boolean bold,
      @Nullable String color)
      implements DeckCheck {}
}
