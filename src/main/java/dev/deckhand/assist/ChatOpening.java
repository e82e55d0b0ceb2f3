package dev.deckhand.assist;

import dev.deckhand.feature.DocumentTool;
import dev.deckhand.feature.Feature;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ModelCapability;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The first call of a turn to one model. */
final class ChatOpening {
  private final CatalogModel model;
  private final ChatServices with;
  private final ChatReplies replies = new ChatReplies();

  ChatOpening(CatalogModel model, ChatServices with) {
    this.model = model;
    this.with = with;
  }

  ChatCall call(Task task) {
    return call(task, tools(task));
  }

  /** The same for a provider that refuses tools. */
  ChatCall withoutTools(Task task) {
    return call(task, Set.of());
  }

  private ChatCall call(Task task, Set<DocumentTool> tools) {
    Feature feature = task.feature();
    return new ChatCall(
            model.ref(),
            with.prompt().system(feature, !tools.isEmpty()),
            List.of(ChatMessage.user(with.prompt().user(task, model.model().contextWindow()))),
            replies.wanted(feature),
            task.limits())
        .with(ToolRounds.specs(tools, TaskSources.of(task, with.clock())));
  }

  /**
   * What the model is offered, for the document and those to take from: nothing, if it cannot ask
   * for tools.
   */
  Set<DocumentTool> tools(Task task) {
    if (!model.model().can(ModelCapability.TOOLS)) {
      return Set.of();
    }
    Set<DocumentTool> tools = new TreeSet<>(task.feature().tools());
    TaskSources.of(task, with.clock()).forEach(source -> tools.addAll(source.tools()));
    boolean vision = model.model().can(ModelCapability.VISION);
    return tools.stream()
        .filter(tool -> vision || !tool.needsVision())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
