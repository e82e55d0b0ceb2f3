package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.deckhand.model.ToolCall;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.ProviderStub;
import dev.deckhand.testing.provider.StubReply;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model's tool calls during a turn over HTTP: call, result, plan, and what was sent. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stubs are injected by the test resource
class ToolCallsApiTest {
  private static final List<ToolCall> CALLS =
      List.of(
          new ToolCall("call_a", "list", "{}"),
          new ToolCall("call_b", "readRange", "{\"range\":\"Variance!A4:C6\"}"),
          new ToolCall("call_c", "readRange", "{\"range\":\"Assumptions!A1\"}"));
  private static final String PLAN =
      """
      {"answer": "I add a sheet.", "citations": [], "plan": {"summary": "Adds a sheet", "operations": [
        {"id": "1", "op": "addSheet", "name": "Notes"}]}}""";

  OpenAiStub openAi;
  AnthropicStub anthropic;

  @Test
  void overOpenAisProtocol() {
    aPlanComesOfToolCalls(openAi, "openai-stub/small");
  }

  @Test
  void overAnthropicsProtocol() {
    aPlanComesOfToolCalls(anthropic, "anthropic-stub/small");
  }

  private static void aPlanComesOfToolCalls(ProviderStub stub, String model) {
    String document = Api.document("budget-vs-actual.xlsx");
    int before = stub.requests().size();
    stub.reply(new StubReply.Tools(CALLS, StubReply.Finish.STOP), StubReply.text(PLAN));

    String turn =
        json(Map.of("instruction", "add notes", "feature", "excel.edit", "model", model))
            .post("/sessions/" + Api.sessionOf(document) + "/turns")
            .then()
            .statusCode(200)
            .body(
                "status", equalTo("proposed"),
                "plan.operations", hasSize(1),
                "preview.structure", not(empty()))
            .extract()
            .path("id");

    assertThat(stub.requests()).hasSize(before + 2);
    assertThat(stub.requests().getLast().body())
        .contains("call_a", "call_b", "Department", "no visible worksheet");
    api()
        .get("/turns/" + turn + "/sent")
        .then()
        .body(
            "requests", hasSize(2),
            "requests[1].messages.role", contains("assistant", "tool", "tool", "tool"),
            "requests[1].messages[2].text", containsString("Department"));
  }
}
