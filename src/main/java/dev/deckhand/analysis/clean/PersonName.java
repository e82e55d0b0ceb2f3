package dev.deckhand.analysis.clean;

import dev.deckhand.analysis.words.Stem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A full name, split.
 *
 * @param sure whether only one split is reasonable; a name of three plain words may have a middle
 *     name or a family name of two words
 */
public record PersonName(String first, String last, boolean sure) {
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "vom", "de", "del", "della", "der", "den", "di", "da", "das", "dos", "du",
          "la", "le", "zu", "zur", "af", "av", "bin", "ibn", "ter", "ten", "el", "al", "st");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  /**
   * Splits {@code Anna van der Berg}, {@code Keller, Anna} and {@code Jean-Luc Moreau}. Small words
   * before the family name belong to it.
   */
  public static PersonName of(String full) {
    String name = full.strip().replaceAll("\\s+", " ");
    int comma = name.indexOf(',');
    if (comma > 0 && comma < name.length() - 1 && !isSuffix(name.substring(comma + 1))) {
      return new PersonName(
          name.substring(comma + 1).strip(), name.substring(0, comma).strip(), true);
    }
    List<String> words = Arrays.asList(name.split(" "));
    if (words.size() == 1) {
      return new PersonName(name, "", false);
    }
    int start = words.size() - 1;
    if (isSuffix(words.get(start)) && start > 1) {
      start--;
    }
    while (start > 1 && PARTICLES.contains(Stem.fold(words.get(start - 1)).replace(".", ""))) {
      start--;
    }
    return new PersonName(
        String.join(" ", words.subList(0, start)),
        String.join(" ", words.subList(start, words.size())),
        start == 1);
  }

  private static boolean isSuffix(String word) {
    return SUFFIXES.contains(Stem.fold(word.strip()).replace(".", ""));
  }
}
