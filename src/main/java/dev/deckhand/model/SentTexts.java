package dev.deckhand.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All texts of one request to a provider.
 *
 * @param systemPrompt with the JSON schema at its end for a model that cannot be sent one
 * @param messages the whole conversation
 * @param tools what the model may ask for
 * @param replySchema the JSON schema of the reply, where the model is sent one; else {@code null}
 */
public record SentTexts(
    ModelRef model,
    String systemPrompt,
    List<ChatMessage> messages,
    List<ToolSpec> tools,
    @Nullable String replySchema) {
  /** Hears what leaves, just before it does. */
  public interface Watch extends Consumer<SentTexts> {
    /** Nobody listens. */
    Watch NOBODY = _ -> {};
  }

  public SentTexts {
    messages = List.copyOf(messages);
    tools = List.copyOf(tools);
  }

  /** What a call to a model would send first. */
  public static SentTexts of(CatalogModel target, ChatCall call) {
    return of(target, call, call.messages());
  }

  static SentTexts of(CatalogModel target, ChatCall call, List<ChatMessage> messages) {
    JsonReply wanted = call.reply();
    boolean natively = wanted != null && target.model().can(ModelCapability.JSON_SCHEMA);
    String system =
        wanted == null || natively
            ? call.systemPrompt()
            : call.systemPrompt() + ReplyPrompt.schema(wanted);
    return new SentTexts(
        target.ref(),
        system,
        messages,
        call.tools(),
        wanted != null && natively ? wanted.schema() : null);
  }
}
