package dev.deckhand.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.deckhand.model.Presets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The presets there are: those that come with the program, with what administrators put in their
 * place or beside them.
 *
 * @param pricesOf when the prices of those that come with the program were taken down
 * @param currency of all prices, as ISO 4217 names it
 */
public record KnownProviders(LocalDate pricesOf, String currency, List<Known> providers) {
  public KnownProviders {
    providers = List.copyOf(providers);
  }

  /** Where a preset is from. */
  public enum Source {
    SHIPPED,
    ADMINISTRATOR
  }

  /** A preset and where it is from. */
  public record Known(@JsonUnwrapped PresetSetup preset, Source source) {}

  /** Those of the program, in its order, then the administrators' own. */
  public static KnownProviders of(Presets shipped, Settings settings) {
    Map<String, PresetSetup> own = new LinkedHashMap<>();
    settings.presets().forEach(preset -> own.put(preset.name(), preset));
    List<Known> known = new ArrayList<>();
    for (Presets.Preset preset : shipped.providers()) {
      PresetSetup instead = own.remove(preset.name());
      known.add(
          instead == null
              ? new Known(PresetSetup.of(preset), Source.SHIPPED)
              : new Known(instead, Source.ADMINISTRATOR));
    }
    own.values().forEach(preset -> known.add(new Known(preset, Source.ADMINISTRATOR)));
    return new KnownProviders(shipped.pricesOf(), shipped.currency(), known);
  }
}
