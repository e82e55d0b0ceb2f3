package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.deck.Passage.Kind;
import dev.deckhand.analysis.deck.Ranking.Hit;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.DeckOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Answers questions about a deck by quoting the passages that share most with them. */
public final class DeckQuestions {
  private static final int QUOTED = 4;

  /** Share of a question's words a passage must have to be an answer. */
  private static final double COVERED = 0.34;

  private DeckQuestions() {}

  /** The best passages, or that nothing matches. */
  public static Finding answer(DeckOutline deck, String question) {
    Language language = Language.of(question);
    Set<String> words = Ranking.words(question);
    Ranking ranking = new Ranking(Passages.of(deck));
    List<Hit> hits = ranking.of(words).stream().filter(hit -> hit.coverage() >= COVERED).toList();
    List<TableFigures.Figure> figures = TableFigures.of(deck, words);
    if (hits.isEmpty() && figures.isEmpty()) {
      return nothing(deck, words);
    }
    StringBuilder text = new StringBuilder();
    List<Quote> quotes = new ArrayList<>();
    for (TableFigures.Figure figure : figures.stream().limit(QUOTED).toList()) {
      text.append(
          "**%s, %s: %s** %s\n\n"
              .formatted(
                  Markdown.text(figure.row()),
                  Markdown.text(figure.column()),
                  Markdown.text(figure.value()),
                  DeckNotes.slide(figure.slide(), language)));
      String anchor = "slide " + figure.slide() + "/#" + figure.shape();
      quotes.add(new Quote(anchor, figure.value()));
    }
    double best = hits.isEmpty() ? 0 : hits.getFirst().score();
    text.append(language.say("What the slides say:\n\n", "Das sagen die Folien:\n\n"));
    List<Passage> chosen = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.score() > best * 0.45 && chosen.size() < QUOTED) {
        answers(hit.passage(), words, Passages.of(deck)).stream()
            .filter(p -> chosen.stream().noneMatch(c -> c.text().equalsIgnoreCase(p.text())))
            .forEach(chosen::add);
      }
    }
    chosen.forEach(passage -> quote(passage, language, text, quotes));
    text.append(missing(ranking.missing(words), question, language));
    text.append(DeckNotes.hidden(Passages.hidden(deck), language));
    return new Finding.Said(text.toString().strip(), quotes);
  }

  /** What of the question no visible slide says anything about. */
  private static String missing(List<String> stems, String question, Language language) {
    List<String> said =
        Token.of(question).stream()
            .filter(token -> stems.contains(token.stem()))
            .map(token -> "\"" + Markdown.text(token.text()) + "\"")
            .distinct()
            .toList();
    return said.isEmpty()
        ? ""
        : language
            .say(
                "\nNo visible slide says anything about %s.\n",
                "\nKeine sichtbare Folie sagt etwas über %s.\n")
            .formatted(String.join(", ", said));
  }

  /** The passage, or what stands below it where it is only the heading of an answer. */
  private static List<Passage> answers(Passage hit, Set<String> words, List<Passage> all) {
    boolean heading = words.containsAll(hit.stems()) || hit.kind() == Kind.TITLE;
    if (!heading || hit.kind() == Kind.NOTES || hit.kind() == Kind.TABLE_ROW) {
      return List.of(hit);
    }
    List<Passage> below = new ArrayList<>();
    Integer shape = null;
    for (Passage passage : all.subList(all.indexOf(hit) + 1, all.size())) {
      boolean other = shape != null && !shape.equals(passage.shape());
      if (passage.slide() != hit.slide() || passage.kind() != Kind.BODY || other) {
        break;
      }
      shape = passage.shape();
      below.add(passage);
    }
    return below.isEmpty() ? List.of(hit) : below.subList(0, Math.min(6, below.size()));
  }

  private static void quote(
      Passage passage, Language language, StringBuilder text, List<Quote> quotes) {
    String where =
        switch (passage.kind()) {
          case NOTES -> language.say("notes, ", "Notizen, ");
          case TABLE_ROW -> language.say("table, ", "Tabelle, ");
          case CHART -> language.say("chart, ", "Diagramm, ");
          case TITLE, BODY -> "";
        };
    boolean titled = passage.kind() != Kind.TITLE && !passage.title().isEmpty();
    text.append("- “")
        .append(Markdown.text(passage.text()))
        .append("” ")
        .append(titled ? "– " + where + Markdown.text(passage.title()) + " " : "")
        .append(DeckNotes.slide(passage.slide(), language))
        .append('\n');
    quotes.add(new Quote(passage.anchor(), passage.text()));
  }

  private static Finding nothing(DeckOutline deck, Set<String> words) {
    List<String> titles =
        deck.slides().stream()
            .filter(slide -> !slide.hidden())
            .map(Passages::title)
            .filter(title -> !title.isEmpty())
            .limit(12)
            .toList();
    return new Finding.Unable(
        "No visible slide says anything about " + String.join(", ", words),
        "Ask about one of its slides ("
            + String.join("; ", titles)
            + "), or configure a chat model");
  }
}
