package dev.deckhand.web;

import dev.deckhand.admin.LiveSettings;
import dev.deckhand.admin.ModelSetup;
import dev.deckhand.admin.ProviderSetup;
import dev.deckhand.admin.Settings;
import dev.deckhand.admin.SettingsProblem;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSettings;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider as administrators see it; its key is never shown.
 *
 * @param source {@code operator}: set by the configuration file and not changed here; {@code
 *     administrator}: set here
 * @param keySince when the key was given; {@code null} for none, and for the operator's
 * @param problem why it cannot be asked; {@code null} when it can
 */
public record ProviderView(
    String id,
    @Nullable ProviderKind kind,
    @Nullable URI baseUrl,
    String source,
    boolean hasKey,
    @Nullable Instant keySince,
    @Nullable String problem,
    List<ModelSetup> models) {

  /** All of them, in the order in which they serve. */
  static List<ProviderView> all(LiveSettings live) {
    LiveSettings.Snapshot now = live.snapshot();
    List<ProviderView> views = new ArrayList<>();
    for (ProviderSettings provider : live.operators()) {
      views.add(of(ProviderSetup.of(provider), "operator", provider.apiKey() != null, null, null));
    }
    for (ProviderSetup provider : now.settings().providers()) {
      Instant since = now.keysSince().get(provider.id());
      String problem = now.problems().get(provider.id());
      views.add(of(provider, "administrator", since != null, since, problem));
    }
    return views;
  }

  private static ProviderView of(
      ProviderSetup provider,
      String source,
      boolean hasKey,
      @Nullable Instant since,
      @Nullable String problem) {
    return new ProviderView(
        provider.id(),
        provider.kind(),
        provider.address().orElse(null),
        source,
        hasKey,
        since,
        problem,
        provider.models());
  }

  /**
   * The provider administrators set up under the id.
   *
   * @throws SettingsProblem when there is none, or the operator set it up
   */
  static ProviderSetup own(LiveSettings live, Settings settings, String id) {
    if (live.operators().stream().anyMatch(provider -> provider.id().equals(id))) {
      throw new SettingsProblem(
          "set-by-operator",
          "The provider " + id + " is set by the operator's configuration",
          "Change it there; what it may serve is changed in the matrix");
    }
    return settings.provider(id).orElseThrow(() -> SettingsProblem.unknown("provider", id));
  }
}
