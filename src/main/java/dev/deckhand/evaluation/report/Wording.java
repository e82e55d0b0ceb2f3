package dev.deckhand.evaluation.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.routing.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words and numbers of a report's page in one language. What scorers, models and guards said
 * stays as they said it.
 */
public final class Wording {
  /** The languages there are, by their codes. */
  public static final List<String> LANGUAGES = List.of("en", "de");

  public static final Wording ENGLISH = new Wording(Locale.ENGLISH);
  private static final Wording GERMAN = new Wording(Locale.GERMAN);

  private final Locale locale;
  private final Map<String, String> texts;

  private Wording(Locale locale) {
    this.locale = locale;
    this.texts = texts(locale.getLanguage());
  }

  /**
   * @param language such as {@code de} or {@code de-AT}; English for what is none of {@link
   *     #LANGUAGES}
   */
  public static Wording of(@Nullable String language) {
    return language != null && Locale.forLanguageTag(language).getLanguage().equals("de")
        ? GERMAN
        : ENGLISH;
  }

  String language() {
    return locale.getLanguage();
  }

  Map<String, String> texts() {
    return texts;
  }

  String say(String key, Object... values) {
    String text = Objects.requireNonNull(texts.get(key), key);
    return values.length == 0 ? text : String.format(locale, text, values);
  }

  String date(Instant at) {
    return DateTimeFormatter.ofPattern(say("date"), locale).withZone(ZoneOffset.UTC).format(at);
  }

  String score(@Nullable Double score) {
    return score == null ? say("unscored") : String.format(locale, "%.2f", score);
  }

  String difference(double step) {
    return String.format(locale, "%+.2f", step);
  }

  String percent(double share) {
    return String.format(locale, "%.0f %%", 100 * share);
  }

  String interval(Interval interval) {
    return say("interval", interval.low(), interval.high());
  }

  String interval(double mean, Interval interval) {
    return say("meanInterval", mean, interval.low(), interval.high());
  }

  /** Two significant digits: prices of single calls are small. */
  String cost(@Nullable BigDecimal cost) {
    if (cost == null) {
      return say("priceUnknown");
    }
    BigDecimal shown = cost.round(new MathContext(2)).stripTrailingZeros();
    return cost.signum() == 0
        ? say("free")
        : String.format(locale, "%." + Math.max(0, shown.scale()) + "f", shown);
  }

  String time(long millis) {
    return millis < 1000 ? millis + " ms" : String.format(locale, "%.1f s", millis / 1000.0);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }

  private static Map<String, String> texts(String language) {
    try (InputStream in = Wording.class.getResourceAsStream("/reports/" + language + ".json")) {
      return Map.copyOf(
          new ObjectMapper()
              .readValue(Objects.requireNonNull(in), new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
