package dev.deckhand.evaluation.suite;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names variants have in suites, derived from the records {@link Variant} permits. */
final class Variants {
  /** The property that names a variant. */
  static final String PROPERTY = "change";

  static final Map<String, Class<? extends Variant>> NAMES = read();

  private Variants() {}

  private static Map<String, Class<? extends Variant>> read() {
    Map<String, Class<? extends Variant>> names = new LinkedHashMap<>();
    Arrays.stream(Variant.class.getPermittedSubclasses())
        .map(type -> type.asSubclass(Variant.class))
        .forEach(type -> names.put(name(type), type));
    return names;
  }

  static String name(Class<? extends Variant> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
