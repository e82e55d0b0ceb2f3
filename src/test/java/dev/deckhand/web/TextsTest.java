package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages' texts: each is there in every language, with the same values, and is used. */
class TextsTest {
  private static final Path PAGES = Path.of("src", "main", "resources", "META-INF", "resources");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Keys are written out, or begin with what is written before a value. */
  private static final Pattern KEY = Pattern.compile("\\b(?:t|parts)\\(\\s*'([^']+)'");

  private static final Pattern EITHER =
      Pattern.compile("\\bt\\([^'()]+(?:\\(\\))? \\? '([^']+)' : '([^']+)'");
  private static final Pattern BEGINNING = Pattern.compile("\\bt\\(\\s*`([\\w.]+)\\$\\{");
  private static final Pattern GROUP = Pattern.compile("\\bterm\\(\\s*'([^']+)'");

  /** Names of keys handed to a function that makes several keys of each. */
  private static final Pattern HANDED = Pattern.compile("'(conflict\\.\\w+)'");

  private static final Pattern VALUE = Pattern.compile("(?<!one |other )\\{(\\w+)[},]");

  @Test
  void everyLanguageHasEveryText() {
    for (Path folder : folders()) {
      Map<String, String> english = texts(folder.resolve("en.json"));
      Map<String, String> german = texts(folder.resolve("de.json"));
      assertThat(german.keySet()).as("%s", folder).isEqualTo(english.keySet());
      english.forEach(
          (key, text) ->
              assertThat(values(String.valueOf(german.get(key))))
                  .as("values of " + key)
                  .isEqualTo(values(text)));
    }
  }

  @Test
  void everyTextThatIsUsedIsThere() {
    Set<String> known = known();
    Set<String> missing = new TreeSet<>(used(KEY, EITHER));
    missing.removeAll(known);
    assertThat(missing).isEmpty();
    assertThat(used(BEGINNING))
        .allMatch(start -> known.stream().anyMatch(k -> k.startsWith(start)));
  }

  @Test
  void everyTextIsUsed() {
    Set<String> whole = used(KEY, EITHER);
    Set<String> beginnings = new TreeSet<>(used(BEGINNING, HANDED));
    used(GROUP).forEach(group -> beginnings.add(group + "."));
    assertThat(known())
        .allMatch(key -> whole.contains(key) || beginnings.stream().anyMatch(key::startsWith));
  }

  private static Set<String> known() {
    return folders().stream()
        .flatMap(folder -> texts(folder.resolve("en.json")).keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> used(Pattern... patterns) {
    Set<String> used = new TreeSet<>();
    for (Path script : files(".js")) {
      String source = read(script);
      for (Pattern pattern : patterns) {
        pattern.matcher(source).results().forEach(found -> used.addAll(groups(found)));
      }
    }
    return used;
  }

  private static List<String> groups(MatchResult found) {
    return Stream.iterate(1, number -> number + 1)
        .limit(found.groupCount())
        .map(found::group)
        .toList();
  }

  private static Set<String> values(String text) {
    return VALUE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> folders() {
    return files("en.json").stream().map(Path::getParent).toList();
  }

  private static Map<String, String> texts(Path file) {
    try {
      return new TreeMap<>(
          JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String ending) {
    try (Stream<Path> all = Files.walk(PAGES)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
