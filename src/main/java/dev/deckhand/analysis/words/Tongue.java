package dev.deckhand.analysis.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A language that words are put on slides in. */
public enum Tongue {
  ENGLISH(
      Set.of("the", "of", "and", "is", "are", "for", "with", "by", "to", "a", "this", "our", "add"),
      "(?!)"),
  GERMAN(
      Set.of(
          "der", "die", "das", "und", "ist", "sind", "für", "mit", "von", "ein", "eine", "den",
          "dem", "im", "aus", "bitte", "folie", "folien", "auf", "zu", "wir", "unsere", "als"),
      "[äöüß]"),
  SPANISH(
      Set.of(
          "el",
          "la",
          "los",
          "las",
          "y",
          "es",
          "son",
          "para",
          "con",
          "del",
          "una",
          "un",
          "por",
          "hazme",
          "haz",
          "crea",
          "añade",
          "diapositiva",
          "diapositivas",
          "portada",
          "cierre",
          "en",
          "al",
          "que"),
      "[ñáíóú¿¡]");

  private final Set<String> words;
  private final Pattern letters;

  Tongue(Set<String> words, String letters) {
    this.words = words;
    this.letters = Pattern.compile(letters);
  }

  /** The language most of a text's small words are from; English where nothing tells. */
  public static Tongue of(String text) {
    List<String> words =
        Token.of(text).stream().map(token -> token.text().toLowerCase(Locale.ROOT)).toList();
    Tongue best = ENGLISH;
    long most = ENGLISH.score(words);
    for (Tongue tongue : List.of(GERMAN, SPANISH)) {
      long score = tongue.score(words);
      if (score > most) {
        best = tongue;
        most = score;
      }
    }
    return best;
  }

  private long score(List<String> texts) {
    return texts.stream().filter(words::contains).count() * 2
        + texts.stream().filter(word -> letters.matcher(word).find()).count();
  }

  /** The text for this language. */
  public String say(String english, String german, String spanish) {
    return switch (this) {
      case ENGLISH -> english;
      case GERMAN -> german;
      case SPANISH -> spanish;
    };
  }
}
