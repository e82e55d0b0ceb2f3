package dev.deckhand.assist;

import dev.deckhand.assist.fill.FillProgress;
import dev.deckhand.document.Sha256;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.SentTexts;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.routing.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes what leaves during a turn, and passes everything on to who listens. */
final class SentLog implements TurnEvents {
  private final TurnEvents next;
  private final Clock clock;
  private final List<Sent.Request> requests = new ArrayList<>();
  private @Nullable SentTexts before;

  SentLog(TurnEvents next, Clock clock) {
    this.next = next;
    this.clock = clock;
  }

  /** What has left so far. */
  List<Sent.Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void sent(SentTexts texts) {
    requests.add(request(texts, before, clock));
    before = texts;
    next.sent(texts);
  }

  /** A request in short: without what the one before it has already said. */
  static Sent.Request request(SentTexts texts, @Nullable SentTexts before, Clock clock) {
    boolean follows = before != null && opening(before).equals(opening(texts));
    int shared =
        before == null || !before.model().equals(texts.model()) ? 0 : shared(texts, before);
    return new Sent.Request(
        clock.instant(),
        texts.model().toString(),
        follows ? null : opening(texts),
        shared,
        texts.messages().stream().skip(shared).map(SentLog::message).toList());
  }

  private static int shared(SentTexts texts, SentTexts before) {
    int shared = 0;
    int most = Math.min(texts.messages().size(), before.messages().size());
    while (shared < most && texts.messages().get(shared).equals(before.messages().get(shared))) {
      shared++;
    }
    return shared;
  }

  private static Sent.Opening opening(SentTexts texts) {
    return new Sent.Opening(
        texts.systemPrompt(),
        texts.tools().stream()
            .map(tool -> new Sent.Tool(tool.name(), tool.description(), tool.schema()))
            .toList(),
        texts.replySchema());
  }

  private static Sent.Message message(ChatMessage message) {
    return switch (message) {
      case ChatMessage.User user -> new Sent.Message("user", user.text(), pictures(user));
      case ChatMessage.Assistant said -> new Sent.Message("assistant", said.text());
      case ChatMessage.ToolCalls calls -> new Sent.Message("assistant", calls.text());
      case ChatMessage.ToolResult result -> new Sent.Message("tool", result.text());
    };
  }

  private static List<Sent.Picture> pictures(ChatMessage.User user) {
    return user.pictures().stream()
        .map(
            picture ->
                new Sent.Picture(
                    picture.label(),
                    picture.mediaType(),
                    picture.width(),
                    picture.height(),
                    picture.bytes(),
                    Sha256.of(Base64.getDecoder().decode(picture.base64()))))
        .toList();
  }

  @Override
  public void route(UUID turnId, String feature, Route route) {
    next.route(turnId, feature, route);
  }

  @Override
  public void step(String name, String detail) {
    next.step(name, detail);
  }

  @Override
  public void text(String piece) {
    next.text(piece);
  }

  @Override
  public void restart(String reason) {
    next.restart(reason);
  }

  @Override
  public void progress(FillProgress progress) {
    next.progress(progress);
  }

  @Override
  public void plan(EditPlan plan) {
    next.plan(plan);
  }

  @Override
  public void preview(ChangeReport report) {
    next.preview(report);
  }
}
