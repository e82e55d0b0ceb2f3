package dev.deckhand.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.deckhand.testing.BookOfText;
import dev.deckhand.testing.FillAnswers;
import dev.deckhand.testing.entra.EntraProfile;
import dev.deckhand.testing.entra.EntraStub;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What models answered Ada is never given to Ben, even where he asks the very same. */
@QuarkusTest
@TestProfile(EntraProfile.class)
@SuppressWarnings("NullAway.Init") // set by the test resources
class EntraAnswersTest {
  EntraStub entra;
  OpenAiStub openAi;
  AnthropicStub anthropic;

  private final AtomicInteger calls = new AtomicInteger();
  private final String prompt = "Bug, price or praise? " + UUID.randomUUID();

  @BeforeEach
  void everyAnswerIsAnother() {
    openAi.answer(this::reply);
    anthropic.answer(this::reply);
  }

  private StubReply reply(StubRequest request) {
    var messages = request.json().path("messages");
    var content = messages.path(messages.size() - 1).path("content");
    String message = content.isTextual() ? content.asText() : content.path(0).path("text").asText();
    if (FillAnswers.asked(message)) {
      String result = "answer " + calls.incrementAndGet();
      return StubReply.text(FillAnswers.results(message, value -> result));
    }
    return !message.contains("{\"rows\":")
        ? StubReply.text(
            """
            {"answer":"I read the remarks.","citations":[],"fill":{"reads":["Data!B2:B4"],\
            "writes":"Data!C2:C4","header":"Class","kind":"text","allowed":[]}}""")
        : StubReply.text(
            "{\"result\":\"answer %d\",\"kind\":\"text\"}".formatted(calls.incrementAndGet()));
  }

  @Test
  void theAnswerToACellIsItsAskersOwn() {
    asks(EntraStub.ADA).body("value", equalTo("answer 1"), "cached", equalTo(false));
    asks(EntraStub.BEN).body("value", equalTo("answer 2"), "cached", equalTo(false));
    asks(EntraStub.ADA).body("value", equalTo("answer 1"), "cached", equalTo(true));
    asks(EntraStub.BEN).body("value", equalTo("answer 2"), "cached", equalTo(true));
  }

  @Test
  void whoAsksTheSameAtTheSameTimeIsAskedForApart() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    anthropic.answer(
        request -> {
          both.countDown();
          return awaited(both) ? reply(request) : StubReply.status(400);
        });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> hers = threads.submit(() -> asks(EntraStub.ADA).extract().path("value"));
      Future<String> his = threads.submit(() -> asks(EntraStub.BEN).extract().path("value"));
      assertThat(List.of(hers.get(), his.get())).containsExactlyInAnyOrder("answer 1", "answer 2");
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(20, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void whatWasFilledForOneIsAskedAnewForTheOther() {
    assertThat(filled(EntraStub.ADA)).containsExactly("answer 1", false);
    assertThat(filled(EntraStub.BEN)).as("the same workbook").containsExactly("answer 2", false);
    assertThat(filled(EntraStub.ADA)).as("another session").containsExactly("answer 1", true);
  }

  /** The first value of a fill by somebody, and whether it was known before. */
  private List<Object> filled(String person) {
    String session =
        as(person)
            .contentType("application/json")
            .body(Map.of("host", "excel"))
            .post("/sessions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    byte[] book = BookOfText.of("Data", "No|Comment", "1|good", "2|bad", "3|good").bytes();
    as(person)
        .multiPart("file", "remarks.xlsx", book)
        .post("/sessions/" + session + "/documents")
        .then()
        .statusCode(201);
    String turn =
        as(person)
            .contentType("application/json")
            .accept("application/json")
            .body(
                Map.of(
                    "instruction", prompt, "feature", "excel.fill", "model", "openai-stub/small"))
            .post("/sessions/" + session + "/turns")
            .then()
            .statusCode(200)
            .body("status", equalTo("proposed"))
            .extract()
            .path("id");
    var ledger = as(person).get("/turns/" + turn + "/ledger").then().statusCode(200).extract();
    return List.of(ledger.path("entries[0].result"), ledger.path("entries[0].reused"));
  }

  private ValidatableResponse asks(String person) {
    return as(person)
        .contentType("application/json")
        .body(Map.of("prompt", prompt, "values", List.of(List.of("Too dear"))))
        .post("/functions/ask")
        .then()
        .statusCode(200);
  }

  private RequestSpecification as(String person) {
    return given()
        .header("Authorization", "Bearer " + entra.token(person, person).signed())
        .basePath("/api/v1");
  }
}
