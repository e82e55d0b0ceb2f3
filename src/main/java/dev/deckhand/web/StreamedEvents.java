package dev.deckhand.web;

import dev.deckhand.assist.Turn;
import dev.deckhand.assist.TurnEvents;
import dev.deckhand.assist.fill.FillProgress;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.routing.Route;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Writes what happens during a turn as numbered server-sent events. */
final class StreamedEvents implements TurnEvents {
  private final Sse sse;
  private final EventJson json;
  private final Consumer<OutboundSseEvent> out;
  private final AtomicInteger count = new AtomicInteger();

  StreamedEvents(Sse sse, EventJson json, Consumer<OutboundSseEvent> out) {
    this.sse = sse;
    this.json = json;
    this.out = out;
  }

  @Override
  public void route(UUID turnId, String feature, Route route) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("turnId", turnId);
    data.put("feature", feature);
    data.put("model", route.model());
    data.put("reason", route.reason());
    data.put("why", route.why());
    data.put("score", route.score());
    data.put("interval", route.interval());
    data.put("cases", route.cases());
    data.put("runnerUp", route.runnerUp());
    send("route", data);
  }

  @Override
  public void step(String name, String detail) {
    send("step", Map.of("name", name, "detail", detail));
  }

  @Override
  public void text(String piece) {
    send("text", Map.of("delta", piece));
  }

  @Override
  public void restart(String reason) {
    send("text", Map.of("delta", "", "restart", true, "reason", reason));
  }

  @Override
  public void progress(FillProgress progress) {
    send("progress", progress);
  }

  @Override
  public void plan(EditPlan plan) {
    send("plan", PlanJson.write(plan));
  }

  @Override
  public void preview(ChangeReport report) {
    send("preview", report);
  }

  void done(Turn turn) {
    send("done", turn);
  }

  void error(Problem problem) {
    send("error", problem);
  }

  private void send(String name, Object data) {
    out.accept(
        sse.newEventBuilder()
            .id(String.valueOf(count.incrementAndGet()))
            .name(name)
            .data(json.write(data))
            .build());
  }
}
