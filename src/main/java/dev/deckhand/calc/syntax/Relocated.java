package dev.deckhand.calc.syntax;

import java.util.List;

/**
 * An expression after a change of places.
 *
 * @param expression the very same where nothing changed
 * @param lost references that became {@code #REF!}, as they were written
 * @param disturbed whether the result may differ although no cell was edited: a reference was lost,
 *     or cells inside one came, went or changed places among each other
 */
public record Relocated(Expression expression, List<String> lost, boolean disturbed) {
  public Relocated {
    lost = List.copyOf(lost);
  }
}
