package dev.deckhand.web;

import static dev.deckhand.web.AdminApi.now;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.ProviderStub;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Stall;
import dev.deckhand.testing.provider.StubReply.Stalled;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that are ended while the provider still thinks: by an administrator, by the user. */
@QuarkusTest
@Timeout(120)
@SuppressWarnings("NullAway.Init") // injected
class EndedCallsApiTest {
  /** Milliseconds in truth; this much so that a loaded machine does not fail a test. */
  private static final Duration WAIT = Duration.ofSeconds(20);

  private static final String ANSWER = "{\"answer\":\"yes, and more\",\"citations\":[]}";

  OpenAiStub openAi;
  AnthropicStub anthropic;

  @TestHTTPResource("/api/v1")
  URI api;

  private String document = "";

  @BeforeEach
  void forgetEarlierRequests() throws InterruptedException {
    document = Api.document("budget-vs-actual.xlsx");
    for (ProviderStub stub : List.of(openAi, anthropic)) {
      while (stub.awaitRequest(Duration.ZERO) || stub.awaitAbandoned(Duration.ZERO)) {
        // what other tests left
      }
    }
  }

  @AfterEach
  void reset() {
    AdminApi.reset();
  }

  @Test
  void switchedOffInTheMatrixTheNextModelServes() throws Exception {
    anthropic.reply(new Stalled(ANSWER, Stall.AFTER_HEADERS));
    openAi.reply(StubReply.text(ANSWER));
    CompletableFuture<JsonPath> turn = ask(null);
    assertThat(anthropic.awaitRequest(WAIT)).isTrue();

    now(Map.of("on", false)).put("/admin/matrix/excel.ask/anthropic-stub").then().statusCode(200);

    assertThat(anthropic.awaitAbandoned(WAIT)).isTrue();
    JsonPath done = turn.get(WAIT.toSeconds(), TimeUnit.SECONDS);
    assertThat(done.getString("status")).isEqualTo("answered");
    assertThat(done.getString("route.model")).isEqualTo("openai-stub/small");
    assertThat(done.getString("route.tried[0].failure")).contains("not allowed for this feature");
  }

  @Test
  void aModelThatIsOffEndsItsTurnWithATypedFailure() throws Exception {
    create("acme");
    anthropic.reply(new Stalled(ANSWER, Stall.AFTER_FIRST_TOKEN));
    CompletableFuture<JsonPath> turn = ask("acme/m");
    assertThat(anthropic.awaitRequest(WAIT)).isTrue();

    now(Map.of("state", "off")).put("/admin/providers/acme/models/m").then().statusCode(200);

    assertThat(anthropic.awaitAbandoned(WAIT)).isTrue();
    failsAsWithdrawn(turn);
  }

  @Test
  void aProviderThatIsRemovedEndsItsTurns() throws Exception {
    create("acme");
    anthropic.reply(new Stalled(ANSWER, Stall.BEFORE_HEADERS));
    CompletableFuture<JsonPath> turn = ask("acme/m");
    assertThat(anthropic.awaitRequest(WAIT)).isTrue();

    now(Map.of()).delete("/admin/providers/acme").then().statusCode(200);

    assertThat(anthropic.awaitAbandoned(WAIT)).isTrue();
    failsAsWithdrawn(turn);
  }

  @Test
  void theProviderIsLeftWhenTheUserLeaves() throws Exception {
    for (String accept : List.of("text/event-stream", "application/json")) {
      for (Stall stall : Stall.values()) {
        openAi.reply(new Stalled(ANSWER, stall));
        try (Socket user = new Socket(InetAddress.getLoopbackAddress(), api.getPort())) {
          user.getOutputStream().write(request(accept));
          assertThat(openAi.awaitRequest(WAIT)).isTrue();
        }
        assertThat(openAi.awaitAbandoned(WAIT)).as("%s %s", accept, stall).isTrue();
      }
    }
  }

  private byte[] request(String accept) {
    String body =
        "{\"instruction\":\"what is it\",\"feature\":\"excel.ask\",\"model\":\"openai-stub/small\","
            + "\"documentId\":\""
            + document
            + "\"}";
    String head =
        "POST /api/v1/sessions/"
            + Api.sessionOf(document)
            + "/turns HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer test-token\r\n"
            + "Accept: "
            + accept
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.US_ASCII);
  }

  private static void failsAsWithdrawn(CompletableFuture<JsonPath> turn) throws Exception {
    JsonPath done = turn.get(WAIT.toSeconds(), TimeUnit.SECONDS);
    assertThat(done.getString("status")).isEqualTo("failed");
    assertThat(done.getString("refusal.code")).isEqualTo("model-withdrawn");
    assertThat(done.getString("refusal.message")).startsWith("acme/m is switched off");
  }

  private void create(String id) {
    now(Map.of(
            "id",
            id,
            "kind",
            "anthropic",
            "baseUrl",
            anthropic.baseAddress().toString(),
            "models",
            List.of(Map.of("id", "m"))))
        .post("/admin/providers")
        .then()
        .statusCode(200);
    now(Map.of("apiKey", "some-key"))
        .put("/admin/providers/" + id + "/credential")
        .then()
        .statusCode(200);
  }

  private CompletableFuture<JsonPath> ask(@Nullable String model) {
    Map<String, Object> body = new HashMap<>();
    body.put("instruction", "what is it");
    body.put("feature", "excel.ask");
    body.put("documentId", document);
    if (model != null) {
      body.put("model", model);
    }
    String path = "/sessions/" + Api.sessionOf(document) + "/turns";
    CompletableFuture<JsonPath> turn = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () ->
                turn.completeAsync(
                    () -> json(body).post(path).then().statusCode(200).extract().jsonPath(),
                    Runnable::run));
    return turn;
  }
}
