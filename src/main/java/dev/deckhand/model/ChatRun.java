package dev.deckhand.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.model.ChatTransport.Attempt;
import dev.deckhand.model.ModelFailure.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final KnownFaults faults;
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
      CallTime time,
      KnownFaults faults,
      CallObserver.Observed observed) {
    this.target = target;
    this.call = call;
    this.cancel = cancel;
    this.transport = transport;
    this.time = time;
    this.faults = faults;
    this.deadline = time.deadline(call.limits().total());
    this.begin = time.nanos().getAsLong();
    this.sink = sink == null ? null : FirstText.watched(sink, () -> observed.firstText(latency()));
  }

  ChatOutcome outcome() {
    return switch (attempt(call.messages(), call.limits().attempts())) {
      case Attempt.Failed(ModelFailure failure, _, _) -> failed(failure);
      case Attempt.Answered(ReplyContent content, _) ->
          switch (ReadReply.of(content, call)) {
            case ReadReply.Usable usable -> usable(usable);
            case ReadReply.Unusable(String problem) -> repair(content, problem);
          };
    };
  }

  private ChatOutcome repair(ReplyContent content, String problem) {
    if (sink != null) {
      sink.restart(problem);
    }
    String text = ReplyPrompt.echo(content);
    List<ChatMessage> conversation = new ArrayList<>(call.messages());
    conversation.add(
        ChatMessage.assistant(text.substring(0, Math.min(text.length(), LONGEST_ECHO))));
    conversation.add(ChatMessage.user(ReplyPrompt.of(problem, content)));
    return switch (attempt(conversation, call.limits().attempts() + 1)) {
      case Attempt.Failed(ModelFailure failure, _, _) -> failed(failure);
      case Attempt.Answered(ReplyContent second, _) ->
          switch (ReadReply.of(second, call)) {
            case ReadReply.Usable usable -> usable(usable);
            case ReadReply.Unusable(String again) -> failed(malformed(again));
          };
    };
  }

  private ChatOutcome usable(ReadReply.Usable usable) {
    ObjectNode json = usable.json();
    return switch (usable.content()) {
      case ReplyContent.Text(String text) ->
          new ChatOutcome.Reply(
              json == null ? text : json.toString(), json, usage, latency(), attempts);
      case ReplyContent.Tools tools ->
          new ChatOutcome.ToolsWanted(tools, usage, latency(), attempts);
    };
  }

  private Attempt attempt(List<ChatMessage> messages, int limit) {
    Attempt.Failed last = null;
    while (true) {
      if (faults.keys().refused(target.provider())) {
        return last == null ? unsent(keyRefused()) : last;
      }
      Optional<Breakers.Permit> permit = faults.breakers().enter(target.ref());
      if (permit.isEmpty()) {
        return last == null ? unsent(resting()) : last;
      }
      Attempt attempt = send(messages, permit.get());
      if (!(attempt instanceof Attempt.Failed failed) || !mayRetry(failed, limit)) {
        return attempt;
      }
      Duration wait = RetryRule.waitAfter(attempts, failed.failure(), time.jitter().getAsDouble());
      if (wait.compareTo(deadline.left()) >= 0) {
        return attempt;
      }
      if (cancelledWithin(wait)) {
        return unsent(cancelled());
      }
      last = failed;
    }
  }

  private Attempt send(List<ChatMessage> messages, Breakers.Permit permit) {
    attempts++;
    Attempt attempt = transport.send(request(messages));
    faults.learn(target, permit, attempt);
    usage = usage.plus(attempt.usage());
    return attempt;
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
    SentTexts texts = SentTexts.of(target, call, messages);
    call.watch().accept(texts);
    return new ChatTransport.Request(
        target,
        texts.systemPrompt(),
        messages,
        texts.replySchema() == null ? null : call.reply(),
        call.tools(),
        sink,
        call.limits(),
        deadline,
        cancel);
  }

  private ChatOutcome failed(ModelFailure failure) {
    return new ChatOutcome.Failed(failure, usage, latency(), attempts);
  }

  private static Attempt unsent(ModelFailure failure) {
    return new Attempt.Failed(failure, TokenUsage.NONE, false);
  }

  private Duration latency() {
    return Duration.ofNanos(time.nanos().getAsLong() - begin);
  }

  private ModelFailure malformed(String problem) {
    return new ModelFailure(
        Kind.MALFORMED_REPLY,
        target.ref() + " was asked to repair its reply, but still " + problem);
  }

  private ModelFailure cancelled() {
    return new ModelFailure(Kind.CANCELLED, "The call to " + target.ref() + " was cancelled");
  }

  private ModelFailure resting() {
    return new ModelFailure(
        Kind.RESTING, target.ref() + " failed repeatedly and is left alone for a moment");
  }

  private ModelFailure keyRefused() {
    return new ModelFailure(
        Kind.UNAUTHORISED, target.ref() + " was not asked: the provider has refused its API key");
  }
}
