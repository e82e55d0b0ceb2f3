package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.model.ChatPicture;
import java.util.Optional;

/** One tool: reads arguments, answers with data. */
interface Tool {
  /** What the user reads while it runs, such as {@code Looking at Orders!A1:F20}. */
  String step(Arguments arguments);

  /**
   * Looks it up.
   *
   * @throws ToolProblem when the arguments are wrong, with what to do about it
   */
  ObjectNode run(Arguments arguments);

  /** The picture the last run gave, for tools that give some. */
  default Optional<ChatPicture> picture() {
    return Optional.empty();
  }
}
