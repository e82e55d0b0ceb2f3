package dev.deckhand.analysis.clean;

import dev.deckhand.analysis.words.Stem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their names and codes, in English, German and the languages spoken there. */
final class CountryNames {
  private static final Map<String, String> KNOWN = read();
  private static final Map<String, String> CODES = codes();

  private CountryNames() {}

  /** The English name of the country that a text names. */
  static Optional<String> of(String text) {
    return Optional.ofNullable(KNOWN.get(key(text)));
  }

  /** The two letters of the country that a text names. */
  static Optional<String> code(String text) {
    return of(text).flatMap(name -> Optional.ofNullable(CODES.get(name)));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
    }
    return codes;
  }

  private static String key(String text) {
    return Stem.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Map<String, String> read() {
    Map<String, String> known = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      String english = country.getDisplayCountry(Locale.ENGLISH);
      known.put(key(code), english);
      known.put(key(country.getISO3Country()), english);
      for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH}) {
        known.put(key(country.getDisplayCountry(language)), english);
      }
    }
    for (Locale locale : Locale.getAvailableLocales()) {
      if (locale.getCountry().length() == 2) {
        known.putIfAbsent(
            key(locale.getDisplayCountry(locale)), locale.getDisplayCountry(Locale.ENGLISH));
      }
    }
    said(known, "GB", "uk", "greatbritain", "britain", "grossbritannien", "england");
    said(known, "US", "usa", "unitedstatesofamerica", "america", "amerika");
    said(known, "NL", "holland");
    known.remove("");
    return known;
  }

  private static void said(Map<String, String> known, String code, String... names) {
    String english = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    for (String name : names) {
      known.put(name, english);
    }
  }
}
