package dev.deckhand.admin;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSettings;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A provider as administrators write it, without its key.
 *
 * @param baseUrl the vendor's own address when left out
 */
public record ProviderSetup(
    String id, @Nullable ProviderKind kind, @Nullable URI baseUrl, List<ModelSetup> models) {
  public ProviderSetup {
    id = Objects.requireNonNullElse(id, "");
    models = List.copyOf(Objects.requireNonNullElse(models, List.of()));
  }

  /** A provider of the operator's configuration, as administrators see it. */
  public static ProviderSetup of(ProviderSettings provider) {
    return new ProviderSetup(
        provider.id(),
        provider.kind(),
        provider.baseAddress(),
        provider.models().stream().map(ModelSetup::of).toList());
  }

  /** The address requests go to; none when it is left out and the kind has none of its own. */
  public Optional<URI> address() {
    return baseUrl != null
        ? Optional.of(baseUrl)
        : Optional.ofNullable(kind).flatMap(ProviderKind::defaultAddress);
  }

  /**
   * Whether a key that was given for the other is for this one, too: it must never go to another
   * server than the one it was meant for.
   */
  boolean sharesKeyWith(ProviderSetup other) {
    return kind == other.kind && origin().equals(other.origin());
  }

  private List<Object> origin() {
    return address()
        .map(
            a ->
                List.<Object>of(
                    String.valueOf(a.getScheme()), String.valueOf(a.getHost()), a.getPort()))
        .orElse(List.of());
  }

  /**
   * The settings calls are made with.
   *
   * @throws IllegalArgumentException when something cannot be; the message says what
   */
  public ProviderSettings settings(@Nullable ApiKey key) {
    if (kind == null) {
      throw new IllegalArgumentException("provider " + id + " needs a kind");
    }
    return new ProviderSettings(
        id,
        kind,
        address()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "provider " + id + " needs a base address: every customer has another")),
        key,
        models.stream().map(ModelSetup::settings).toList());
  }

  /** The same with a model in the place of the one of that id, or after the others. */
  public ProviderSetup with(ModelSetup model) {
    boolean known = models.stream().anyMatch(m -> m.id().equals(model.id()));
    Stream<ModelSetup> changed =
        known
            ? models.stream().map(m -> m.id().equals(model.id()) ? model : m)
            : Stream.concat(models.stream(), Stream.of(model));
    return new ProviderSetup(id, kind, baseUrl, changed.toList());
  }

  /** The same without a model. */
  public ProviderSetup without(String model) {
    return new ProviderSetup(
        id, kind, baseUrl, models.stream().filter(m -> !m.id().equals(model)).toList());
  }
}
