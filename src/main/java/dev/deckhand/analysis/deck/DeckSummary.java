package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.deck.Passage.Kind;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.DeckOutline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Summarises a deck in its own words: the sentence of each slide that says most. */
public final class DeckSummary {
  private static final int BULLETS = 7;
  private static final Pattern LINES =
      Pattern.compile(
          "(\\d{1,2})\\s+(?:lines?|bullets?|points?|sentences?|zeilen|punkte\\w*|sätze\\w*|líneas)");
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*\\s?%?");
  private static final Set<String> STRONG =
      Set.of(
          "grew",
          "fell",
          "rose",
          "above",
          "below",
          "up",
          "down",
          "highest",
          "lowest",
          "only",
          "best",
          "worst",
          "record",
          "risk",
          "decision",
          "decide",
          "goal",
          "target",
          "increase",
          "decrease",
          "million",
          "growth",
          "revenue",
          "margin",
          "loss",
          "profit",
          "gestiegen",
          "gefallen",
          "uber",
          "unter",
          "umsatz",
          "must",
          "will",
          "main");

  private DeckSummary() {}

  /** The summary, or why there is none. */
  public static Finding of(DeckOutline deck, String instruction) {
    List<Passage> passages = Passages.of(deck);
    Language language = Language.of(instruction);
    List<Passage> best = new ArrayList<>();
    for (DeckOutline.Slide slide : deck.slides()) {
      best(passages, slide.number()).ifPresent(best::add);
    }
    if (best.isEmpty()) {
      return new Finding.Unable(
          "The visible slides have no text to summarise", "Add text to the slides, or unhide some");
    }
    List<Passage> chosen =
        best.stream()
            .sorted(Comparator.comparingDouble(DeckSummary::weight).reversed())
            .limit(bullets(instruction))
            .sorted(Comparator.comparingInt(Passage::slide))
            .toList();
    return write(passages, chosen, language, Passages.hidden(deck));
  }

  private static int bullets(String instruction) {
    Matcher lines = LINES.matcher(instruction.toLowerCase(Locale.ROOT));
    return lines.find() ? Math.clamp(Integer.parseInt(lines.group(1)), 1, 12) : BULLETS;
  }

  /** The strongest passage of a slide that is more than its title. */
  private static Optional<Passage> best(List<Passage> passages, int slide) {
    return passages.stream()
        .filter(p -> p.slide() == slide)
        .filter(p -> p.kind() != Kind.TITLE && p.kind() != Kind.CHART)
        .filter(p -> p.text().length() >= 12 && (slide > 1 || isShort(passages)))
        .max(Comparator.comparingDouble(DeckSummary::weight));
  }

  /** Whether the first slide is all there is, and not only the cover. */
  private static boolean isShort(List<Passage> passages) {
    return passages.stream().allMatch(p -> p.slide() <= 2);
  }

  private static double weight(Passage passage) {
    double weight =
        switch (passage.kind()) {
          case TITLE, CHART -> 0;
          case BODY -> 2;
          case TABLE_ROW -> -2;
          case NOTES -> 1;
        };
    weight += Math.min(2, FIGURE.matcher(passage.text()).results().count()) * 1.2;
    weight += passage.text().contains("%") ? 0.8 : 0;
    for (Token token : passage.tokens()) {
      weight += STRONG.contains(token.stem()) ? 0.5 : 0;
    }
    return weight - (passage.text().length() > 220 ? 1.5 : 0) - 0.01 * passage.slide();
  }

  private static Finding write(
      List<Passage> passages, List<Passage> chosen, Language language, List<Integer> hidden) {
    StringBuilder text = new StringBuilder();
    List<Quote> quotes = new ArrayList<>();
    message(passages, chosen, language, text, quotes);
    for (Passage passage : chosen) {
      String title = passage.title();
      boolean named = !title.isEmpty() && !title.equalsIgnoreCase(passage.text());
      text.append("- ")
          .append(named ? "**" + Markdown.text(title) + "**: " : "")
          .append(Markdown.text(passage.text()))
          .append(' ')
          .append(DeckNotes.slide(passage.slide(), language))
          .append('\n');
      quotes.add(new Quote(passage.anchor(), passage.text()));
    }
    text.append(DeckNotes.hidden(hidden, language));
    return new Finding.Said(text.toString().strip(), quotes);
  }

  /** The deck's title and its strongest statement. */
  private static void message(
      List<Passage> passages,
      List<Passage> chosen,
      Language language,
      StringBuilder text,
      List<Quote> quotes) {
    passages.stream()
        .filter(p -> p.kind() == Kind.TITLE)
        .findFirst()
        .ifPresent(
            title -> {
              text.append("**")
                  .append(Markdown.text(title.text()))
                  .append("** ")
                  .append(DeckNotes.slide(title.slide(), language));
              quotes.add(new Quote(title.anchor(), title.text()));
            });
    chosen.stream()
        .max(Comparator.comparingDouble(DeckSummary::weight))
        .ifPresent(
            p ->
                text.append(language.say("\n\nMessage: ", "\n\nKernaussage: "))
                    .append(Markdown.text(p.text()))
                    .append(' ')
                    .append(DeckNotes.slide(p.slide(), language))
                    .append("\n\n"));
  }
}
