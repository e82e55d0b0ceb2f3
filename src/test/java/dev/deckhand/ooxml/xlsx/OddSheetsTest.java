package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.ooxml.xlsx.OddSheets.Odd;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Odd worksheet parts are read right or refused, and edits of them end the same way. */
class OddSheetsTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Ordeal ordeal = new Ordeal();

  @TestFactory
  Stream<DynamicTest> plain() {
    return each("<worksheet xmlns=\"%s\" xmlns:r=\"urn:r\">%s</worksheet>", "");
  }

  /** The same with a prefix on every element. */
  @TestFactory
  Stream<DynamicTest> prefixed() {
    return each("<x:worksheet xmlns:x=\"%s\" xmlns:r=\"urn:r\">%s</x:worksheet>", "x:");
  }

  private Stream<DynamicTest> each(String root, String prefix) {
    return OddSheets.all().entrySet().stream()
        .map(
            odd ->
                DynamicTest.dynamicTest(
                    odd.getKey(),
                    () -> {
                      String content = prefixed(odd.getValue().content(), prefix);
                      OfficeFile file =
                          Packages.workbook(root.formatted(Packages.MAIN, content), Map.of());
                      assertTimeoutPreemptively(LIMIT, () -> check(odd.getValue(), file));
                    }));
  }

  private static String prefixed(String content, String prefix) {
    return prefix.isEmpty()
        ? content
        : content.replaceAll("<(/?)(?!/|!|mc:)([A-Za-z])", "<$1" + prefix + "$2");
  }

  private void check(Odd odd, OfficeFile file) {
    assertThat(read(file)).isEqualTo(odd.cells());
    ordeal.edits(file);
  }

  private String read(OfficeFile file) {
    try {
      SheetSnapshot sheet = ordeal.engine().workbook(file).sheets().getFirst();
      ordeal.engine().outline(file);
      return sheet
          .cells()
          .filter(c -> !(c.value() instanceof dev.deckhand.document.CellValue.Empty))
          .map(c -> c.address() + "=" + Ordeal.text(c.value()))
          .collect(Collectors.joining(" "));
    } catch (DocumentProblem refused) {
      assertThat(refused.nextStep()).isNotBlank();
      return OddSheets.REFUSED;
    }
  }
}
