package dev.deckhand.assist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The exact texts of a turn that left for providers. Component names are part of the HTTP contract.
 *
 * @param requests in the order they were sent; empty when nothing left
 */
public record Sent(UUID turnId, List<Request> requests) {
  public Sent {
    requests = List.copyOf(requests);
  }

  /**
   * One request.
   *
   * @param model {@code provider/model}
   * @param opening what stands before the conversation; {@code null} when it is that of the request
   *     before
   * @param messagesBefore how many messages of the request before were sent again in front of these
   */
  public record Request(
      Instant at,
      String model,
      @Nullable Opening opening,
      int messagesBefore,
      List<Message> messages) {
    public Request {
      messages = List.copyOf(messages);
    }
  }

  /**
   * What stands before the conversation.
   *
   * @param replySchema the JSON schema of the reply where the provider takes one apart from the
   *     prompt; {@code null} where it stands in the prompt or there is none
   */
  public record Opening(String systemPrompt, List<Tool> tools, @Nullable String replySchema) {
    public Opening {
      tools = List.copyOf(tools);
    }
  }

  /** A tool the model may ask for, as it is told about it. */
  public record Tool(String name, String description, String schema) {}

  /**
   * A message.
   *
   * @param role {@code user}, {@code assistant} or {@code tool}
   * @param pictures that were sent with it
   */
  public record Message(String role, String text, List<Picture> pictures) {
    public Message(String role, String text, @Nullable List<Picture> pictures) {
      this.role = role;
      this.text = text;
      this.pictures = pictures == null ? List.of() : List.copyOf(pictures); // older ones have none
    }

    Message(String role, String text) {
      this(role, text, List.of());
    }
  }

  /**
   * A picture, which is drawn anew from the version the turn read.
   *
   * @param label what it shows, such as {@code slide 3}
   * @param width in pixels
   * @param height in pixels
   * @param bytes length of the file
   * @param sha256 of the file
   */
  public record Picture(
      String label, String mediaType, int width, int height, int bytes, String sha256) {}
}
