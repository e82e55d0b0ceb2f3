package dev.deckhand.analysis.clean;

import dev.deckhand.analysis.words.Stem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds values of a column that are one value in several spellings. */
public final class Spellings {
  private static final int MOST_VALUES = 500;

  private Spellings() {}

  /**
   * One value.
   *
   * @param kept the spelling to use
   * @param others the other spellings, most frequent first
   */
  public record Variants(String kept, List<String> others) {
    public Variants {
      others = List.copyOf(others);
    }
  }

  /**
   * The values with more than one spelling: case, blanks, points and accents apart, and the names
   * of a country. The kept spelling is the country's English name where the column has it, else the
   * most frequent one.
   *
   * @param counts how often each text occurs, as it is stored
   * @return nothing where there are more different values than categories have
   */
  public static List<Variants> of(Map<String, Integer> counts) {
    if (counts.size() > MOST_VALUES) {
      return List.of();
    }
    long countries = counts.keySet().stream().filter(t -> CountryNames.of(t).isPresent()).count();
    boolean areCountries = countries * 5 >= counts.size() * 4L;
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String text : counts.keySet()) {
      Optional<String> country = areCountries ? CountryNames.of(text) : Optional.empty();
      String key = country.orElse(key(text));
      if (!key.isEmpty()) {
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
      }
    }
    return groups.entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .map(group -> variants(group.getKey(), group.getValue(), counts))
        .toList();
  }

  private static String key(String text) {
    return Stem.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Variants variants(String name, List<String> texts, Map<String, Integer> counts) {
    Comparator<String> best =
        Comparator.comparing((String t) -> t.equals(name))
            .thenComparing(t -> counts.getOrDefault(t, 0))
            .thenComparing(Spellings::isNeat)
            .reversed();
    List<String> ordered = texts.stream().sorted(best).toList();
    String kept = ordered.getFirst().strip();
    return new Variants(kept, ordered.stream().filter(t -> !t.equals(kept)).toList());
  }

  /** Begins with a capital and is not all capitals. */
  private static boolean isNeat(String text) {
    return !text.isEmpty()
        && Character.isUpperCase(text.charAt(0))
        && !text.equals(text.toUpperCase(java.util.Locale.ROOT));
  }
}
