package dev.deckhand.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.model.ChatTransport.Attempt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call from its first try to its outcome. Used once, by one thread. */
final class ChatRun {
  private static final int LONGEST_ECHO = 20_000;

  private final CatalogModel target;
  private final ChatCall call;
  private final @Nullable TextSink sink;
  private final CancelSignal cancel;
  private final ChatTransport transport;
  private final CallTime time;
  private final CallTime.Deadline deadline;
  private final long begin;
  private int attempts;
  private TokenUsage usage = TokenUsage.NONE;

  ChatRun(
      CatalogModel target,
      ChatCall call,
      @Nullable TextSink sink,
      CancelSignal cancel,
      ChatTransport transport,
      CallTime time) {
    this.target = target;
    this.call = call;
    this.sink = sink;
    this.cancel = cancel;
    this.transport = transport;
    this.time = time;
    this.deadline = time.deadline(call.limits().total());
    this.begin = time.nanos().getAsLong();
  }

  ChatOutcome outcome() {
    return switch (attempt(call.messages(), call.limits().attempts())) {
      case Attempt.Failed(ModelFailure failure, _, _) -> failed(failure);
      case Attempt.Answered(String text, _) -> {
        JsonReply wanted = call.reply();
        yield wanted == null ? reply(text, null) : readOrRepair(text, wanted);
      }
    };
  }

  private ChatOutcome readOrRepair(String text, JsonReply wanted) {
    return switch (ReadReply.of(text, wanted)) {
      case ReadReply.Usable(ObjectNode json) -> reply(json.toString(), json);
      case ReadReply.Unusable(String problem) -> repair(text, problem, wanted);
    };
  }

  private ChatOutcome repair(String text, String problem, JsonReply wanted) {
    if (sink != null) {
      sink.restart(problem);
    }
    List<ChatMessage> conversation = new ArrayList<>(call.messages());
    conversation.add(
        ChatMessage.assistant(text.substring(0, Math.min(text.length(), LONGEST_ECHO))));
    conversation.add(ChatMessage.user(ReplyPrompt.of(problem)));
    return switch (attempt(conversation, call.limits().attempts() + 1)) {
      case Attempt.Failed(ModelFailure failure, _, _) -> failed(failure);
      case Attempt.Answered(String second, _) ->
          switch (ReadReply.of(second, wanted)) {
            case ReadReply.Usable(ObjectNode json) -> reply(json.toString(), json);
            case ReadReply.Unusable(String again) -> failed(malformed(again));
          };
    };
  }

  private Attempt attempt(List<ChatMessage> messages, int limit) {
    while (true) {
      attempts++;
      Attempt attempt = transport.send(request(messages));
      usage = usage.plus(attempt.usage());
      if (!(attempt instanceof Attempt.Failed failed) || !mayRetry(failed, limit)) {
        return attempt;
      }
      Duration wait = RetryRule.waitAfter(attempts, failed.failure());
      if (wait.compareTo(deadline.left()) >= 0) {
        return attempt;
      }
      if (cancelledWithin(wait)) {
        return new Attempt.Failed(cancelled(), TokenUsage.NONE, false);
      }
    }
  }

  private boolean mayRetry(Attempt.Failed failed, int limit) {
    return failed.failure().retriable() && !failed.heard() && attempts < limit;
  }

  private boolean cancelledWithin(Duration wait) {
    try {
      return time.sleeper().sleep(wait, cancel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private ChatTransport.Request request(List<ChatMessage> messages) {
    JsonReply wanted = call.reply();
    boolean natively = wanted != null && target.model().can(ModelCapability.JSON_SCHEMA);
    String system =
        wanted == null || natively
            ? call.systemPrompt()
            : call.systemPrompt() + ReplyPrompt.schema(wanted);
    return new ChatTransport.Request(
        target, system, messages, natively ? wanted : null, sink, call.limits(), deadline, cancel);
  }

  private ChatOutcome reply(String text, @Nullable ObjectNode json) {
    return new ChatOutcome.Reply(text, json, usage, latency(), attempts);
  }

  private ChatOutcome failed(ModelFailure failure) {
    return new ChatOutcome.Failed(failure, usage, latency(), attempts);
  }

  private Duration latency() {
    return Duration.ofNanos(time.nanos().getAsLong() - begin);
  }

  private ModelFailure malformed(String problem) {
    return new ModelFailure(
        ModelFailure.Kind.MALFORMED_REPLY,
        target.ref() + " was asked to repair its reply, but still " + problem);
  }

  private ModelFailure cancelled() {
    return new ModelFailure(
        ModelFailure.Kind.CANCELLED, "The call to " + target.ref() + " was cancelled");
  }
}
