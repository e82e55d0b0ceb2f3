package dev.deckhand.plan;

import dev.deckhand.document.Host;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The JSON verbs, derived from the records the sealed operations permit. */
public final class OperationVerbs {
  private static final Map<String, Class<? extends Operation>> WORKBOOK =
      verbs(WorkbookOperation.class);
  private static final Map<String, Class<? extends Operation>> DECK = verbs(DeckOperation.class);

  private OperationVerbs() {}

  /**
   * The record of a verb. Some verbs, such as {@code replaceText}, mean another record in a
   * workbook than in a deck.
   */
  public static Optional<Class<? extends Operation>> type(Host host, String verb) {
    return Optional.ofNullable(of(host).get(verb));
  }

  /** The verbs and records for one kind of document. */
  public static Map<String, Class<? extends Operation>> of(Host host) {
    return switch (host) {
      case EXCEL -> WORKBOOK;
      case POWERPOINT -> DECK;
    };
  }

  /** The verb of a record. */
  public static String verb(Class<? extends Operation> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Map<String, Class<? extends Operation>> verbs(Class<? extends Operation> root) {
    Map<String, Class<? extends Operation>> verbs = new LinkedHashMap<>();
    collect(root, verbs);
    return Collections.unmodifiableMap(verbs);
  }

  private static void collect(Class<?> type, Map<String, Class<? extends Operation>> verbs) {
    if (type.isRecord()) {
      Class<? extends Operation> operation = type.asSubclass(Operation.class);
      verbs.put(verb(operation), operation);
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted, verbs);
    }
  }
}
