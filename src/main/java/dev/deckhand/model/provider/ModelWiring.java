package dev.deckhand.model.provider;

import dev.deckhand.model.Breakers;
import dev.deckhand.model.CallObserver;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ConfiguredProviders;
import dev.deckhand.model.KeyRefusals;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelHealth;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.ProviderSource;
import dev.deckhand.model.ProvidersConfig;
import dev.deckhand.model.telemetry.ModelTelemetry;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the model package together for the container. */
@Singleton
class ModelWiring {
  /** What the operator's configuration file names is allowed, its providers' hosts included. */
  @Produces
  @Singleton
  AddressRules addressRules(
      ProvidersConfig config,
      @ConfigProperty(name = "deckhand.private-model-hosts") Optional<List<String>> hosts) {
    List<String> trusted = new ArrayList<>(hosts.orElse(List.of()));
    ConfiguredProviders.of(config).stream()
        .map(ProviderSettings::baseAddress)
        .map(AddressRules::entry)
        .forEach(trusted::add);
    return new AddressRules(trusted);
  }

  @Produces
  @Singleton
  Network network(AddressRules rules) {
    return new Network(rules, InetAddress::getAllByName);
  }

  void close(@Disposes Network network) {
    network.close();
  }

  @Produces
  @Singleton
  CallTime callTime(Clock clock) {
    return CallTime.real(clock, new SecureRandom());
  }

  @Produces
  @Singleton
  Breakers breakers(CallTime time) {
    return new Breakers(Breakers.Rule.STANDARD, time.nanos());
  }

  @Produces
  @Singleton
  KeyRefusals keyRefusals() {
    return new KeyRefusals();
  }

  @Produces
  @Singleton
  KnownFaults faults(Breakers breakers, KeyRefusals keys) {
    return new KnownFaults(breakers, keys);
  }

  @Produces
  @Singleton
  ModelHealth health(KnownFaults faults, ProviderSource providers) {
    return model ->
        faults.breakers().healthy(model)
            && providers.providers().stream()
                .filter(provider -> provider.id().equals(model.provider()))
                .noneMatch(faults.keys()::refused);
  }

  @Produces
  @Singleton
  CallObserver observer(MeterRegistry meters, OpenTelemetry telemetry, Breakers breakers) {
    return new ModelTelemetry(meters, telemetry.getTracer("dev.deckhand"), breakers);
  }

  @Produces
  @Singleton
  LangChainTransport transport(Network network, Clock clock) {
    return new LangChainTransport(network, clock);
  }

  @Produces
  @Singleton
  ChatModels chatModels(
      ProviderSource providers,
      LangChainTransport transport,
      CallTime time,
      KnownFaults faults,
      CallObserver observer) {
    return new ChatGateway(
        () -> new ModelCatalog(providers.providers()), transport, time, faults, observer);
  }

  @Produces
  @Singleton
  ConnectionTest connectionTest(LangChainTransport transport, CallTime time, KeyRefusals keys) {
    return new ConnectionTest(transport, time, keys);
  }

  @Produces
  @Singleton
  ModelLists modelLists(Network network, CallTime time) {
    return new ModelLists(network, time);
  }
}
