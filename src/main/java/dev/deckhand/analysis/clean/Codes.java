package dev.deckhand.analysis.clean;

import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Stem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of countries and languages, and their ISO codes. */
public enum Codes {
  COUNTRY_CODE(
      "\\b(iso|two|2|zwei\\w*).{0,20}\\b(country|lander)?-?(code|kurzel|landercode)\\b|\\bcountry"
          + " codes?\\b|\\blandercodes?\\b|\\blanderkurzel\\b"),
  COUNTRY_NAME("\\bcountry names?\\b|\\bnames? of the country\\b|\\blandernamen?\\b"),
  LANGUAGE_NAME(
      "\\blanguages? (names?|in words|in full)\\b|\\bname of the language\\b|\\bsprache (in"
          + " worten|ausgeschrieben)\\b"),
  LANGUAGE_CODE("\\blanguage codes?\\b|\\bsprachcodes?\\b");

  private static final Map<String, String> LANGUAGES = languages();

  private final Pattern asked;

  Codes(String asked) {
    this.asked = Pattern.compile(asked);
  }

  /** What an instruction asks for; empty for something else. */
  public static Optional<Codes> of(String instruction) {
    String folded = Stem.fold(instruction);
    for (Codes codes : values()) {
      if (codes.asked.matcher(folded).find()) {
        return Optional.of(codes);
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> languages() {
    Map<String, String> known = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      known.put(code, code);
      for (Locale in : new Locale[] {Locale.ENGLISH, Locale.GERMAN, language}) {
        known.putIfAbsent(Stem.fold(language.getDisplayLanguage(in)), code);
      }
    }
    return known;
  }

  /** What a text is in this form; empty where it names no country or language. */
  public Optional<String> of(String text, Language language) {
    Locale shown = language == Language.GERMAN ? Locale.GERMAN : Locale.ENGLISH;
    return switch (this) {
      case COUNTRY_CODE -> CountryNames.code(text);
      case COUNTRY_NAME ->
          CountryNames.code(text).map(code -> Locale.of("", code).getDisplayCountry(shown));
      case LANGUAGE_CODE -> language(text);
      case LANGUAGE_NAME -> language(text).map(code -> Locale.of(code).getDisplayLanguage(shown));
    };
  }

  private static Optional<String> language(String text) {
    return Optional.ofNullable(LANGUAGES.get(Stem.fold(text.strip())));
  }

  /** What a column of them is called where nobody says. */
  public String header(Language language) {
    return switch (this) {
      case COUNTRY_CODE -> "ISO";
      case COUNTRY_NAME -> language.say("Country name", "Land");
      case LANGUAGE_NAME -> language.say("Language name", "Sprache");
      case LANGUAGE_CODE -> language.say("Language code", "Sprachcode");
    };
  }
}
