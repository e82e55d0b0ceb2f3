package dev.deckhand.admin;

import dev.deckhand.model.Presets;
import dev.deckhand.model.ProviderKind;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation knows of a provider beforehand: instead of the preset of that name that
 * comes with the program, or beside those. List prices change, and an in-house server is nobody's
 * preset but its owner's.
 *
 * @param name how the provider is called; presets are told apart by it
 * @param baseAddress {@code null} when every customer has one of their own
 * @param addressHint the form of such an address
 * @param keyPage where keys are made
 * @param note what else one has to know
 */
public record PresetSetup(
    String name,
    @Nullable ProviderKind kind,
    @Nullable URI baseAddress,
    @Nullable String addressHint,
    @Nullable URI keyPage,
    @Nullable String note,
    List<ModelSetup> models) {
  public PresetSetup {
    name = Objects.requireNonNullElse(name, "");
    models = List.copyOf(Objects.requireNonNullElse(models, List.of()));
  }

  /** One that comes with the program. */
  static PresetSetup of(Presets.Preset preset) {
    return new PresetSetup(
        preset.name(),
        preset.kind(),
        preset.baseAddress(),
        preset.addressHint(),
        preset.keyPage(),
        preset.note(),
        preset.models().stream().map(ModelSetup::of).toList());
  }

  /** The provider one gets by taking it up. */
  ProviderSetup provider() {
    URI address =
        baseAddress == null && addressHint != null
            ? URI.create("https://address.example") // to be filled in by whoever takes it up
            : baseAddress;
    return new ProviderSetup("preset", kind, address, models);
  }
}
