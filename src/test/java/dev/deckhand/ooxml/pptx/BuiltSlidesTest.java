package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.deckhand.bench.pictures.BuiltSlides;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the measure calls fitting fits in LibreOffice too; the bench looks at all templates. */
class BuiltSlidesTest {
  @TempDir private Path work;

  @Test
  void tenSlidesOnTheCompanyTemplateFitInLibreOffice() throws IOException, InterruptedException {
    assumeTrue(found("soffice") && found("pdftotext"), "needs soffice and pdftotext");
    OfficeFile template =
        new OfficeFile(
            "company-template.pptx",
            DocumentFormat.PPTX,
            Files.readAllBytes(Path.of("samples/company-template.pptx")));
    BuiltSlides.Shown shown =
        BuiltSlides.on(template, new DeckEngine(System::nanoTime), work).orElseThrow();
    assertThat(shown.words()).isGreaterThan(150);
    assertThat(shown.outside()).isEmpty();
  }

  private static boolean found(String program) {
    return java.util.Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
