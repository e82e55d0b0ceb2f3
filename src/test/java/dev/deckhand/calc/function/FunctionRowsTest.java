package dev.deckhand.calc.function;

import dev.deckhand.calc.FormulaRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions by family against known values: definitions, documentation, stored results. */
class FunctionRowsTest {
  private static final Path TABLES = Path.of("src/test/resources/calc/function");

  static List<String> tables() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void functionsGiveKnownValues(String table) {
    FormulaRows.of("/calc/function/" + table).check();
  }
}
