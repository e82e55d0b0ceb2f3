package dev.deckhand.calc;

import java.util.List;

/**
 * A part of a formula with what it came to.
 *
 * @param text the part as written
 * @param result its value; for a range the cells, for a branch that was not taken a reason
 * @param shown the value in short, ready to be read
 * @param children the parts it is made of, left to right; parentheses are left out
 */
public record EvaluatedNode(
    String text, Result result, String shown, List<EvaluatedNode> children) {
  public EvaluatedNode {
    children = List.copyOf(children);
  }
}
