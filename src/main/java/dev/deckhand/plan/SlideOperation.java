package dev.deckhand.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations on whole slides. */
public sealed interface SlideOperation extends DeckOperation {

  /**
   * Adds a slide from one of the deck's layouts.
   *
   * @param after the slide it follows: a number, {@code @N}, or {@code 0} for the front
   * @param layout a layout of the deck, by name
   * @param placeholders text by placeholder key as the outline lists them for the layout; every
   *     line is a paragraph
   * @param notes speaker notes
   */
  record AddSlide(
      String id,
      String after,
      String layout,
      Map<String, List<TextParagraph>> placeholders,
      @Nullable String notes)
      implements SlideOperation {
    public AddSlide {
      Map<String, List<TextParagraph>> texts = new HashMap<>();
      placeholders.forEach((key, text) -> texts.put(key, TextParagraph.lines(text)));
      placeholders = Map.copyOf(texts);
    }
  }

  /** Deletes a slide with the parts nothing else uses. */
  record DeleteSlide(String id, String slide) implements SlideOperation {}

  /**
   * Moves a slide; in a deck with sections it joins that of the slide it follows.
   *
   * @param after the slide it follows then: a number, {@code @N}, or {@code 0} for the front
   */
  record MoveSlide(String id, String slide, String after) implements SlideOperation {}

  /**
   * Copies a slide with its notes, charts and their workbooks, diagrams, embedded objects and
   * links; comments stay with the original alone. Operations after it name the copy {@code @N} and
   * its shapes as those of the original.
   *
   * @param after the slide the copy follows: a number, {@code @N}, or {@code 0} for the front; left
   *     out, it follows the original
   */
  record DuplicateSlide(String id, String slide, @Nullable String after)
      implements SlideOperation {}

  /**
   * Puts a slide on another layout. What it holds goes into the new layout's placeholders by kind
   * and order; what has none to go to stays where it was, and empty placeholders without one go.
   *
   * @param layout a layout of the deck, by name
   */
  record SetLayout(String id, String slide, String layout) implements SlideOperation {}

  /**
   * Starts a section before a slide; the slides from there to the next section are in it.
   *
   * @param name what the section is called
   * @param beforeSlide its first slide: a number, or {@code @N}
   */
  record AddSection(String id, String name, String beforeSlide) implements SlideOperation {}

  /**
   * Hides a slide from the show, or shows it again.
   *
   * @param hidden whether the show skips it
   */
  record SetSlideHidden(String id, String slide, Boolean hidden) implements SlideOperation {}
}
