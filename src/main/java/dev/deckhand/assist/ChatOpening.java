package dev.deckhand.assist;

import dev.deckhand.feature.DocumentTool;
import dev.deckhand.feature.Feature;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ModelCapability;
import java.util.List;
import java.util.Set;

/** The first call of a turn to one model. */
final class ChatOpening {
  private final CatalogModel model;
  private final ChatPrompt prompt;
  private final ChatReplies replies = new ChatReplies();

  ChatOpening(CatalogModel model, ChatPrompt prompt) {
    this.model = model;
    this.prompt = prompt;
  }

  ChatCall call(Task task) {
    return call(task, tools(task.feature()));
  }

  /** The same for a provider that refuses tools. */
  ChatCall withoutTools(Task task) {
    return call(task, Set.of());
  }

  private ChatCall call(Task task, Set<DocumentTool> tools) {
    Feature feature = task.feature();
    return new ChatCall(
            model.ref(),
            prompt.system(feature, !tools.isEmpty()),
            List.of(ChatMessage.user(prompt.user(task, model.model().contextWindow()))),
            replies.wanted(feature),
            task.limits())
        .with(ToolRounds.specs(tools));
  }

  /** What the model is offered: nothing, if it cannot ask for tools. */
  Set<DocumentTool> tools(Feature feature) {
    return model.model().can(ModelCapability.TOOLS) ? feature.tools() : Set.of();
  }
}
