package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a fake host's document, such as a range or a shape. Members have the names of
 * Office.js; one that is not known throws {@link FakeProblem}.
 */
public interface FakeThing {

  /** Value of a property: text, number, boolean, JSON; another thing; a list of things. */
  @Nullable Object read(String member);

  /** Sets a property. */
  void write(String member, JsonNode value);

  /**
   * Calls a method.
   *
   * @param arguments as JSON; things where the page passed objects
   * @return a thing, a value, or {@code null} for nothing
   */
  @Nullable Object call(String member, List<Object> arguments);

  /** Whether it stands for something that is not there. */
  default boolean isNull() {
    return false;
  }
}
