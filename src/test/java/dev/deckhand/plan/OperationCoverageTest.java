package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every operation needs beside its code, derived from the sealed types. */
class OperationCoverageTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  static Set<String> workbookVerbs() {
    return OperationVerbs.of(Host.EXCEL).keySet();
  }

  static Set<String> deckVerbs() {
    return OperationVerbs.of(Host.POWERPOINT).keySet();
  }

  @ParameterizedTest
  @MethodSource("workbookVerbs")
  void aWorkbookOperationHasGoldenCases(String verb) throws IOException {
    assertThat(plans(RESOURCES.resolve("golden").resolve(verb)))
        .as("cases under golden/%s that use it", verb)
        .anyMatch(plan -> plan.contains("\"op\": \"" + verb + "\""));
  }

  @ParameterizedTest
  @MethodSource("workbookVerbs")
  void aWorkbookOperationHasRefusals(String verb) throws IOException {
    Path refusals = RESOURCES.resolve("refusals");
    assertThat(Files.readString(refusals.resolve(verb + ".json")))
        .contains("\"op\": \"" + verb + "\"");
    assertThat(Files.readString(refusals.resolve(verb + ".txt"))).contains("\n  error ");
  }

  @ParameterizedTest
  @MethodSource("deckVerbs")
  void aDeckOperationHasGoldenCases(String verb) throws IOException {
    assertThat(plans(RESOURCES.resolve("golden/deck").resolve(verb)))
        .anyMatch(plan -> plan.contains(verb));
  }

  @ParameterizedTest
  @MethodSource("deckVerbs")
  void aDeckOperationHasRefusals(String verb) throws IOException {
    Path refusals = RESOURCES.resolve("refusals/deck");
    assertThat(Files.readString(refusals.resolve(verb + ".json")))
        .contains("\"op\": \"" + verb + "\"");
    assertThat(Files.readString(refusals.resolve(verb + ".txt"))).contains("\n  error ");
  }

  @ParameterizedTest
  @MethodSource({"workbookVerbs", "deckVerbs"})
  void anOperationIsDocumented(String verb) throws IOException {
    assertThat(Files.readString(Path.of("docs/operations.md"))).contains("\n### " + verb + "\n");
  }

  private static List<String> plans(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> plans = files.filter(f -> f.endsWith("plan.json")).toList();
      return plans.stream().map(OperationCoverageTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
