package dev.deckhand.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages name is there, and every package is named. */
class ArchitectureDocTest {
  private static final Page ARCHITECTURE = Page.of("ARCHITECTURE.md");
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path ROOT = MAIN.resolve("dev/deckhand");

  /** A type in backticks; nested types and members follow after a dot. */
  private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:[.(#][^`]*)?`");

  private static final Pattern PURPOSE = Pattern.compile("(?s)^/\\*\\*(.*?)\\*/");

  @Test
  void everyPackageStandsInTheTree() throws IOException {
    ARCHITECTURE.requirePart("packages", tree(), getClass());
  }

  @Test
  void everyTypeThatIsNamedExists() throws IOException {
    Set<String> known = types();
    assertThat(ARCHITECTURE.find(TYPE)).hasSizeGreaterThan(30);
    for (Page page : Page.all()) {
      if (page.path().getNameCount() == 1 || page.path().startsWith("docs")) {
        assertThat(page.find(TYPE).stream().map(found -> found.group(1)))
            .as("types named in %s", page.path())
            .isSubsetOf(known);
      }
    }
  }

  @Test
  void decisionsAreNumberedWithoutGaps() throws IOException {
    List<String> numbers;
    try (Stream<Path> files = Files.list(Path.of("docs/decisions"))) {
      numbers =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("\\d{4}-.*\\.md"))
              .map(name -> name.substring(0, 4))
              .sorted()
              .toList();
    }
    assertThat(numbers)
        .isNotEmpty()
        .containsExactlyElementsOf(
            Stream.iterate(1, i -> i + 1)
                .limit(numbers.size())
                .map(i -> "%04d".formatted(i))
                .toList());
  }

  private static String tree() throws IOException {
    StringBuilder tree = new StringBuilder();
    try (Stream<Path> walk = Files.walk(ROOT)) {
      for (Path folder : walk.filter(Files::isDirectory).sorted().toList()) {
        int depth = folder.getNameCount() - ROOT.getNameCount();
        String name = depth == 0 ? "dev.deckhand" : folder.getFileName().toString();
        tree.append("  ".repeat(depth))
            .append("- [`%s`](%s): %s%n".formatted(name, path(folder), purpose(folder)));
      }
    }
    return tree.toString();
  }

  private static String path(Path folder) {
    return folder.toString().replace('\\', '/');
  }

  private static String purpose(Path folder) throws IOException {
    Path info = folder.resolve("package-info.java");
    Matcher comment = PURPOSE.matcher(Files.readString(info));
    assertThat(comment.find()).as("%s says what the package is for", info).isTrue();
    return comment.group(1).replaceAll("(?m)^\\s*\\*", "").replaceAll("\\s+", " ").strip();
  }

  private static Set<String> types() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("src"))) {
      return walk.map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
