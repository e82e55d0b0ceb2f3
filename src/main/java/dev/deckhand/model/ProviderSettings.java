package dev.deckhand.model;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to ask the models of one provider.
 *
 * @param id short name in lower case, the part before the slash of a {@link ModelRef}
 * @param baseAddress address the protocol's paths are appended to, such as {@code
 *     https://api.openai.com/v1}
 * @param apiKey null for servers that ask for none
 */
public record ProviderSettings(
    String id,
    ProviderKind kind,
    URI baseAddress,
    @Nullable ApiKey apiKey,
    List<ModelSettings> models) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

  public ProviderSettings {
    requireId(id);
    requireAddress(id, baseAddress);
    models = List.copyOf(models);
    Set<String> ids = models.stream().map(ModelSettings::id).collect(Collectors.toSet());
    if (ids.size() < models.size()) {
      throw new IllegalArgumentException("provider " + id + " names a model twice");
    }
    if (kind.needsKey() && apiKey == null) {
      throw new IllegalArgumentException("provider " + id + " needs an API key");
    }
  }

  static void requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a provider id is lower-case letters, digits, dots and dashes, but was: " + id);
    }
  }

  private static void requireAddress(String id, URI address) {
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null) {
      throw new IllegalArgumentException(
          "provider " + id + ": the base address must be an http or https address with a host");
    }
    if (address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "provider " + id + ": the base address must not carry a user, a query or a fragment");
    }
  }
}
