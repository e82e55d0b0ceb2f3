package dev.deckhand.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.evaluation.run.Played;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportsTest {
  private static final List<Played> PLAYED =
      List.of(
          Plays.of("excel.formula", "core/margin", "builtin/rules", 1.0, 0),
          Plays.of("excel.formula", "core/margin", "openai/gpt", 0.25, 0.02),
          Plays.of("excel.ask", "core/sum", "openai/gpt", null, 0.01));

  private static String page(List<Played> played, List<Played> baseline) {
    return Reports.html(
        new ReportInput(
            "excel-core", Plays.AT, played, baseline, List.of("Two cases were left out")));
  }

  @Test
  void thePageShowsMatrixCasesChecksAndPlan() {
    String page = page(PLAYED, List.of());

    assertThat(page)
        .contains("3 November 2026, 14:05 UTC", "Two cases were left out")
        .contains("<span class=\"score\">0.25</span>", "1 of 1 solved · free · 1.2 s")
        .contains("0.25, 95 % interval ")
        .contains("N2:N9 holds constants", "=K2-L2 → 40", "Adds &lt;Margin&gt;")
        .contains("<strong>12</strong> of 13", "Orders!K2:K9")
        .contains("few cases", "id=\"case-core-margin\"", "href=\"#case-excel-formula\"");
  }

  @Test
  void thePageTellsWhatMovedAgainstTheBaseline() {
    List<Played> before =
        List.of(Plays.of("excel.formula", "core/margin", "openai/gpt", 0.75, 0.02));

    assertThat(page(PLAYED, before))
        .contains("<span class=\"bad\">-0.50 against the baseline</span>");
    assertThat(page(PLAYED, List.of())).doesNotContain("against the baseline");
  }

  /** Whatever models, files and instructions say, the page loads nothing and runs nothing. */
  @Test
  void nothingOnThePageLoadsOrRuns() {
    Played hostile =
        Plays.of(
            "excel.ask",
            "core/<script>",
            "evil/model",
            0.5,
            0,
            "<img src=x onerror=alert(1)>",
            "![p](https://evil.example/a.png) [here](javascript:alert(1)) <script>x</script>");

    String page = page(List.of(hostile), List.of());

    assertThat(page)
        .doesNotContain("<script", "<img", "href=\"http", " src=\"", "url(", "@import")
        .contains("&lt;img src=x", "&lt;script&gt;");
  }

  @Test
  void junitXmlCountsFailuresAndSkipsWhatIsUnscored(@TempDir Path folder) throws Exception {
    Played odd = Plays.of("excel.ask", "core/odd", "openai/gpt", 0.5, 0, "x", "y");
    Reports.write(
        new ReportInput(
            "t", Plays.AT, List.of(PLAYED.get(1), PLAYED.get(2), odd), List.of(), List.of()),
        folder);

    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("junit.xml").toFile());

    Element ask = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(ask.getAttribute("name")).isEqualTo("openai/gpt excel.ask");
    assertThat(ask.getAttribute("tests")).isEqualTo("2");
    assertThat(ask.getAttribute("failures")).isEqualTo("1");
    assertThat(ask.getAttribute("skipped")).isEqualTo("1");
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertThat(failure.getTextContent()).contains("formulas: N2:N9 holds constants");
    assertThat(Files.readString(folder.resolve("report.html"))).contains("core/odd");
  }
}
