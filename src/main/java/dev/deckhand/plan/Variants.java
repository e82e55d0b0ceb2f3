package dev.deckhand.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sealed properties of operations, such as the rule of a conditional format, by their names. */
public final class Variants {
  /** The JSON property that tells variants apart. */
  public static final String PROPERTY = "type";

  private static final Set<Class<?>> ALL = Set.of(ConditionalRule.class, ValidationRule.class);

  private Variants() {}

  /** Whether a type is a sealed property. */
  public static boolean has(Class<?> type) {
    return ALL.contains(type);
  }

  /** The records of a sealed property in the order they are declared. */
  public static List<Class<?>> of(Class<?> type) {
    return Arrays.asList(type.getPermittedSubclasses());
  }

  /** The name of a variant, for example {@code colorScale}. */
  public static String name(Class<?> variant) {
    String name = variant.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  static Optional<Class<?>> type(Class<?> type, String name) {
    return of(type).stream()
        .<Class<?>>map(variant -> variant)
        .filter(variant -> name(variant).equals(name))
        .findFirst();
  }
}
