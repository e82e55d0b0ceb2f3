package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.ShapeContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a speaker can say to a slide, in the slide's own words: its title, its texts as sentences,
 * the rows of its tables, the highest and lowest value of its charts, and what comes next.
 */
public final class Speech {
  /** Words a calm speaker says in a minute. */
  public static final int WORDS_A_MINUTE = 130;

  private final DeckOutline deck;
  private final Tongue tongue;

  /** Speech in the language of the deck. */
  public Speech(DeckOutline deck) {
    this.deck = deck;
    this.tongue =
        Tongue.of(
            Passages.of(deck).stream()
                .limit(300)
                .map(Passage::text)
                .collect(Collectors.joining(" ")));
  }

  /**
   * What to say to a slide; empty when it has no words of its own.
   *
   * @param words the most words it may have
   */
  public String of(Slide slide, int words) {
    List<String> sentences = new ArrayList<>();
    String title = Passages.title(slide);
    slide.shapes().stream()
        .filter(shape -> shape.visible() && !Roles.furniture(shape) && !Roles.title(shape))
        .forEach(shape -> say(shape, sentences));
    if (!title.isEmpty()) {
      sentences.addFirst(sentence(title));
    }
    if (sentences.isEmpty()) {
      return "";
    }
    String next = next(slide);
    int room = words - count(next);
    StringBuilder speech = new StringBuilder();
    int said = 0;
    for (String sentence : sentences) {
      int more = count(sentence);
      if (said + more <= room) {
        speech.append(speech.isEmpty() ? "" : " ").append(sentence);
        said += more;
      }
    }
    return next.isEmpty() || said == 0 ? speech.toString() : speech.append(' ').append(next) + "";
  }

  /** The text of a last slide with a word on where it stands, if there is room for it. */
  public String closed(Slide slide, String text, int words) {
    List<Slide> shown = deck.slides().stream().filter(s -> !s.hidden()).toList();
    int place = shown.indexOf(slide);
    if (place < 1 || place < shown.size() - 1 || text.isEmpty()) {
      return text;
    }
    String before = Passages.title(shown.get(place - 1));
    String last =
        tongue
            .say(
                "This is the last of %d slides",
                "Das ist die letzte von %d Folien", "Esta es la última de %d diapositivas")
            .formatted(shown.size());
    String after = tongue.say("; before it came: ", "; davor kam: ", "; antes vino: ") + before;
    String closing = sentence(before.isEmpty() ? last : last + after);
    return count(text) + count(closing) <= words ? text + " " + closing : text;
  }

  private String next(Slide slide) {
    return deck.slides().stream()
        .filter(other -> other.number() > slide.number() && !other.hidden())
        .findFirst()
        .map(Passages::title)
        .filter(title -> !title.isEmpty())
        .map(title -> sentence(tongue.say("Next: ", "Als Nächstes: ", "A continuación: ") + title))
        .orElse("");
  }

  private void say(Shape shape, List<String> sentences) {
    ShapeContent.Table table = shape.table();
    ShapeContent.Chart chart = shape.chart();
    if (table != null) {
      rows(table.cells(), sentences);
    } else if (chart != null) {
      ChartFacts.of(chart, tongue).forEach(fact -> sentences.add(sentence(fact)));
    } else {
      for (Paragraph paragraph : shape.paragraphs()) {
        String text = paragraph.seenText().replaceAll("\\s+", " ").strip();
        if (!text.isEmpty()) {
          sentences.add(sentence(text));
        }
      }
    }
  }

  private static void rows(List<List<String>> cells, List<String> sentences) {
    if (cells.size() < 2) {
      return;
    }
    List<String> header = cells.getFirst();
    for (List<String> row : cells.subList(1, Math.min(cells.size(), 13))) {
      String values =
          IntStream.range(1, Math.min(row.size(), header.size()))
              .filter(column -> !row.get(column).isBlank())
              .mapToObj(column -> (header.get(column) + " " + row.get(column)).strip())
              .collect(Collectors.joining(", "));
      if (!row.isEmpty() && !row.getFirst().isBlank() && !values.isEmpty()) {
        sentences.add(sentence(row.getFirst() + ": " + values));
      }
    }
  }

  private static String sentence(String text) {
    String plain = text.replaceAll("\\s+", " ").strip();
    return plain.matches("(?s).*[.!?:…]$") ? plain : plain.replaceFirst("[;,]$", "") + ".";
  }

  /** The number of words of a text. */
  public static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
