package dev.deckhand.evaluation.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names checks have in suites, derived from the records the sealed checks permit. */
public final class CheckNames {
  /** The property that names a check. */
  public static final String PROPERTY = "check";

  private static final Map<String, Class<? extends Check>> ALL = read();

  private CheckNames() {}

  /** Every check by its name, in the order they are declared. */
  public static Map<String, Class<? extends Check>> all() {
    return ALL;
  }

  /** The name of a check, such as {@code onlyChanged}. */
  public static String of(Class<? extends Check> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Map<String, Class<? extends Check>> read() {
    Map<String, Class<? extends Check>> found = new LinkedHashMap<>();
    collect(Check.class, found);
    return Collections.unmodifiableMap(found);
  }

  private static void collect(Class<?> type, Map<String, Class<? extends Check>> found) {
    if (type.isRecord()) {
      Class<? extends Check> check = type.asSubclass(Check.class);
      found.put(of(check), check);
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted, found);
    }
  }
}
