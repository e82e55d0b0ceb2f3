package dev.deckhand.model.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.model.ApiKey;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.ModelFailure.Kind;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.provider.OfferedModels.Offered;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks providers for the models they have, within the same limits and rules as calls. */
public final class ModelLists {
  private static final ChatLimits LIMITS =
      new ChatLimits(
          Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(10), 8 << 20, 1);
  private static final int MOST = 2000;

  private final ProviderHttp http;
  private final CallTime time;

  ModelLists(Network network, CallTime time) {
    this.http = new ProviderHttp(network, time.clock());
    this.time = time;
  }

  /** Fetches the list; failures are results, never exceptions. */
  public OfferedModels of(ProviderSettings provider, CancelSignal cancel) {
    return switch (provider.kind()) {
      case AZURE_OPENAI ->
          new OfferedModels.NotOffered(
              "Azure does not list deployments here: write their names as shown in its portal.");
      case OPENAI, MISTRAL, XAI, OPENAI_COMPATIBLE -> fetch(provider, "/models", "data", cancel);
      case ANTHROPIC -> fetch(provider, "/models?limit=1000", "data", cancel);
      case GEMINI -> fetch(provider, "/models?pageSize=1000", "models", cancel);
      case OLLAMA -> fetch(provider, "/api/tags", "models", cancel);
    };
  }

  private OfferedModels fetch(
      ProviderSettings provider, String path, String field, CancelSignal cancel) {
    Exchange exchange =
        new Exchange(
            provider.id() + ", asked for its models,",
            provider.apiKey(),
            Wire.PLAIN,
            false,
            LIMITS,
            time.deadline(LIMITS.total()),
            cancel);
    try {
      String body =
          ScopedValue.where(ProviderHttp.CURRENT, new ProviderHttp.Current(exchange, List.of()))
              .call(() -> http.execute(request(provider, path)).body());
      JsonNode list = Json.read(body).path(field);
      if (!list.isArray()) {
        throw exchange.stop(Kind.MALFORMED_REPLY, "answered without a list of models");
      }
      return new OfferedModels.Listed(offered(list));
    } catch (StoppedException e) {
      return new OfferedModels.Failed(e.failure());
    } catch (IllegalArgumentException e) {
      ModelFailure failure =
          new ModelFailure(Kind.REJECTED_REQUEST, exchange.detail("has no usable base address"));
      return new OfferedModels.Failed(failure);
    }
  }

  private static HttpRequest request(ProviderSettings provider, String path) {
    String base = Addresses.ending(provider.baseAddress(), "");
    if (path.startsWith("/api/")) {
      base = base.replaceAll("/(v1|api)$", "");
    }
    HttpRequest.Builder request = HttpRequest.builder().method(HttpMethod.GET).url(base + path);
    ApiKey key = provider.apiKey();
    if (key == null) {
      return request.build();
    }
    return switch (provider.kind()) {
      case ANTHROPIC ->
          request
              .addHeader("x-api-key", key.reveal())
              .addHeader("anthropic-version", "2023-06-01")
              .build();
      case GEMINI -> request.addHeader("x-goog-api-key", key.reveal()).build();
      case AZURE_OPENAI -> request.addHeader("api-key", key.reveal()).build();
      case OPENAI, MISTRAL, XAI, OLLAMA, OPENAI_COMPATIBLE ->
          request.addHeader("Authorization", "Bearer " + key.reveal()).build();
    };
  }

  private static List<Offered> offered(JsonNode list) {
    List<Offered> models = new ArrayList<>();
    for (JsonNode entry : list) {
      String id = text(entry, "id", "name").replaceFirst("^models/", "");
      JsonNode methods = entry.path("supportedGenerationMethods");
      boolean chats = methods.isMissingNode() || methods.toString().contains("\"generateContent\"");
      if (!id.isBlank() && chats && models.size() < MOST) {
        String name = text(entry, "display_name", "displayName");
        models.add(
            new Offered(
                id,
                name.isBlank() ? id : name,
                number(
                    entry,
                    "inputTokenLimit",
                    "max_context_length",
                    "context_length",
                    "max_input_tokens",
                    "max_model_len"),
                number(entry, "outputTokenLimit", "max_tokens")));
      }
    }
    return models;
  }

  private static String text(JsonNode entry, String... fields) {
    for (String field : fields) {
      if (entry.path(field).isTextual()) {
        return entry.path(field).asText();
      }
    }
    return "";
  }

  private static @Nullable Integer number(JsonNode entry, String... fields) {
    for (String field : fields) {
      if (entry.path(field).isInt() && entry.path(field).asInt() > 0) {
        return entry.path(field).asInt();
      }
    }
    return null;
  }
}
