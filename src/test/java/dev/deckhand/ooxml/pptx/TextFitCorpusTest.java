package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.TextFit;
import dev.deckhand.document.TextFit.Autofit;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.pptx.fit.DeckFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The measure on real decks, beside what PowerPoint itself measured when it saved them. */
class TextFitCorpusTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TestFactory
  Stream<DynamicTest> everyDeckIsMeasuredInTimeOrIsATypedProblem() {
    return Corpus.files("").stream()
        .filter(path -> path.toString().endsWith(".pptx"))
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> inTime(path)));
  }

  private static void inTime(Path path) {
    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          try {
            for (SlideFit slide : DeckFit.of(file(path))) {
              assertThat(slide.width()).isPositive();
              assertThat(slide.items()).allMatch(item -> Double.isFinite(item.bounds().x()));
            }
          } catch (DocumentProblem problem) {
            assertThat(problem.nextStep()).isNotBlank();
          }
        });
  }

  /**
   * A box that PowerPoint fitted to its text is as high as PowerPoint measured the text. Fonts that
   * only stand in count too; without them the share would be higher.
   */
  @Test
  void boxesThatPowerPointFittedAreAsHighAsMeasured() throws IOException {
    int close = 0;
    List<String> apart = new ArrayList<>();
    for (Path path : Corpus.files("office/pptx")) {
      for (SlideFit slide : DeckFit.of(file(path))) {
        for (SlideFit.Item item : slide.items()) {
          TextFit text = item.text();
          if (text != null && text.autofit() == Autofit.GROW) {
            if (Math.abs(text.needed() - text.available()) < 1.5) {
              close++;
            } else {
              apart.add(path.getFileName() + " " + slide.number() + " " + item.label());
            }
          }
        }
      }
    }
    assertThat(close).isGreaterThan(100);
    assertThat(apart).hasSizeLessThan(close / 8);
  }

  private static OfficeFile file(Path path) throws IOException {
    return new OfficeFile(
        path.getFileName().toString(),
        DocumentFormat.ofFileName(path.toString()).orElseThrow(),
        Files.readAllBytes(path));
  }
}
