package dev.deckhand.testing;

import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.OpenAiStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two scripted providers, one per wire protocol, for all {@code @QuarkusTest}s: {@code
 * openai-stub/small} and {@code anthropic-stub/small}. Tests take them as fields of their type.
 */
@QuarkusTestResource(TestProviders.class)
public class TestProviders implements QuarkusTestResourceLifecycleManager {
  private @Nullable OpenAiStub openAi;
  private @Nullable AnthropicStub anthropic;

  @Override
  public Map<String, String> start() {
    openAi = new OpenAiStub();
    anthropic = new AnthropicStub();
    return Map.of(
        "deckhand.providers.openai-stub.kind", "openai-compatible",
        "deckhand.providers.openai-stub.base-url", openAi.baseAddress().toString(),
        "deckhand.providers.openai-stub.api-key", "stub-key",
        "deckhand.providers.openai-stub.models[0].id", "small",
        "deckhand.providers.openai-stub.models[0].input-price", "1",
        "deckhand.providers.openai-stub.models[0].output-price", "2",
        "deckhand.providers.anthropic-stub.kind", "anthropic",
        "deckhand.providers.anthropic-stub.base-url", anthropic.baseAddress().toString(),
        "deckhand.providers.anthropic-stub.api-key", "stub-key",
        "deckhand.providers.anthropic-stub.models[0].id", "small");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(openAi, new TestInjector.MatchesType(OpenAiStub.class));
    injector.injectIntoFields(anthropic, new TestInjector.MatchesType(AnthropicStub.class));
  }

  @Override
  public void stop() {
    if (openAi != null) {
      openAi.close();
    }
    if (anthropic != null) {
      anthropic.close();
    }
  }
}
