package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.KeyRefusals;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.provider.ConnectionTest.Finding;
import dev.deckhand.model.provider.OfferedModels.Offered;
import dev.deckhand.model.provider.Trial.Way;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubReply.Answer;
import dev.deckhand.testing.provider.StubReply.Finish;
import dev.deckhand.testing.provider.StubReply.Raw;
import dev.deckhand.testing.provider.StubReply.Stall;
import dev.deckhand.testing.provider.StubReply.Stalled;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection test and the lists of models, over real connections. */
@Timeout(60)
class SettingsChecksTest {
  private final KeyRefusals keys = new KeyRefusals();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ".*_STREAM")
  void settingsThatWorkAreSaidToAndTheKeyIsTrustedAgain(Way way) {
    try (Trial trial = new Trial(way, StubReply.text("OK"))) {
      keys.refuse(trial.provider());
      Finding finding = test(trial);
      assertThat(finding.works()).isTrue();
      assertThat(finding.message()).contains("stub/some/model answered in");
      assertThat(finding.usage()).isEqualTo(way.usage());
      assertThat(keys.refused(trial.provider())).isFalse();
      assertThat(trial.stub.requests()).hasSize(1);
      assertThat(trial.stub.requests().getFirst().body()).contains("256");
    }
  }

  @Test
  void aModelThatThinksForTooLongWorksAllTheSame() {
    try (Trial trial = new Trial(Way.OPENAI, new Answer("Hm", Finish.LENGTH, true))) {
      assertThat(test(trial).works()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401,UNAUTHORISED,API key",
    "403,FORBIDDEN,right",
    "404,REJECTED_REQUEST,name",
    "429,RATE_LIMITED,Wait",
    "503,PROVIDER_ERROR,later"
  })
  void whatFailsIsSaidWithTheNextStep(int status, Kind kind, String step) {
    try (Trial trial = new Trial(Way.ANTHROPIC, StubReply.status(status))) {
      Finding finding = test(trial);
      assertThat(finding.works()).isFalse();
      assertThat(finding.failure()).isEqualTo(kind);
      assertThat(finding.message()).contains("status " + status, step).doesNotContain(Trial.KEY);
      assertThat(trial.stub.requests()).as("one small call").hasSize(1);
    }
  }

  @Test
  void aWrongAddressIsSaid() {
    try (Trial trial = new Trial(Way.OPENAI).at(URI.create("http://127.0.0.1:1/v1"))) {
      assertThat(test(trial).message()).contains("refused", "base address");
    }
    try (Trial trial = new Trial(Way.OPENAI).at(URI.create("http://10.0.0.1/v1"))) {
      assertThat(test(trial).failure()).isEqualTo(Kind.ADDRESS_REFUSED);
    }
  }

  @Test
  void listsAreReadInEachProvidersForm() {
    assertThat(list(Way.OPENAI, "{\"data\":[{\"id\":\"gpt-x\",\"object\":\"model\"}]}"))
        .isEqualTo(listed(new Offered("gpt-x", "gpt-x", null, null)));
    assertThat(list(Way.OPENAI, "{\"data\":[{\"id\":\"q\",\"max_model_len\":32768}]}"))
        .isEqualTo(listed(new Offered("q", "q", 32768, null)));
    assertThat(
            list(Way.ANTHROPIC, "{\"data\":[{\"id\":\"claude-x\",\"display_name\":\"Claude X\"}]}"))
        .isEqualTo(listed(new Offered("claude-x", "Claude X", null, null)));
    assertThat(
            list(
                Way.GEMINI,
                "{\"models\":[{\"name\":\"models/gemini-x\",\"displayName\":\"Gemini X\","
                    + "\"inputTokenLimit\":1000,\"outputTokenLimit\":100,"
                    + "\"supportedGenerationMethods\":[\"generateContent\"]},"
                    + "{\"name\":\"models/embedder\","
                    + "\"supportedGenerationMethods\":[\"embedContent\"]}]}"))
        .isEqualTo(listed(new Offered("gemini-x", "Gemini X", 1000, 100)));
    assertThat(list(Way.OLLAMA, "{\"models\":[{\"name\":\"qwen3:8b\",\"size\":5}]}"))
        .isEqualTo(listed(new Offered("qwen3:8b", "qwen3:8b", null, null)));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ".*_STREAM")
  void listsAreAskedForWithTheKey(Way way) {
    try (Trial trial = new Trial(way, new Raw("application/json", "{\"models\":[],\"data\":[]}"))) {
      assertThat(lists(trial)).isEqualTo(listed());
      var request = trial.stub.requests().getFirst();
      assertThat(request.method()).isEqualTo("GET");
      assertThat(request.path())
          .isEqualTo(
              switch (way) {
                case OPENAI, OPENAI_STREAM -> "/v1/models";
                case ANTHROPIC, ANTHROPIC_STREAM -> "/v1/models?limit=1000";
                case GEMINI, GEMINI_STREAM -> "/v1/models?pageSize=1000";
                case OLLAMA, OLLAMA_STREAM -> "/api/tags";
              });
      assertThat(request.headers().toString()).contains(Trial.KEY);
      assertThat(request.path()).doesNotContain(Trial.KEY);
    }
  }

  @Test
  void listsThatCannotBeHadAreSaidWhy() {
    for (StubReply reply :
        new StubReply[] {
          StubReply.status(401),
          StubReply.status(500),
          new Raw("text/html", "<html></html>"),
          new Raw("application/json", "[1,"),
          new Raw("application/json", "{\"data\":7}"),
          new Raw("application/json", "")
        }) {
      try (Trial trial = new Trial(Way.OPENAI, reply)) {
        assertThat(lists(trial))
            .isInstanceOfSatisfying(
                OfferedModels.Failed.class,
                failed -> assertThat(failed.failure().message()).contains("stub"));
      }
    }
    try (Trial trial = new Trial(Way.OPENAI).as(ProviderKind.AZURE_OPENAI)) {
      assertThat(lists(trial)).isInstanceOf(OfferedModels.NotOffered.class);
      assertThat(trial.stub.requests()).isEmpty();
    }
  }

  @Test
  void aListCanBeGivenUp() throws Exception {
    try (Trial trial = new Trial(Way.OPENAI, new Stalled("x", Stall.BEFORE_HEADERS))) {
      Thread.ofVirtual()
          .start(
              () -> {
                if (awaited(trial)) {
                  trial.cancel.cancel();
                }
              });
      assertThat(lists(trial))
          .isInstanceOfSatisfying(
              OfferedModels.Failed.class,
              failed -> assertThat(failed.failure().kind()).isEqualTo(Kind.CANCELLED));
    }
  }

  private static boolean awaited(Trial trial) {
    try {
      return trial.stub.awaitRequest(Trial.LONG);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private Finding test(Trial trial) {
    ProviderSettings provider = trial.provider();
    return new ConnectionTest(trial.transport(), trial.time(), keys)
        .of(provider, provider.models().getFirst(), new CancelSignal());
  }

  private static OfferedModels list(Way way, String body) {
    try (Trial trial = new Trial(way, new Raw("application/json", body))) {
      return lists(trial);
    }
  }

  private static OfferedModels lists(Trial trial) {
    try (Network network = new Network(trial.rules(), InetAddress::getAllByName)) {
      return new ModelLists(network, trial.time()).of(trial.provider(), trial.cancel);
    }
  }

  private static OfferedModels listed(Offered... models) {
    return new OfferedModels.Listed(List.of(models));
  }
}
