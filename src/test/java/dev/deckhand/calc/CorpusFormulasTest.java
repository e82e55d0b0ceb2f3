package dev.deckhand.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.junit.jupiter.api.Test;

/** Formulas of real files against the results stored in them. */
class CorpusFormulasTest {
  private static Path corpus() {
    String set = System.getProperty("DECKHAND_CORPUS", System.getenv("DECKHAND_CORPUS"));
    return Path.of(set == null ? "../shared/corpus" : set);
  }

  private static CorpusScore score(String folder, String ending) throws IOException {
    Path root = corpus().resolve(folder);
    assumeTrue(Files.isDirectory(root), "no corpus at " + root.toAbsolutePath());
    CorpusScore score = new CorpusScore(folder);
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files =
          all.filter(f -> Files.isRegularFile(f) && f.toString().endsWith(ending))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      CorpusWorkbook workbook;
      try {
        workbook = CorpusWorkbook.read(file);
      } catch (POIXMLException e) {
        System.out.println("POI cannot read " + file + ": " + e.getMessage());
        continue;
      }
      score.add(root.relativize(file).toString(), workbook);
    }
    System.out.println(score);
    Path target = Files.createDirectories(Path.of("target"));
    Files.write(target.resolve("formulas-" + folder.replace('/', '-') + ".tsv"), score.details);
    return score;
  }

  @Test
  void functionWorkbooksGiveTheirStoredResults() throws IOException {
    CorpusScore score = score("formulas", ".xlsx");
    assertThat(score.rightShare()).isGreaterThan(0.605);
    assertThat(score.wrongShare()).isLessThan(0.003);
  }

  @Test
  void taskWorkbooksGiveTheirStoredResults() throws IOException {
    CorpusScore score = score("spreadsheetbench", "_golden.xlsx");
    assertThat(score.rightShare()).isGreaterThan(0.999);
    assertThat(score.wrongShare()).isLessThan(0.001);
  }

  @Test
  void officeWorkbooksGiveTheirStoredResults() throws IOException {
    CorpusScore score = score("office/xlsx", ".xlsx");
    assertThat(score.rightShare()).isGreaterThan(0.985);
    assertThat(score.wrongShare()).isLessThan(0.001);
  }
}
