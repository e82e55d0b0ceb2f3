package dev.deckhand.model;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keys that a provider does not know (status 401). They are not tried again, which would lock
 * accounts and cost time, until the settings change or a connection test succeeds.
 */
public final class KeyRefusals {
  private static final Logger LOG = Logger.getLogger(KeyRefusals.class);

  private record Access(ProviderKind kind, URI address, @Nullable ApiKey key) {
    static Access of(ProviderSettings provider) {
      return new Access(provider.kind(), provider.baseAddress(), provider.apiKey());
    }
  }

  private final Map<String, Access> refused = new ConcurrentHashMap<>();

  /** Whether the provider refused just these settings. */
  public boolean refused(ProviderSettings provider) {
    Access access = refused.get(provider.id());
    return access != null && access.equals(Access.of(provider));
  }

  /** The provider refused the key; said in the log once, for whoever runs this. */
  public void refuse(ProviderSettings provider) {
    Access access = Access.of(provider);
    if (!access.equals(refused.put(provider.id(), access))) {
      LOG.warnf(
          "Provider %s refused its API key and is not asked until its settings change",
          provider.id());
    }
  }

  /** The provider may be asked again. */
  public void forget(String providerId) {
    refused.remove(providerId);
  }
}
