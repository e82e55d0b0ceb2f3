package dev.deckhand.spreadsheetbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.ooxml.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One test of a task: a workbook, what it is to become, and where the answer stands.
 *
 * @param answer the benchmark's answer position, as odd as it is written there
 */
record BenchCase(String id, int test, Path init, Path golden, String answer) {

  /** All tests of the corpus; the caller's test is skipped where there is none. */
  static List<BenchCase> all() {
    Path folder = Corpus.folder("spreadsheetbench");
    try {
      JsonNode cases = new ObjectMapper().readTree(folder.resolve("cases.json").toFile());
      return StreamSupport.stream(cases.spliterator(), false).map(c -> of(folder, c)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BenchCase of(Path folder, JsonNode node) {
    return new BenchCase(
        node.path("id").asText(),
        node.path("test").asInt(),
        folder.resolve(node.path("init").asText()),
        folder.resolve(node.path("golden").asText()),
        node.path("answer_position").asText());
  }

  byte[] initContent() {
    return content(init);
  }

  byte[] goldenContent() {
    return content(golden);
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return id + "/" + test;
  }
}
