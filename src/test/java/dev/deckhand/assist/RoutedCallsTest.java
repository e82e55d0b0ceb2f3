package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ChatTransport;
import dev.deckhand.model.ChatTransport.Attempt;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ReplyContent;
import dev.deckhand.model.TextSink;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.model.provider.AddressRules;
import dev.deckhand.model.provider.LangChainTransport;
import dev.deckhand.routing.Obstacle;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Thousands of calls while models fail, fall back, run out of budget and are switched off or moved
 * to other regions, also while they answer: none goes where it may not at that moment.
 */
class RoutedCallsTest {
  private static final int CALLS = 10_000;
  private static final int CALLS_OVER_HTTP = 600;
  private static final String ANSWER = "{\"answer\":\"Port 8\",\"citations\":[]}";
  private static final List<String> EDITS =
      List.of(
          "{\"answer\":\"x\",\"citations\":[],\"plan\":{\"summary\":\"\",\"operations\":[]}}",
          "{\"answer\":\"x\",\"citations\":[],\"plan\":{\"operations\":[{\"op\":\"fly\"}]}}");
  private static final List<Kind> FAILURES =
      List.of(
          Kind.UNREACHABLE,
          Kind.UNREACHABLE,
          Kind.STALLED,
          Kind.RATE_LIMITED,
          Kind.PROVIDER_ERROR,
          Kind.PROVIDER_ERROR,
          Kind.INCOMPLETE,
          Kind.TRUNCATED,
          Kind.FORBIDDEN);

  private final Random random = new Random(20261128);
  private @Nullable RoutedWorld world;

  @Test
  void noneOfTenThousandCallsGoesToAForbiddenProvider() {
    URI nowhere = URI.create("https://models.example/v1");
    WatchedTransport transport = run(CALLS, this::scripted, _ -> nowhere);

    assertThat(transport.forbidden).isEmpty();
    RoutedWorld routed = routed();
    assertThat(routed.fallbacks).isGreaterThan(CALLS / 10);
    assertThat(routed.builtin).isPositive();
    assertThat(routed.refused).isPositive();
    assertThat(transport.withdrawn).isGreaterThan(CALLS / 100);
    assertThat(List.of(Obstacle.values()))
        .as("each was in the way often enough to be met by chance")
        .filteredOn(obstacle -> obstacle != Obstacle.CANNOT)
        .allSatisfy(
            o -> assertThat(routed.obstacles.getOrDefault(o, 0)).as("%s", o).isGreaterThan(100));
  }

  @Test
  void neitherDoCallsOverHttp() {
    List<OpenAiStub> stubs = new ArrayList<>();
    try (LangChainTransport http =
        LangChainTransport.over(new AddressRules(List.of("127.0.0.1")), Clock.systemUTC())) {
      for (int provider = 0; provider < ChangingSettings.PROVIDERS; provider++) {
        stubs.add(new OpenAiStub());
      }
      ChatTransport overHttp =
          request -> {
            int number = request.target().provider().id().charAt(1) - '0';
            stubs.get(number).reply(reply());
            return http.send(request);
          };
      WatchedTransport transport =
          run(CALLS_OVER_HTTP, overHttp, number -> stubs.get(number).baseAddress());

      assertThat(transport.forbidden).isEmpty();
      assertThat(routed().fallbacks).isGreaterThan(CALLS_OVER_HTTP / 20);
      for (int provider = 0; provider < stubs.size(); provider++) {
        assertThat(stubs.get(provider).requests())
            .as("requests p%s received", provider)
            .hasSize(transport.sent.getOrDefault("p" + provider, 0));
      }
    } finally {
      stubs.forEach(OpenAiStub::close);
    }
  }

  private WatchedTransport run(int calls, ChatTransport provider, IntFunction<URI> address) {
    WatchedTransport transport = new WatchedTransport(random, provider, this::routed);
    world = new RoutedWorld(new ChangingSettings(random, address), transport);
    while (transport.total() < calls) {
      transport.turn();
    }
    return transport;
  }

  private RoutedWorld routed() {
    return Objects.requireNonNull(world);
  }

  private Attempt scripted(ChatTransport.Request request) {
    TokenUsage usage = new TokenUsage(400 + random.nextInt(200), 0, 100, false);
    TextSink sink = request.sink();
    int dice = random.nextInt(100);
    if (dice < 50) {
      return new Attempt.Answered(new ReplyContent.Text(text()), usage);
    }
    if (dice < 55) {
      return new Attempt.Answered(new ReplyContent.Text("no JSON at all"), usage);
    }
    boolean heard = sink != null && dice < 60;
    if (sink != null && heard) {
      sink.text("{\"answer\": \"Half");
    }
    Kind kind =
        random.nextInt(150) == 0
            ? Kind.UNAUTHORISED
            : FAILURES.get(random.nextInt(FAILURES.size()));
    return new Attempt.Failed(new ModelFailure(kind, "scripted"), TokenUsage.NONE, heard);
  }

  private String text() {
    int dice = random.nextInt(3);
    return dice == 2 ? ANSWER : EDITS.get(dice);
  }

  private StubReply reply() {
    return switch (random.nextInt(8)) {
      case 0 -> StubReply.status(500);
      case 1 -> StubReply.status(529);
      case 2 -> StubReply.rateLimited("1");
      case 3 -> new StubReply.Cut(ANSWER, 60, StubReply.Ending.RESET);
      case 4 -> new StubReply.ErrorEvent("");
      default -> StubReply.text(text());
    };
  }
}
