package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.words.Figures;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.ShapeContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Titles that say what a slide proves: the statement of it that carries a figure, word for word.
 */
public final class Takeaways {
  private static final int MOST_WORDS = 14;
  private static final int MOST_LETTERS = 90;

  /** A number that measures something: a share, money, a quantity with its unit, a score. */
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?iu)[-+]?\\d[\\d.,]*\\s?%|[€$£]\\s?\\d|\\d\\s?[€$£]|\\b(?:eur|usd|chf|gbp)\\s?\\d"
              + "|\\b\\d[\\d.,]*\\s?(?:million|mio|mrd|billion|bn|thousand|k|m|pp|pts|points?|days|"
              + "eur|usd|millones|mil|tage|punkte)\\b|\\b\\d[\\d.,]*\\s(?:of|von|de)\\s\\d");

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?iu)(?:change|growth|delta|δ|veränderung|wachstum|abweichung|cambio|variación).*");

  private static final Set<String> ENDS = Set.of("?", "…");

  /**
   * What became of one slide's title.
   *
   * @param shape drawing id of the title, 0 where there is none
   * @param words the new title, or why it stays where {@code kept}
   */
  public record Outcome(int slide, int shape, String words, boolean kept) {}

  private Takeaways() {}

  /** The outcome for a slide; empty for covers, sections and closings, which prove nothing. */
  public static Optional<Outcome> of(Slide slide) {
    Optional<Shape> title =
        slide.shapes().stream().filter(s -> Roles.title(s) && s.visible()).findFirst();
    if (title.isEmpty()
        || "ctrTitle".equals(title.get().placeholder())
        || Passages.title(slide).isEmpty()
        || !proves(slide)) {
      return Optional.empty();
    }
    String now = Passages.title(slide);
    if (MEASURE.matcher(now).find()) {
      return Optional.of(kept(slide, "says a figure already"));
    }
    if (sides(slide)) {
      return Optional.of(kept(slide, "sets two sides against each other"));
    }
    return Optional.of(
        statement(slide, now)
            .or(() -> shown(slide))
            .filter(words -> Figures.missing(now, words).isEmpty())
            .map(words -> new Outcome(slide.number(), title.get().id(), words, false))
            .orElseGet(
                () -> kept(slide, "has no statement with a figure short enough for a title")));
  }

  private static Outcome kept(Slide slide, String why) {
    return new Outcome(slide.number(), 0, why, true);
  }

  /** Whether there is more on it than a title and a line below. */
  private static boolean proves(Slide slide) {
    return slide.shapes().stream()
        .filter(shape -> shape.visible() && !Roles.furniture(shape) && !Roles.title(shape))
        .anyMatch(shape -> !"body".equals(shape.placeholder()) || shape.paragraphs().size() > 1);
  }

  private static boolean sides(Slide slide) {
    return slide.shapes().stream()
            .filter(s -> "body".equals(s.placeholder()) && s.paragraphs().size() == 1)
            .count()
        >= 2;
  }

  private static Optional<String> statement(Slide slide, String title) {
    return slide.shapes().stream()
        .filter(shape -> shape.visible() && shape.kind() == ShapeKind.TEXT)
        .filter(shape -> !Roles.furniture(shape) && !Roles.title(shape))
        .flatMap(shape -> shape.paragraphs().stream())
        .map(Paragraph::seenText)
        .map(text -> text.replaceAll("\\s+", " ").strip().replaceFirst("[.;,:]+$", ""))
        .filter(Takeaways::suits)
        .filter(text -> Figures.missing(title, text).isEmpty())
        .max(Comparator.comparingInt(Takeaways::strength));
  }

  /** The first row of a table with a change in it; else the peak of a chart. */
  private static Optional<String> shown(Slide slide) {
    List<String> said = new ArrayList<>();
    for (Shape shape : slide.shapes()) {
      ShapeContent.Table table = shape.visible() ? shape.table() : null;
      ShapeContent.Chart chart = shape.visible() ? shape.chart() : null;
      if (table != null) {
        change(table).ifPresent(said::add);
      } else if (chart != null) {
        ChartFacts.peak(chart, Tongue.of(Passages.title(slide)))
            .map(peak -> subject(Passages.title(slide)) + ": " + peak)
            .ifPresent(said::add);
      }
    }
    return said.stream().filter(text -> text.length() <= MOST_LETTERS).findFirst();
  }

  /** What a title is about, without how its chart is cut: "Revenue" of "Revenue by quarter". */
  private static String subject(String title) {
    String subject = title.replaceFirst("(?iu)\\s+(?:by|per|nach|pro|je|por)\\s+[\\p{L} ]+$", "");
    return subject.isBlank() ? title : subject;
  }

  /** "Revenue: 1,179.0, change +19.5%" where the last column is the change of the one before. */
  private static Optional<String> change(ShapeContent.Table table) {
    List<List<String>> cells = table.cells();
    if (cells.size() < 2 || cells.getFirst().size() < 3) {
      return Optional.empty();
    }
    int last = cells.getFirst().size() - 1;
    String head = cells.getFirst().get(last).strip();
    List<String> row = cells.get(1);
    boolean told =
        CHANGE.matcher(head).matches()
            && row.size() > last
            && MEASURE.matcher(row.get(last)).find()
            && !row.getFirst().isBlank();
    return told
        ? Optional.of(
            "%s: %s in %s, %s"
                .formatted(
                    row.getFirst().strip(),
                    row.get(last - 1).strip(),
                    cells.getFirst().get(last - 1).strip(),
                    row.get(last).strip()))
        : Optional.empty();
  }

  private static boolean suits(String text) {
    int words = Speech.count(text);
    boolean one = !text.matches(".*[.!?]\\s+\\p{Lu}.*") && ENDS.stream().noneMatch(text::endsWith);
    return words >= 3
        && words <= MOST_WORDS
        && text.length() <= MOST_LETTERS
        && one
        && MEASURE.matcher(text).find();
  }

  /** The first of the strongest: what stands higher on a slide matters more. */
  private static int strength(String text) {
    return (int) Math.min(2, MEASURE.matcher(text).results().count());
  }

  /** The outcomes of the slides that are shown, in order. */
  public static List<Outcome> of(DeckOutline deck) {
    return deck.slides().stream()
        .filter(slide -> !slide.hidden())
        .map(Takeaways::of)
        .flatMap(Optional::stream)
        .toList();
  }
}
