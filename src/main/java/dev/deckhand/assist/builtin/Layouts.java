package dev.deckhand.assist.builtin;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Placeholder;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The layouts of a deck by what a slide is for, told by their placeholders and names. */
final class Layouts {
  private static final Set<String> BODIES = Set.of("obj", "body");
  private static final Set<String> TITLES = Set.of("title", "ctrTitle");
  private static final Pattern SECTION = named("section|abschnitt|kapitel|sección|divider|trenn");
  private static final Pattern CLOSING =
      named("clos|thank|\\bend\\b|schluss|abschluss|danke|ende\\b|cierre|gracias|contact|kontakt");
  private static final Pattern UPRIGHT = named("vertical|vertikal");

  private final List<Layout> layouts;

  /** Of layouts that serve equally, those come first that most slides of the deck have already. */
  Layouts(DeckOutline deck) {
    Map<String, Long> uses =
        deck.slides().stream().collect(Collectors.groupingBy(Slide::layout, Collectors.counting()));
    this.layouts =
        deck.layouts().stream()
            .filter(layout -> !UPRIGHT.matcher(layout.name()).find())
            .sorted(Comparator.comparing(layout -> -uses.getOrDefault(layout.name(), 0L)))
            .toList();
  }

  private static Pattern named(String words) {
    return Pattern.compile("(?iu)(?:" + words + ")");
  }

  /** For the cover; not every program marks the title of one as centred. */
  Optional<Layout> cover() {
    return layouts.stream()
        .filter(layout -> count(layout, Set.of("ctrTitle")) == 1)
        .min(Comparator.comparingInt(l -> l.placeholders().size()))
        .or(() -> titled(l -> count(l, Set.of("subTitle")) == 1))
        .or(this::content);
  }

  /** For a slide that opens a part; else one with a title alone. */
  Optional<Layout> section() {
    return titled(l -> SECTION.matcher(l.name()).find()).or(this::titleOnly);
  }

  /** For the last slide; else that of the cover. */
  Optional<Layout> closing() {
    return titled(l -> CLOSING.matcher(l.name()).find()).or(this::cover);
  }

  /** For a title with one text; the fewest placeholders, then those that take anything, win. */
  Optional<Layout> content() {
    return layouts.stream()
        .filter(l -> count(l, TITLES) == 1 && count(l, BODIES) == 1 && filled(l) == 2)
        .filter(l -> !SECTION.matcher(l.name()).find() && !CLOSING.matcher(l.name()).find())
        .min(Comparator.comparing(l -> count(l, Set.of("obj")) == 0))
        .or(() -> titled(l -> count(l, BODIES) >= 1));
  }

  /** For two texts side by side. */
  Optional<Layout> twoSides() {
    return layouts.stream()
        .filter(l -> count(l, Set.of("title")) == 1 && count(l, BODIES) == 2 && filled(l) == 3)
        .min(Comparator.comparing(l -> count(l, Set.of("obj")) < 2));
  }

  /** For a title with room for a table or a chart. */
  Optional<Layout> titleOnly() {
    return layouts.stream()
        .filter(l -> count(l, Set.of("title")) == 1 && filled(l) == 1)
        .findFirst();
  }

  private Optional<Layout> titled(Predicate<Layout> also) {
    return layouts.stream()
        .filter(layout -> count(layout, TITLES) == 1)
        .filter(also)
        .min(Comparator.comparingInt(l -> l.placeholders().size()));
  }

  private static long count(Layout layout, Set<String> types) {
    return layout.placeholders().stream().filter(p -> types.contains(p.type())).count();
  }

  /** Placeholders that want something: not the date, footer and number. */
  private static long filled(Layout layout) {
    return layout.placeholders().stream()
        .filter(p -> !Set.of("ftr", "dt", "sldNum", "hdr").contains(p.type()))
        .count();
  }

  /** The key of a layout's title. */
  static String title(Layout layout) {
    return layout.placeholders().stream()
        .filter(p -> TITLES.contains(p.type()))
        .map(Placeholder::key)
        .findFirst()
        .orElse("title");
  }

  /** The keys of a layout's texts, in order. */
  static List<String> texts(Layout layout) {
    return layout.placeholders().stream()
        .filter(p -> BODIES.contains(p.type()) || p.type().equals("subTitle"))
        .map(Placeholder::key)
        .toList();
  }
}
