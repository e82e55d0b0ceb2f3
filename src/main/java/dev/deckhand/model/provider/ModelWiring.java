package dev.deckhand.model.provider;

import dev.deckhand.model.CallTime;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ConfiguredProviders;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelHealth;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.ProviderSource;
import dev.deckhand.model.ProvidersConfig;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Puts the model package together for the container. */
@Singleton
class ModelWiring {
  /** What the configuration says, until something better is there. */
  @Produces
  @DefaultBean
  @Singleton
  ProviderSource providers(ProvidersConfig config) {
    List<ProviderSettings> configured = ConfiguredProviders.of(config);
    return () -> configured;
  }

  @Produces
  @DefaultBean
  @Singleton
  ModelHealth health() {
    return ModelHealth.GOOD;
  }

  @Produces
  @Singleton
  LangChainTransport transport(Clock clock) {
    return new LangChainTransport(clock);
  }

  void close(@Disposes LangChainTransport transport) {
    transport.close();
  }

  @Produces
  @Singleton
  ChatModels chatModels(ProviderSource providers, LangChainTransport transport, Clock clock) {
    return new ChatGateway(
        () -> new ModelCatalog(providers.providers()), transport, CallTime.real(clock));
  }
}
