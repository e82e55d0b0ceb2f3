package dev.deckhand.model.provider;

import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatTransport;
import dev.deckhand.model.JsonReply;
import dev.deckhand.model.ReplyContent;
import dev.deckhand.model.ToolCall;
import dev.deckhand.model.ToolSpec;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Our call in LangChain4j's words; the schemas of tools are put in later, see {@link Wire}. */
final class ChatRequests {
  private static final JsonObjectSchema LATER = JsonObjectSchema.builder().build();

  private ChatRequests() {}

  static ChatRequest of(ChatTransport.Request request) {
    List<dev.langchain4j.data.message.ChatMessage> all = new ArrayList<>();
    all.add(SystemMessage.from(request.systemPrompt()));
    request.messages().forEach(message -> all.add(message(message)));
    ChatRequest.Builder builder = ChatRequest.builder().messages(all);
    if (!request.tools().isEmpty()) {
      builder.toolSpecifications(request.tools().stream().map(ChatRequests::tool).toList());
    }
    JsonReply reply = request.reply();
    return reply == null ? builder.build() : builder.responseFormat(format(reply)).build();
  }

  private static dev.langchain4j.data.message.ChatMessage message(ChatMessage message) {
    return switch (message) {
      case ChatMessage.User user -> user(user);
      case ChatMessage.Assistant(String text) -> AiMessage.from(text);
      case ChatMessage.ToolCalls(ReplyContent.Tools wanted) -> wanted(wanted);
      case ChatMessage.ToolResult(ToolCall call, String text, boolean failed) ->
          ToolExecutionResultMessage.builder()
              .id(call.id())
              .toolName(call.name())
              .text(text)
              .isError(failed)
              .build();
    };
  }

  private static UserMessage user(ChatMessage.User user) {
    if (user.pictures().isEmpty()) {
      return UserMessage.from(user.text());
    }
    List<Content> contents = new ArrayList<>();
    contents.add(TextContent.from(user.text()));
    user.pictures()
        .forEach(picture -> contents.add(ImageContent.from(picture.base64(), picture.mediaType())));
    return UserMessage.from(contents);
  }

  private static AiMessage wanted(ReplyContent.Tools wanted) {
    String signature = wanted.signature();
    return AiMessage.builder()
        .text(wanted.text().isEmpty() ? null : wanted.text())
        .toolExecutionRequests(wanted.calls().stream().map(ChatRequests::call).toList())
        .attributes(signature == null ? Map.of() : Map.of(ReplyContents.SIGNATURE, signature))
        .build();
  }

  private static ToolExecutionRequest call(ToolCall call) {
    return ToolExecutionRequest.builder()
        .id(call.id())
        .name(call.name())
        .arguments(call.arguments())
        .build();
  }

  private static ToolSpecification tool(ToolSpec tool) {
    return ToolSpecification.builder()
        .name(tool.name())
        .description(tool.description())
        .parameters(LATER)
        .build();
  }

  private static ResponseFormat format(JsonReply reply) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name(reply.name())
                .rootElement(JsonRawSchema.from(reply.schema()))
                .build())
        .build();
  }
}
