package dev.deckhand.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.TextDocument;
import dev.deckhand.ooxml.docx.WordTextReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleFilesTest {

  private static final Path FOLDER = Path.of("samples");
  private static final long TWO_MEGABYTES = 2_000_000;

  static List<Sample> samples() {
    return SampleFiles.ALL;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void generatorReproducesTheCommittedContent(Sample sample) throws IOException {
    Map<String, String> committed = content(Files.readAllBytes(FOLDER.resolve(sample.fileName())));
    assertThat(content(sample.maker().make())).isEqualTo(committed);
  }

  @Test
  void readmeHasALineForEverySampleAndNoSampleIsMissing() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    assertThat(SampleFiles.ALL)
        .allSatisfy(sample -> assertThat(readme).contains("`" + sample.fileName() + "`"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(SampleFiles.ALL.stream().map(Sample::fileName), Stream.of("README.md"))
                  .toList());
    }
  }

  @Test
  void theFolderStaysSmall() throws IOException {
    long size = 0;
    for (Sample sample : SampleFiles.ALL) {
      size += Files.size(FOLDER.resolve(sample.fileName()));
    }
    assertThat(size).isLessThan(TWO_MEGABYTES);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void opensWithValuesInEveryFormulaOrTitlesOnEverySlide(Sample sample) throws IOException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(sample.fileName()));
    if (sample.fileName().endsWith(".pptx")) {
      assertSlidesHaveTitles(bytes);
    } else if (sample.fileName().endsWith(".docx")) {
      TextDocument text = new WordTextReader().read(sample.fileName(), bytes);
      assertThat(text.headings()).hasSizeGreaterThan(3);
    } else {
      assertFormulasHaveValues(bytes, sample.fileName().equals("inherited-model.xlsx"));
    }
  }

  @Test
  void chartsShowWhatTheirEmbeddedWorkbooksHold() throws Exception {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve("quarterly-review.pptx"));
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes))) {
      assertThat(show.getCharts()).hasSize(3);
      for (var chart : show.getCharts()) {
        var values = chart.getChartSeries().getFirst().getSeries(0).getValuesData();
        var sheet = chart.getWorkbook().getSheetAt(0);
        for (int i = 0; i < values.getPointCount(); i++) {
          assertThat(sheet.getRow(i + 1).getCell(1).getNumericCellValue())
              .isEqualTo(values.getPointAt(i).doubleValue());
        }
      }
    }
  }

  private static void assertSlidesHaveTitles(byte[] bytes) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes))) {
      assertThat(show.getSlides()).isNotEmpty();
      for (XSLFSlide slide : show.getSlides()) {
        boolean blank = slide.getSlideLayout().getName().equals("Blank");
        assertThat(blank || hasTitle(slide)).as(slide.getSlideName()).isTrue();
      }
    }
  }

  private static boolean hasTitle(XSLFSlide slide) {
    return Stream.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE)
        .map(slide::getPlaceholder)
        .anyMatch(shape -> shape instanceof XSLFTextShape text && !text.getText().isBlank());
  }

  private static void assertFormulasHaveValues(byte[] bytes, boolean faulty) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertValue((XSSFCell) cell, faulty);
          }
        }
      }
    }
  }

  private static void assertValue(XSSFCell cell, boolean faulty) {
    if (cell.getCellType() == CellType.FORMULA) {
      String where = cell.getSheet().getSheetName() + "!" + cell.getAddress();
      assertThat(cell.getCTCell().isSetV()).as(where).isTrue();
      boolean error = cell.getCachedFormulaResultType() == CellType.ERROR;
      assertThat(error && !faulty).as(where).isFalse();
    }
  }

  /** Parts as text; pictures by their pixels, since compressed bytes differ between platforms. */
  private static Map<String, String> content(byte[] bytes) throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (Map.Entry<String, byte[]> part : StablePackage.read(bytes).entrySet()) {
      content.put(part.getKey(), text(part.getKey(), part.getValue()));
    }
    return content;
  }

  private static String text(String name, byte[] bytes) throws IOException {
    if (name.endsWith(".xlsx")) {
      return content(bytes).toString();
    }
    if (name.endsWith(".png")) {
      var image = ImageIO.read(new ByteArrayInputStream(bytes));
      int width = image.getWidth();
      int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
      return width + ":" + Arrays.hashCode(pixels);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
