package dev.deckhand.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One question to a chat model.
 *
 * @param systemPrompt what the model is told before the conversation
 * @param messages the conversation, ending with the user's message to answer or with the results of
 *     tools
 * @param reply null when the reply is free text
 * @param tools what the model may ask for; then the reply may be tool calls
 * @param watch hears the texts of every request just before it is sent
 */
public record ChatCall(
    ModelRef model,
    String systemPrompt,
    List<ChatMessage> messages,
    @Nullable JsonReply reply,
    List<ToolSpec> tools,
    ChatLimits limits,
    SentTexts.Watch watch) {
  public ChatCall {
    if (systemPrompt.isBlank()) {
      throw new IllegalArgumentException("a call needs a system prompt");
    }
    messages = List.copyOf(messages);
    tools = List.copyOf(tools);
    boolean open =
        !messages.isEmpty()
            && (messages.getLast() instanceof ChatMessage.User
                || messages.getLast() instanceof ChatMessage.ToolResult);
    if (!open) {
      throw new IllegalArgumentException(
          "a conversation ends with the user's message or with the results of tools");
    }
    Set<String> names = tools.stream().map(ToolSpec::name).collect(Collectors.toSet());
    if (names.size() < tools.size()) {
      throw new IllegalArgumentException("two tools have the same name");
    }
  }

  /** A call nobody watches. */
  public ChatCall(
      ModelRef model,
      String systemPrompt,
      List<ChatMessage> messages,
      @Nullable JsonReply reply,
      List<ToolSpec> tools,
      ChatLimits limits) {
    this(model, systemPrompt, messages, reply, tools, limits, SentTexts.Watch.NOBODY);
  }

  /** A call without tools. */
  public ChatCall(
      ModelRef model,
      String systemPrompt,
      List<ChatMessage> messages,
      @Nullable JsonReply reply,
      ChatLimits limits) {
    this(model, systemPrompt, messages, reply, List.of(), limits);
  }

  public static ChatCall text(ModelRef model, String systemPrompt, String userPrompt) {
    return new ChatCall(
        model, systemPrompt, List.of(ChatMessage.user(userPrompt)), null, ChatLimits.STANDARD);
  }

  public static ChatCall json(
      ModelRef model, String systemPrompt, String userPrompt, JsonReply reply) {
    return new ChatCall(
        model, systemPrompt, List.of(ChatMessage.user(userPrompt)), reply, ChatLimits.STANDARD);
  }

  public ChatCall within(ChatLimits other) {
    return new ChatCall(model, systemPrompt, messages, reply, tools, other, watch);
  }

  public ChatCall with(List<ToolSpec> offered) {
    return new ChatCall(model, systemPrompt, messages, reply, offered, limits, watch);
  }

  /** The same with another conversation. */
  public ChatCall saying(List<ChatMessage> other) {
    return new ChatCall(model, systemPrompt, other, reply, tools, limits, watch);
  }

  /** The same with somebody who hears what is sent. */
  public ChatCall watched(SentTexts.Watch by) {
    return new ChatCall(model, systemPrompt, messages, reply, tools, limits, by);
  }
}
