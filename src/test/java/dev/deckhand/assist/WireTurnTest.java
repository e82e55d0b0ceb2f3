package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.feature.Features;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ToolCall;
import dev.deckhand.model.provider.AddressRules;
import dev.deckhand.model.provider.LangChainTransport;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.GeminiStub;
import dev.deckhand.testing.provider.OllamaStub;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.ProviderStub;
import dev.deckhand.testing.provider.StubReply;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole turn over HTTP, by every protocol: the model calls tools, gets results, sends a plan. */
@Timeout(60)
class WireTurnTest {
  private static final String PLAN =
      """
      {"answer":"Adds tons per ship.","citations":[],"plan":{"summary":"Adds a column","operations":[
      {"id":"1","op":"fillFormula","range":"Data!F2:F5","formula":"=C2/B2"}]}}""";
  private static final List<ToolCall> CALLS =
      List.of(
          new ToolCall("call_a", "readRange", "{\"range\":\"Data!A1:C3\"}"),
          new ToolCall("call_b", "evaluate", "{\"formula\":\"=SUM(Data!B2:B5)\"}"));

  static Stream<Arguments> ways() {
    List<Named<Supplier<ProviderStub>>> stubs =
        List.of(
            Named.of("openai", OpenAiStub::new),
            Named.of("anthropic", AnthropicStub::new),
            Named.of("gemini", GeminiStub::new),
            Named.of("ollama", OllamaStub::new));
    return stubs.stream()
        .flatMap(stub -> Stream.of(true, false).map(streamed -> Arguments.of(stub, streamed)));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void toolsAreCalledAnsweredAndAPlanIsMade(Supplier<ProviderStub> maker, boolean streamed) {
    try (ProviderStub stub = maker.get();
        LangChainTransport transport =
            LangChainTransport.over(new AddressRules(List.of("127.0.0.1")), ScriptedModel.CLOCK)) {
      stub.reply(new StubReply.Tools(CALLS, StubReply.Finish.STOP), StubReply.text(PLAN));
      Set<ModelCapability> can = EnumSet.copyOf(ScriptedModel.FULL);
      if (streamed) {
        can.add(ModelCapability.STREAMING);
      }
      ScriptedModel model =
          new ScriptedModel(
              new ModelSettings("m", "m", 100_000, 500, null, can),
              null,
              new ScriptedModel.At(stub.kind(), stub.baseAddress(), transport));

      Reply reply =
          model.responder.respond(
              model.task(new Features().find("excel.formula").orElseThrow(), "Add tons per ship"),
              model.sent,
              new CancelSignal());

      assertThat(reply).isInstanceOf(Reply.Proposed.class);
      assertThat(((Reply.Proposed) reply).plan().operations()).hasSize(1);
      assertThat(model.steps).contains("Looking at Data!A1:C3", "Computing =SUM(Data!B2:B5)");
      assertThat(stub.requests()).hasSize(2);
      String body = stub.requests().getLast().body();
      assertThat(body).contains("Port 1").contains("readRange", "evaluate");
      assertThat(body.replace("\\\"", "\"").replace("\\", "")).contains("\"value\":10.0");
      assertThat(model.sent.requests()).hasSize(2);
      assertThat(model.sent.requests().getLast().messages())
          .extracting(Sent.Message::role)
          .containsExactly("assistant", "tool", "tool");
    }
  }
}
