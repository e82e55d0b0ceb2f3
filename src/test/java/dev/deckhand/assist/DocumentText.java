package dev.deckhand.assist;

import dev.deckhand.document.Host;
import dev.deckhand.feature.Features;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.plan.Scope;
import java.util.List;
import java.util.UUID;

/** The user's message of a turn, for whoever measures it. */
public final class DocumentText {
  private DocumentText() {}

  /**
   * The message with the document in it.
   *
   * @param contextWindow tokens of the model
   */
  public static String of(OpenDocument document, String instruction, int contextWindow) {
    String feature = document.file().format().host() == Host.EXCEL ? "excel.ask" : "powerpoint.ask";
    Task task =
        new Task(
            new Features().find(feature).orElseThrow(),
            instruction,
            document,
            List.of(),
            null,
            null,
            Scope.EVERYWHERE,
            ChatLimits.STANDARD);
    return new ChatPrompt(() -> new UUID(0, 1)).user(task, contextWindow);
  }
}
