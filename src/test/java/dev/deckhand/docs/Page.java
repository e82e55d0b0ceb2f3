package dev.deckhand.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Markdown page of the project. */
record Page(Path path) {
  /** Folders that hold no page of ours. */
  private static final Set<String> SKIPPED = Set.of("target", ".git", "node_modules");

  /** Rewrites generated text instead of complaining: {@code -Ddeckhand.regenerate}. */
  private static final String REGENERATE = "deckhand.regenerate";

  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");

  static Page of(String path) {
    return new Page(Path.of(path));
  }

  /** Every page of the project. */
  static List<Page> all() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of(""))) {
      return walk.filter(path -> path.toString().endsWith(".md"))
          .filter(path -> Stream.of(path.toString().split("[/\\\\]")).noneMatch(SKIPPED::contains))
          .sorted()
          .map(Page::new)
          .toList();
    }
  }

  String text() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text without its fenced blocks. */
  String prose() {
    return FENCED.matcher(text()).replaceAll("");
  }

  /** What a pattern finds in the prose. */
  List<MatchResult> find(Pattern pattern) {
    return pattern.matcher(prose()).results().toList();
  }

  /** The fenced blocks that follow the comment {@code <!-- mark -->}, in order. */
  List<String> blocks(String mark) {
    Pattern block = Pattern.compile("(?ms)<!-- " + mark + " -->\\s*^```\\w*\\n(.*?)^```");
    return block.matcher(text()).results().map(found -> found.group(1)).toList();
  }

  /** Holds the page to a text that is generated, or writes it when asked to. */
  void requireText(String expected, Class<?> test) throws IOException {
    if (System.getProperty(REGENERATE) != null) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, expected);
    }
    String actual = Files.exists(path) ? text() : "";
    assertThat(actual.equals(expected))
        .as(
            "%s is stale: it lacks %s and should not say %s; write it anew with"
                + " ./mvnw -Dquick test -Dtest=%s -D%s",
            path,
            without(expected, actual),
            without(actual, expected),
            test.getSimpleName(),
            REGENERATE)
        .isTrue();
  }

  private static List<String> without(String text, String other) {
    Set<String> known = other.lines().collect(Collectors.toSet());
    return text.lines().filter(line -> !known.contains(line)).toList();
  }

  /** The same for the part between {@code <!-- mark -->} and {@code <!-- end mark -->}. */
  void requirePart(String mark, String expected, Class<?> test) throws IOException {
    String text = text();
    String start = "<!-- " + mark + " -->\n";
    String end = "<!-- end " + mark + " -->";
    assertThat(text).contains(start, end);
    String before = text.substring(0, text.indexOf(start) + start.length());
    requireText(before + expected + text.substring(text.indexOf(end)), test);
  }
}
