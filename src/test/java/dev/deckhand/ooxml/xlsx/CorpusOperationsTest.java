package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.CorpusSweep;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.DocumentEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every group of operations on every real workbook; see {@link CorpusSweep}. */
class CorpusOperationsTest {
  private final DocumentEngine engine =
      new OoxmlEngine(
          Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC), 50_000_000);

  @TempDir private Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> everyOperationOnEveryWorkbook() {
    CorpusSweep sweep = new CorpusSweep(engine, CorpusOperationsTest::poiOpens, folder);
    List<OfficeFile> files = sweep.open(workbooks());
    Stream<DynamicTest> groups =
        Arrays.stream(SensiblePlan.values())
            .map(
                group ->
                    DynamicTest.dynamicTest(
                        group.name(),
                        () -> sweep.onEvery(files, f -> group.on(Spot.of(engine.workbook(f))))));
    DynamicTest office =
        DynamicTest.dynamicTest(
            "LibreOffice opens every result", () -> sweep.libreOfficeOpensThem("csv"));
    return Stream.concat(groups, Stream.of(office));
  }

  /** All office files, and the first input of each task. */
  private static List<Path> workbooks() {
    List<Path> all = new ArrayList<>(Corpus.files("office/xlsx"));
    Corpus.files("spreadsheetbench").stream()
        .filter(f -> f.getFileName().toString().startsWith("1_init."))
        .forEach(all::add);
    return all;
  }

  private static boolean poiOpens(byte[] content) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      return workbook.getNumberOfSheets() > 0;
    } catch (IOException | RuntimeException poiCannot) {
      return false;
    }
  }
}
