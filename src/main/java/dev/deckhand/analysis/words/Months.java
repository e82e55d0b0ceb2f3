package dev.deckhand.analysis.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names of months in English, German and Spanish, in full and cut to three letters. */
public final class Months {
  private static final Map<String, Integer> NAMES = names();
  private static final Set<String> OTHER_WORDS = Set.of("mar", "may", "mai", "jun", "dez", "set");

  private Months() {}

  private static Map<String, Integer> names() {
    String[] years = {
      "january february march april may june july august september october november december",
      "januar februar marz april mai juni juli august september oktober november dezember",
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "jan feb mar apr may jun jul aug sept oct nov dec",
      "jan feb mrz apr mai jun jul aug sep okt nov dez",
      "ene feb mar abr may jun jul ago set oct nov dic"
    };
    Map<String, Integer> names = new HashMap<>();
    for (String year : years) {
      String[] months = year.split(" ");
      for (int i = 0; i < months.length; i++) {
        names.put(months[i], i + 1);
      }
    }
    return names;
  }

  /** The month that a word of a header names, 1 to 12; 0 for none. */
  public static int of(String word) {
    return NAMES.getOrDefault(Stem.fold(word), 0);
  }

  /**
   * The month that a word of a sentence names; words that mean something else count capitalised.
   */
  public static int said(String word) {
    boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    return capital || !OTHER_WORDS.contains(Stem.fold(word)) ? of(word) : 0;
  }
}
