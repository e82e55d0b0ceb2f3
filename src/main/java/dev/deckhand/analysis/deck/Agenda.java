package dev.deckhand.analysis.deck;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Section;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a deck's agenda lists: the titles of its section slides, else the names of its sections,
 * else the titles of its slides.
 *
 * @param items in order
 * @param slide the agenda slide that is there
 */
public record Agenda(List<String> items, Optional<Slide> slide) {
  private static final Pattern TITLE =
      Pattern.compile(
          "(?iu)\\s*(?:agenda|contents|outline|inhalt|übersicht|tagesordnung|índice|contenido)\\s*");
  private static final Pattern SECTION = Pattern.compile("(?iu)section|abschnitt|kapitel|sección");
  private static final Pattern FRAME =
      Pattern.compile(
          "(?iu)\\s*(?:thank you|thanks|vielen dank|danke|gracias|questions\\??|fragen\\??|q\\s?&\\s?a)\\W*");
  private static final int MOST = 12;

  public Agenda {
    items = List.copyOf(items);
  }

  /** The agenda of a deck; hidden slides are not on it. */
  public static Agenda of(DeckOutline deck) {
    List<Slide> shown = deck.slides().stream().filter(slide -> !slide.hidden()).toList();
    Optional<Slide> there =
        shown.stream().filter(s -> TITLE.matcher(Passages.title(s)).matches()).findFirst();
    List<String> parts = titles(shown.stream().filter(Agenda::opens).toList());
    List<String> sections = deck.sections().stream().map(Section::name).distinct().toList();
    List<String> slides = titles(shown.stream().filter(Agenda::content).toList());
    List<String> items = parts.size() > 1 ? parts : sections.size() > 1 ? sections : slides;
    return new Agenda(items.stream().limit(MOST).toList(), there);
  }

  private static List<String> titles(List<Slide> slides) {
    return slides.stream()
        .map(Passages::title)
        .filter(title -> !title.isEmpty() && !TITLE.matcher(title).matches())
        .distinct()
        .toList();
  }

  private static boolean opens(Slide slide) {
    return SECTION.matcher(slide.layout()).find();
  }

  /** Whether it is neither the cover nor thanks at the end. */
  private static boolean content(Slide slide) {
    return slide.shapes().stream()
            .map(Shape::placeholder)
            .noneMatch(place -> place != null && Set.of("ctrTitle", "subTitle").contains(place))
        && !FRAME.matcher(Passages.title(slide)).matches()
        && !opens(slide);
  }
}
