package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatTransport.Attempt;
import dev.deckhand.model.ChatTransport.Request;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a host really leads is judged when it is connected to, each time. */
@Timeout(60)
class ConnectChecksTest {
  private final List<String> lookedUp = new ArrayList<>();
  private InetAddress[] found = {};
  private ChatLimits limits = ChatLimits.STANDARD;
  private @Nullable CountDownLatch hang;

  @Test
  void aPublicNameThatLeadsToThisMachineIsNotConnectedTo() throws Exception {
    try (OpenAiStub stub = new OpenAiStub()) {
      stub.reply(StubReply.text("secret of the intranet"));
      found = new InetAddress[] {InetAddress.getLoopbackAddress()};
      int port = stub.baseAddress().getPort();
      ModelFailure failure = ask("https://rebound.example:" + port + "/v1");
      assertThat(failure.kind()).isEqualTo(Kind.ADDRESS_REFUSED);
      assertThat(failure.message()).contains("rebound.example", "private-model-hosts");
      assertThat(lookedUp).containsExactly("rebound.example");
      assertThat(stub.requests()).isEmpty();
    }
  }

  @Test
  void aNameThatChangesAfterItWasSavedIsJudgedAnew() throws Exception {
    found = new InetAddress[] {InetAddress.getByName("169.254.169.254")};
    assertThat(ask("https://api.example/v1").kind()).isEqualTo(Kind.ADDRESS_REFUSED);
    assertThat(ask("https://api.example/v1").kind()).isEqualTo(Kind.ADDRESS_REFUSED);
    assertThat(lookedUp).hasSize(2);
  }

  @Test
  void addressesThatAreRefusedOnSightAreNotLookedUp() {
    for (String address :
        List.of(
            "https://127.0.0.1/v1",
            "http://api.example/v1",
            "https://[::1]/v1",
            "https://gpu/v1")) {
      assertThat(ask(address).kind()).as(address).isEqualTo(Kind.ADDRESS_REFUSED);
    }
    assertThat(lookedUp).isEmpty();
  }

  @Test
  void aLookupThatHangsEndsWithTheCall() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    hang = never;
    limits =
        new ChatLimits(
            Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300), 1000, 1);
    assertThat(ask("https://api.example/v1").kind()).isIn(Kind.TIMEOUT, Kind.UNREACHABLE);
    never.countDown();
  }

  private ModelFailure ask(String address) {
    ModelSettings model = new ModelSettings("m", "M", 8000, null, null, Set.of());
    ProviderSettings provider =
        new ProviderSettings(
            "x", ProviderKind.OPENAI, URI.create(address), new ApiKey("k"), List.of(model));
    CallTime time = new CallTime(Clock.systemUTC(), System::nanoTime, (_, _) -> false);
    try (Network network =
        new Network(
            new AddressRules(List.of()),
            host -> {
              lookedUp.add(host);
              awaitLookup();
              return found;
            })) {
      Attempt attempt =
          new LangChainTransport(network, Clock.systemUTC())
              .send(
                  new Request(
                      new CatalogModel(provider, model),
                      "s",
                      List.of(ChatMessage.user("u")),
                      null,
                      List.of(),
                      null,
                      limits,
                      time.deadline(limits.total()),
                      new CancelSignal()));
      return ((Attempt.Failed) attempt).failure();
    }
  }

  private void awaitLookup() {
    try {
      if (hang != null) {
        hang.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
