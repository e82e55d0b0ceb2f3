package dev.deckhand.ooxml.pptx.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The values a chart part keeps of the cells it shows: {@code c:numCache}, {@code c:strCache}. */
public final class CachedValues {
  private static final int MAX_POINTS = 10_000;

  private CachedValues() {}

  /**
   * The points under {@code c:cat}, {@code c:tx} and the like as the chart shows them; of several
   * levels the innermost.
   */
  public static List<String> texts(@Nullable Element holder) {
    Element cache = cache(holder);
    if (cache == null) {
      return List.of();
    }
    String format = cachedFormat(cache);
    boolean numbers = cache.getLocalName().startsWith("num");
    Element points = Objects.requireNonNullElse(Dom.child(cache, Ns.C, "lvl"), cache);
    List<String> texts = new ArrayList<>(Collections.nCopies(size(cache, points), ""));
    for (Element point : Dom.children(points, Ns.C, "pt")) {
      int index = (int) Dom.number(point, "idx", 0);
      String text = value(point);
      if (index >= 0 && index < texts.size()) {
        texts.set(index, numbers ? formatted(text, format) : text);
      }
    }
    return texts;
  }

  /** The numbers under {@code c:val}; {@code NaN} where there is none. */
  public static double[] numbers(@Nullable Element holder) {
    Element cache = cache(holder);
    if (cache == null) {
      return new double[0];
    }
    double[] numbers = new double[size(cache, cache)];
    Arrays.fill(numbers, Double.NaN);
    for (Element point : Dom.children(cache, Ns.C, "pt")) {
      int index = (int) Dom.number(point, "idx", 0);
      if (index >= 0 && index < numbers.length) {
        numbers[index] = number(value(point));
      }
    }
    return numbers;
  }

  /** The number format of the values under {@code c:val}. */
  public static String format(@Nullable Element holder) {
    Element cache = cache(holder);
    return cache == null ? "General" : cachedFormat(cache);
  }

  /** A number in an Excel number format, as text. */
  public static String formatted(double value, String format) {
    if (format.isBlank() || format.equalsIgnoreCase("General")) {
      return new DataFormatter(Locale.US).formatRawCellContents(value, -1, "General");
    }
    return new DataFormatter(Locale.US).formatRawCellContents(value, -1, format);
  }

  private static String formatted(String text, String format) {
    double value = number(text);
    return Double.isNaN(value) ? text : formatted(value, format);
  }

  private static String cachedFormat(Element cache) {
    Element code = Dom.child(cache, Ns.C, "formatCode");
    return code == null ? "General" : code.getTextContent();
  }

  /** The cache inside the holder, whether referenced or literal. */
  private static @Nullable Element cache(@Nullable Element holder) {
    if (holder == null) {
      return null;
    }
    List<Element> caches =
        Dom.below(holder, e -> Ns.C.owns(e) && e.getLocalName().matches(".*(Cache|Lit)"));
    return caches.isEmpty() ? null : caches.getFirst();
  }

  private static int size(Element cache, Element points) {
    long declared = Dom.number(Dom.child(cache, Ns.C, "ptCount"), "val", 0);
    long stored = Dom.children(points, Ns.C, "pt").size();
    return (int) Math.clamp(Math.max(declared, stored), 0, MAX_POINTS);
  }

  private static String value(Element point) {
    Element value = Dom.child(point, Ns.C, "v");
    return value == null ? "" : value.getTextContent().strip();
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
