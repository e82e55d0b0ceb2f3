package dev.deckhand.analysis.words;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The language a text is written in, told by the short words every sentence has. */
public enum TextLanguage {
  ENGLISH(
      "en",
      "the of and is are was were to for with from by that this which it its not have has be been"
          + " will our we their they than more how what but only out all an or who can when"),
  GERMAN(
      "de",
      "der die das den dem des und ist sind war waren für mit von vom im auf aus bei nicht ein eine"
          + " einen einem einer wir unser unsere zu zum zur wird werden hat haben als auch mehr sich"
          + " nach über unter wie was aber nur oder alle an am durch pro je kein keine"),
  SPANISH(
      "es",
      "el los las del y es son fue para con por una unos que no se su sus al más como pero sin"
          + " sobre entre este esta hay ha han nuestro nuestra lo o muy cada todos todas"),
  FRENCH(
      "fr",
      "le les des du et est sont était pour avec par une que qui ne pas se sa ses au aux plus"
          + " comme mais sans sur entre ce cette il elle nous notre nos vous dans ont a été ou"
          + " chaque tous toutes");

  /** Fewer of the short words do not tell. */
  private static final int LEAST = 2;

  private final String code;
  private final Set<String> words;

  TextLanguage(String code, String words) {
    this.code = code;
    this.words = Set.of(words.split(" "));
  }

  /** {@code en}, {@code de}, {@code es} or {@code fr}. */
  public String code() {
    return code;
  }

  /** The language of a code; empty for others. */
  public static Optional<TextLanguage> ofCode(String code) {
    for (TextLanguage language : values()) {
      if (language.code.equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The language of a text; empty where too few words tell, or as many for two languages. */
  public static Optional<TextLanguage> of(String text) {
    List<String> tokens =
        Token.of(text).stream().map(token -> token.text().toLowerCase(Locale.ROOT)).toList();
    Map<TextLanguage, Long> counts = new EnumMap<>(TextLanguage.class);
    for (TextLanguage language : values()) {
      counts.put(language, tokens.stream().filter(language.words::contains).count());
    }
    List<Map.Entry<TextLanguage, Long>> ranked =
        counts.entrySet().stream()
            .sorted(Comparator.comparing(Map.Entry<TextLanguage, Long>::getValue).reversed())
            .toList();
    Map.Entry<TextLanguage, Long> best = ranked.getFirst();
    boolean tells = best.getValue() >= LEAST && best.getValue() > ranked.get(1).getValue();
    return tells ? Optional.of(best.getKey()) : Optional.empty();
  }
}
