package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.deckhand.evaluation.report.ReportInput;
import dev.deckhand.evaluation.report.Reports;
import dev.deckhand.evaluation.report.Wording;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.RunJson;
import dev.deckhand.evaluation.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The report of a run in a browser: readable wide and narrow, light and dark, without a network.
 */
class ReplayReportTest {
  private static final int CASES = 8;

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "320, DARK"})
  void theReportIsAccessible(int width, ColorScheme scheme) throws IOException {
    try (BrowserFixture browser = BrowserFixture.start()) {
      Page page = browser.page(width, 800, scheme);
      page.onRequest(request -> assertThat(request.url()).startsWith("about:"));
      page.setContent(Reports.html(someCases()));
      page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");

      Accessibility.check(page);

      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static ReportInput someCases() throws IOException {
    RunResult run = RunJson.readRun(Files.readString(Path.of("docs/replay/results.json")));
    List<Played> some = run.played().stream().limit(CASES).toList();
    return new ReportInput(
        "Some cases", Instant.EPOCH, some, some, List.of("Eight of many."), Wording.ENGLISH);
  }
}
