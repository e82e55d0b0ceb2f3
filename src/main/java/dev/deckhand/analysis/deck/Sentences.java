package dev.deckhand.analysis.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into its sentences; abbreviations and numbers do not end one. */
public final class Sentences {
  private static final Pattern END = Pattern.compile("[.!?]+[\"”“)]?\\s+(?=[\\p{Lu}\\d\"„“¿¡(])");
  private static final Pattern SHORT =
      Pattern.compile(
          "(?iu)(?:^|[\\s(])(?:e\\.g|i\\.e|z\\.\\s?B|d\\.\\s?h|bzw|ca|vs|nr|no|dr|mr|mrs|prof|inc|"
              + "etc|p\\.\\s?ej|sr|sra|approx|st|\\p{L}|\\d+)\\.$");

  private Sentences() {}

  /** The sentences in order, with their punctuation. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    String plain = text.replaceAll("\\s+", " ").strip();
    Matcher end = END.matcher(plain);
    int from = 0;
    while (end.find()) {
      String sentence = plain.substring(from, end.end()).strip();
      if (!SHORT.matcher(sentence).find()) {
        sentences.add(sentence);
        from = end.end();
      }
    }
    if (from < plain.length()) {
      sentences.add(plain.substring(from).strip());
    }
    return sentences;
  }
}
