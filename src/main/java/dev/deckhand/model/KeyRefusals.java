package dev.deckhand.model;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keys that a provider does not know (status 401). They are not tried again, which would lock
 * accounts and cost time, until the settings change or a connection test succeeds.
 */
public final class KeyRefusals {
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

  public void refuse(ProviderSettings provider) {
    refused.put(provider.id(), Access.of(provider));
  }

  /** The provider may be asked again. */
  public void forget(String providerId) {
    refused.remove(providerId);
  }
}
