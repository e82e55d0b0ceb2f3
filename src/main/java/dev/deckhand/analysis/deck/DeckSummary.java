package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.deck.Passage.Kind;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.TextLanguage;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.DeckOutline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Summarises a deck in its own words: the sentence of each slide that says most. */
public final class DeckSummary {
  private static final int BULLETS = 7;
  private static final int MOST_LINES = 12;
  private static final Pattern LINES =
      Pattern.compile(
          "(\\d{1,2}|one|two|three|four|five|six|zwei|drei|vier|fünf|sechs|dos|tres|cuatro|cinco|seis)"
              + "\\s+(?:short\\s+)?(?:lines?|bullets?|points?|sentences?|zeilen|punkte\\w*|sätze\\w*|líneas|frases|puntos)");
  private static final List<List<String>> NUMBERS =
      List.of(
          List.of("one"),
          List.of("two", "zwei", "dos"),
          List.of("three", "drei", "tres"),
          List.of("four", "vier", "cuatro"),
          List.of("five", "fünf", "cinco"),
          List.of("six", "sechs", "seis"));
  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?iu)summar|\\bsum\\b|tl;?dr|\\bbrief|overview|\\bgist\\b|(?:key|main) (?:points|messages)|"
              + "in short|zusammen|kurz|überblick|kernaussage|\\bresum|síntesis|résum|"
              + "\\b(?:lines?|sentences?|zeilen|sätze\\w*|líneas|frases)\\b");
  private static final Map<Pattern, TextLanguage> WANTED =
      Map.of(
          Pattern.compile("(?iu)\\b(?:auf deutsch|in german|en alemán)\\b"),
          TextLanguage.GERMAN,
          Pattern.compile("(?iu)\\b(?:auf englisch|in english|en inglés)\\b"),
          TextLanguage.ENGLISH,
          Pattern.compile("(?iu)\\b(?:auf spanisch|in spanish|en español)\\b"),
          TextLanguage.SPANISH);
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*\\s?%?");
  private static final Pattern DECIDES =
      Pattern.compile("(?iu)\\b(?:risk|decision|risik|entscheidung|riesgo|decisi[oó]n)\\p{L}*");
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
    if (!SUMMARY.matcher(instruction).find()) {
      return DeckQuestions.answer(deck, instruction);
    }
    List<Passage> passages = Passages.of(deck);
    if (foreign(passages, instruction)) {
      return new Finding.Unable(
          "To sum the deck up in another language than its own takes a language model",
          "Ask for a summary in the deck's own words, or configure a chat model");
    }
    Language language = Language.of(instruction);
    List<Passage> best = new ArrayList<>();
    for (DeckOutline.Slide slide : deck.slides()) {
      best(passages, slide.number()).ifPresent(best::add);
    }
    if (best.isEmpty()) {
      return new Finding.Unable(
          "The visible slides have no text to summarise", "Add text to the slides, or unhide some");
    }
    String hidden = DeckNotes.hidden(Passages.hidden(deck), language);
    int lines = lines(instruction);
    return lines > 0
        ? write("", List.of(), filled(passages, best, lines), hidden, language)
        : headed(passages, best, hidden, language);
  }

  /**
   * The slides that say most, in order: the cover, then those with the strongest statements.
   *
   * @param most how many at most; fewer where fewer say anything
   */
  public static List<Integer> strongest(DeckOutline deck, int most) {
    List<Passage> passages = Passages.of(deck);
    List<Passage> best = new ArrayList<>();
    for (DeckOutline.Slide slide : deck.slides()) {
      passages.stream()
          .filter(p -> p.slide() == slide.number() && slide.number() > 1)
          .filter(p -> p.kind() == Kind.CHART || isStatement(p))
          .max(Comparator.comparingDouble(DeckSummary::weight))
          .ifPresent(best::add);
    }
    List<Integer> slides = new ArrayList<>();
    passages.stream().limit(1).filter(p -> p.slide() == 1).forEach(p -> slides.add(1));
    best.stream()
        .sorted(Comparator.comparingDouble(DeckSummary::call).reversed())
        .limit(most - slides.size())
        .map(Passage::slide)
        .sorted()
        .forEach(slides::add);
    return slides;
  }

  /** How much a slide calls for the attention of those who decide: risks and decisions do. */
  private static double call(Passage passage) {
    return weight(passage) + (DECIDES.matcher(passage.title()).find() ? 2 : 0);
  }

  /** The number of lines asked for; 0 when none was. */
  private static int lines(String instruction) {
    Matcher lines = LINES.matcher(instruction.toLowerCase(Locale.ROOT));
    if (!lines.find()) {
      return 0;
    }
    String number = lines.group(1);
    for (int i = 0; i < NUMBERS.size(); i++) {
      if (NUMBERS.get(i).contains(number)) {
        return i + 1;
      }
    }
    return Math.clamp(Integer.parseInt(number), 1, MOST_LINES);
  }

  /** Whether an instruction names a language that the deck is not in. */
  private static boolean foreign(List<Passage> passages, String instruction) {
    String all = passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    Optional<TextLanguage> own = TextLanguage.of(all);
    return WANTED.entrySet().stream()
        .filter(wanted -> wanted.getKey().matcher(instruction).find())
        .anyMatch(wanted -> own.filter(is -> is != wanted.getValue()).isPresent());
  }

  /** The best of each slide; where the slides are fewer than the lines, more of what they say. */
  private static List<Passage> filled(List<Passage> passages, List<Passage> best, int lines) {
    List<Passage> chosen = new ArrayList<>(strongest(best, lines));
    List<Passage> more =
        passages.stream()
            .filter(p -> isStatement(p) && chosen.stream().noneMatch(c -> says(c, p)))
            .toList();
    chosen.addAll(strongest(more, lines - chosen.size()));
    chosen.sort(Comparator.comparingInt(Passage::slide));
    return chosen;
  }

  private static boolean says(Passage a, Passage b) {
    return a.text().equalsIgnoreCase(b.text());
  }

  private static List<Passage> strongest(List<Passage> passages, int most) {
    return passages.stream()
        .sorted(Comparator.comparingDouble(DeckSummary::weight).reversed())
        .limit(most)
        .sorted(Comparator.comparingInt(Passage::slide))
        .toList();
  }

  /** The strongest passage of a slide that is more than its title. */
  private static Optional<Passage> best(List<Passage> passages, int slide) {
    return passages.stream()
        .filter(p -> p.slide() == slide)
        .filter(p -> isStatement(p) && (slide > 1 || isShort(passages)))
        .max(Comparator.comparingDouble(DeckSummary::weight));
  }

  private static boolean isStatement(Passage passage) {
    return passage.kind() != Kind.TITLE
        && passage.kind() != Kind.CHART
        && passage.text().length() >= 12;
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

  /** The deck's title and its strongest statement, then what else it says. */
  private static Finding headed(
      List<Passage> passages, List<Passage> best, String hidden, Language language) {
    StringBuilder head = new StringBuilder();
    List<Quote> quotes = new ArrayList<>();
    passages.stream()
        .filter(p -> p.kind() == Kind.TITLE)
        .findFirst()
        .ifPresent(
            title -> {
              head.append(
                  "**%s** %s".formatted(Markdown.text(title.text()), slide(title, language)));
              quotes.add(new Quote(title.anchor(), title.text()));
            });
    Passage message = strongest(best, 1).getFirst();
    head.append(language.say("\n\nMessage: ", "\n\nKernaussage: "))
        .append(Markdown.text(message.text()))
        .append(' ')
        .append(slide(message, language))
        .append("\n\n");
    quotes.add(new Quote(message.anchor(), message.text()));
    List<Passage> rest = best.stream().filter(p -> !p.equals(message)).toList();
    return write(head.toString(), quotes, strongest(rest, BULLETS - 1), hidden, language);
  }

  /** One line a passage. */
  private static Finding write(
      String head, List<Quote> headQuotes, List<Passage> chosen, String hidden, Language language) {
    StringBuilder text = new StringBuilder(head);
    List<Quote> quotes = new ArrayList<>(headQuotes);
    for (Passage passage : chosen) {
      String title = passage.title();
      boolean named = !title.isEmpty() && !title.equalsIgnoreCase(passage.text());
      text.append("- ")
          .append(named ? "**" + Markdown.text(title) + "**: " : "")
          .append(Markdown.text(passage.text()))
          .append(' ')
          .append(slide(passage, language))
          .append('\n');
      quotes.add(new Quote(passage.anchor(), passage.text()));
    }
    return new Finding.Said(text.append(hidden).toString().strip(), quotes);
  }

  private static String slide(Passage passage, Language language) {
    return DeckNotes.slide(passage.slide(), language);
  }
}
