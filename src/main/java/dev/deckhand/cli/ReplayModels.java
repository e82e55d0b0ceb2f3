package dev.deckhand.cli;

import dev.deckhand.evaluation.cassette.CassetteFolder;
import dev.deckhand.evaluation.cassette.RecordedModels;
import dev.deckhand.evaluation.cassette.ReplayedModels;
import dev.deckhand.model.ApiKey;
import dev.deckhand.model.Breakers;
import dev.deckhand.model.CallObserver;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.KeyRefusals;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.provider.AddressRules;
import dev.deckhand.model.provider.LangChainTransport;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models of a replay: asked, asked and recorded, or only recorded. */
final class ReplayModels implements AutoCloseable {
  private final @Nullable LangChainTransport transport;
  private final ChatModels models;

  private ReplayModels(@Nullable LangChainTransport transport, ChatModels models) {
    this.transport = transport;
    this.models = models;
  }

  /** From cassettes; nobody is asked. */
  static ReplayModels replayed(Path cassettes) {
    return new ReplayModels(null, new ReplayedModels(new CassetteFolder(cassettes)));
  }

  /**
   * Asked over the network. Who starts a replay decides where it goes, so the hosts of all
   * providers are allowed.
   *
   * @param record where exchanges are recorded; {@code null} for nowhere
   * @param redact whether recordings leave out what is in documents
   */
  static ReplayModels asked(
      List<ProviderSettings> providers, @Nullable Path record, boolean redact, Clock clock) {
    List<String> hosts = providers.stream().map(p -> AddressRules.entry(p.baseAddress())).toList();
    LangChainTransport transport = LangChainTransport.over(new AddressRules(hosts), clock);
    CallTime time = CallTime.real(clock, new SecureRandom());
    KnownFaults faults =
        new KnownFaults(new Breakers(Breakers.Rule.STANDARD, time.nanos()), new KeyRefusals());
    ModelCatalog catalog = new ModelCatalog(providers);
    ChatModels models = new ChatGateway(() -> catalog, transport, time, faults, CallObserver.NONE);
    return new ReplayModels(
        transport,
        record == null
            ? models
            : new RecordedModels(
                models, new CassetteFolder(record), redact, text -> scrubbed(text, providers)));
  }

  private static String scrubbed(String text, List<ProviderSettings> providers) {
    String scrubbed = text;
    for (ProviderSettings provider : providers) {
      ApiKey key = provider.apiKey();
      scrubbed = key == null ? scrubbed : key.redact(scrubbed);
    }
    return scrubbed;
  }

  ChatModels models() {
    return models;
  }

  @Override
  public void close() {
    if (transport != null) {
      transport.close();
    }
  }
}
