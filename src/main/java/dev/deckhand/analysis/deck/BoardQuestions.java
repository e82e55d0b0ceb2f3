package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Questions an audience is likely to ask, and what the deck itself answers: each statement of a
 * decline, a risk, a rise or a date is asked about, and answered with what else the slides and
 * their notes say of the same thing, or with the word that they say nothing.
 */
public final class BoardQuestions {
  private static final int MOST = 6;
  private static final int MOST_ANSWERS = 2;

  /** Letters of a word that tells what a text is about; shorter ones are in every text. */
  private static final int RARE = 6;

  private static final Pattern ASKED =
      Pattern.compile(
          "(?iu)\\b(?:likely|probable|expected|possible|tough|mögliche|wahrscheinliche|kritische|posibles|probables)"
              + "\\s+(?:questions|fragen|preguntas)\\b|\\bq\\s?&\\s?a\\b");
  private static final Pattern BAD =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])[-–]\\d[\\d.,]*\\s?%|\\b(?:fell|below|down|decline\\w*|loss\\w*|late|delay\\w*|"
              + "complaint\\w*|risk\\w*|not yet|overrun|missing|gesunken|gefallen|verlust\\w*|risiko\\w*|"
              + "verspät\\w*|cayó|riesgo\\w*|retraso\\w*)\\b");
  private static final Pattern GOOD =
      Pattern.compile(
          "(?iu)\\b(?:grew|rose|above|up|growth|record|gestiegen|wachstum|creció|subió)\\b|\\+\\d");
  private static final Pattern FIGURE = Pattern.compile("\\d");

  private BoardQuestions() {}

  /** Whether an instruction wants questions and answers. */
  public static boolean isAskedFor(String instruction) {
    return ASKED.matcher(instruction).find();
  }

  /** The questions with their answers. */
  public static Finding of(DeckOutline deck, String instruction) {
    Tongue tongue = Tongue.of(instruction);
    List<Passage> passages = Passages.of(deck);
    List<Passage> told =
        passages.stream()
            .filter(p -> p.kind() == Passage.Kind.BODY && p.text().length() >= 12)
            .filter(p -> weight(p.text()) > 0)
            .sorted(Comparator.comparingInt((Passage p) -> weight(p.text())).reversed())
            .limit(MOST)
            .toList();
    if (told.isEmpty()) {
      return new Finding.Unable(
          "The slides make no statement of a rise, a decline or a risk to ask about",
          "Ask about a topic of the deck, or configure a chat model");
    }
    StringBuilder text = new StringBuilder();
    List<Quote> quotes = new ArrayList<>();
    for (Passage passage : told) {
      ask(passage, passages, tongue, text, quotes);
    }
    return new Finding.Said(text.toString().strip(), quotes);
  }

  private static int weight(String text) {
    int figure = FIGURE.matcher(text).find() ? 1 : 0;
    return BAD.matcher(text).find() ? 2 + figure : GOOD.matcher(text).find() ? figure : 0;
  }

  private static void ask(
      Passage passage, List<Passage> all, Tongue tongue, StringBuilder text, List<Quote> quotes) {
    boolean bad = BAD.matcher(passage.text()).find();
    String question =
        bad
            ? tongue.say("What about this", "Was ist hiermit", "¿Qué pasa con esto")
            : tongue.say("What is behind this", "Was steckt dahinter", "¿Qué hay detrás de esto");
    String told = passage.text().replaceFirst("[.;]+$", "");
    text.append("- **%s: %s?** %s\n".formatted(question, Markdown.text(told), at(passage, tongue)));
    quotes.add(new Quote(passage.anchor(), passage.text()));
    List<Passage> answers = answers(passage, all);
    for (Passage answer : answers) {
      text.append("  - %s %s\n".formatted(Markdown.text(answer.text()), at(answer, tongue)));
      quotes.add(new Quote(answer.anchor(), answer.text()));
    }
    if (answers.isEmpty()) {
      text.append("  - ")
          .append(
              tongue.say(
                  "The deck does not say; prepare an answer.",
                  "Die Präsentation sagt dazu nichts; bereiten Sie eine Antwort vor.",
                  "La presentación no lo dice; prepara una respuesta."))
          .append('\n');
    }
  }

  private static String at(Passage passage, Tongue tongue) {
    return tongue.say("(slide ", "(Folie ", "(diapositiva ") + passage.slide() + ")";
  }

  /** What else is said that shares its rarer words, most of them first. */
  private static List<Passage> answers(Passage asked, List<Passage> all) {
    Set<String> words =
        asked.tokens().stream()
            .filter(token -> token.text().length() >= RARE && !token.isNumber())
            .map(Token::stem)
            .filter(stem -> all.stream().filter(p -> p.stems().contains(stem)).count() <= 5)
            .collect(Collectors.toSet());
    Set<String> said = new HashSet<>(Set.of(asked.text()));
    return all.stream()
        .filter(p -> p.kind() == Passage.Kind.BODY || p.kind() == Passage.Kind.NOTES)
        .filter(p -> shared(p, words) > 0 && said.add(p.text()))
        .sorted(Comparator.comparingLong((Passage p) -> shared(p, words)).reversed())
        .limit(MOST_ANSWERS)
        .toList();
  }

  private static long shared(Passage passage, Set<String> words) {
    return passage.stems().stream().filter(words::contains).count();
  }
}
