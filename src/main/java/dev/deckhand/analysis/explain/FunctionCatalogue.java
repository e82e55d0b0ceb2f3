package dev.deckhand.analysis.explain;

import dev.deckhand.analysis.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What common worksheet functions do, in half a sentence each, as {@code texts/functions_en.txt}
 * and its German twin say.
 */
final class FunctionCatalogue {
  private static final Map<Language, Map<String, String>> KNOWN = read();

  private FunctionCatalogue() {}

  private static Map<Language, Map<String, String>> read() {
    Map<Language, Map<String, String>> known = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      known.put(language, read("/texts/functions_" + language.say("en", "de") + ".txt"));
    }
    return known;
  }

  private static Map<String, String> read(String resource) {
    Map<String, String> known = new LinkedHashMap<>();
    try (InputStream in = FunctionCatalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("This build has no " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        int equals = line.indexOf('=');
        known.put(line.substring(0, equals), line.substring(equals + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }

  /** What a function does; the name in upper case without prefixes. */
  static Optional<String> of(String function, Language language) {
    return Optional.ofNullable(of(language).get(function));
  }

  /** All of a language, by function. */
  static Map<String, String> of(Language language) {
    return KNOWN.getOrDefault(language, Map.of());
  }
}
