package dev.deckhand.assist;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.guard.Guards;
import dev.deckhand.model.ApiKey;
import dev.deckhand.model.Breakers;
import dev.deckhand.model.CallObserver;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatTransport;
import dev.deckhand.model.KeyRefusals;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.ReplyContent;
import dev.deckhand.model.SentTexts;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.model.ToolCall;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Scope;
import dev.deckhand.routing.RoutingPolicy;
import dev.deckhand.routing.RunningCalls;
import dev.deckhand.routing.UsageLog;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A chat model that replies what a test scripts, the last reply again and again, behind the real
 * gateway; over {@link GuardedBook}.
 */
final class ScriptedModel implements ChatTransport {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
  static final Set<ModelCapability> FULL =
      Set.of(ModelCapability.TOOLS, ModelCapability.JSON_SCHEMA);

  final List<Request> requests = new ArrayList<>();
  final List<String> steps = new ArrayList<>();
  final SmallLedger ledger = new SmallLedger();
  final SentLog sent;
  private final OoxmlEngine engine = new OoxmlEngine();
  final OpenDocument document;
  final ChatResponder responder;
  private final List<Function<Request, Attempt>> script = new ArrayList<>();

  ScriptedModel(Set<ModelCapability> can) {
    this(new ModelSettings("m", "m", 100_000, 500, null, can), null);
  }

  /**
   * A model with settings of its own.
   *
   * @param given a workbook or deck; {@code null} for {@link GuardedBook}
   */
  ScriptedModel(ModelSettings model, @Nullable OfficeFile given) {
    this(model, given, null);
  }

  /** A model that is served elsewhere. */
  record At(ProviderKind kind, URI address, ChatTransport transport) {}

  /**
   * A model that may be served elsewhere.
   *
   * @param at where; {@code null} for what the test scripts
   */
  ScriptedModel(ModelSettings model, @Nullable OfficeFile given, @Nullable At at) {
    OfficeFile file = given == null ? new GuardedBook(engine).plain() : given;
    this.document = new OpenDocument(new UUID(0, 1), 1, file, engine);
    ProviderSettings provider =
        new ProviderSettings(
            "stub",
            at == null ? ProviderKind.OPENAI : at.kind(),
            at == null ? URI.create("http://127.0.0.1:1/") : at.address(),
            new ApiKey("sk-stub"),
            List.of(model));
    List<ProviderSettings> providers = List.of(provider);
    ChatGateway gateway =
        new ChatGateway(
            () -> new ModelCatalog(providers),
            at == null ? this : at.transport(),
            new CallTime(CLOCK, System::nanoTime, (_, _) -> false),
            new KnownFaults(
                new Breakers(Breakers.Rule.STANDARD, System::nanoTime), new KeyRefusals()),
            CallObserver.NONE);
    ChatServices services =
        new ChatServices(
            gateway,
            _ -> true,
            new RunningCalls(() -> providers, () -> RoutingPolicy.OPEN),
            ledger,
            UsageLog.NONE,
            new Prover(engine, Guards.standard()),
            new ChatPrompt(() -> new UUID(0, 7)),
            CLOCK);
    this.responder = new ChatResponder(new CatalogModel(provider, model), services);
    this.sent =
        new SentLog(
            new TurnEvents() {
              @Override
              public void step(String name, String detail) {
                steps.add(name);
              }
            },
            CLOCK);
  }

  /** Replies with text. */
  ScriptedModel says(String json) {
    return answers(new ReplyContent.Text(json));
  }

  /** Refuses the request as it is. */
  ScriptedModel rejects() {
    ModelFailure failure = new ModelFailure(Kind.REJECTED_REQUEST, "does not take it");
    return fails(failure);
  }

  /** Fails once. */
  ScriptedModel fails(ModelFailure failure) {
    script.add(_ -> new Attempt.Failed(failure, TokenUsage.NONE, false));
    return this;
  }

  /** Answers by what it is asked, from now on. */
  ScriptedModel answersBy(Function<Request, String> reply) {
    script.add(
        request ->
            new Attempt.Answered(
                new ReplyContent.Text(reply.apply(request)), new TokenUsage(10, 0, 5, false)));
    return this;
  }

  private ScriptedModel answers(ReplyContent content) {
    script.add(_ -> new Attempt.Answered(content, new TokenUsage(10, 0, 5, false)));
    return this;
  }

  /** Asks for tools: name and arguments by turns. */
  ScriptedModel asks(String... namesAndArguments) {
    List<ToolCall> calls = new ArrayList<>();
    for (int i = 0; i < namesAndArguments.length; i += 2) {
      calls.add(new ToolCall("c" + i, namesAndArguments[i], namesAndArguments[i + 1]));
    }
    return answers(new ReplyContent.Tools("", calls, null));
  }

  @Override
  public Attempt send(Request request) {
    requests.add(request);
    return (script.size() == 1 ? script.getFirst() : script.removeFirst()).apply(request);
  }

  Reply ask(String feature, String instruction) {
    return ask(new Features().find(feature).orElseThrow(), instruction);
  }

  Reply ask(Feature feature, String instruction) {
    return responder.respond(task(feature, instruction), sent, new CancelSignal());
  }

  Task task(Feature feature, String instruction) {
    return new Task(
        feature,
        instruction,
        document,
        List.of(),
        null,
        null,
        Scope.EVERYWHERE,
        ChatLimits.STANDARD.withAttempts(1));
  }

  /** What would be sent first. */
  SentTexts opening(String feature, String instruction) {
    return responder.opening(task(new Features().find(feature).orElseThrow(), instruction));
  }

  /** The last message of a request, as the model got it. */
  String lastMessage(int request) {
    return requests.get(request).messages().getLast().text();
  }
}
