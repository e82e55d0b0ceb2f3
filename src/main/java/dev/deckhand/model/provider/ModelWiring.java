package dev.deckhand.model.provider;

import dev.deckhand.model.CallTime;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ProviderSource;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the model package together for the container. */
@Singleton
class ModelWiring {
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
  ChatModels chatModels(ProviderSource source, LangChainTransport transport, Clock clock) {
    return new ChatGateway(
        () -> new ModelCatalog(source.providers()), transport, CallTime.real(clock));
  }
}
