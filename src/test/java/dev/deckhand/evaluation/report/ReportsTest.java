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
    return page(played, baseline, Wording.ENGLISH);
  }

  private static String page(List<Played> played, List<Played> baseline, Wording words) {
    return Reports.html(
        new ReportInput(
            "excel-core", Plays.AT, played, baseline, List.of("Two cases were left out"), words));
  }

  @Test
  void thePageSpeaksGerman() {
    String page = page(PLAYED, List.of(), Wording.of("de-AT"));

    assertThat(page)
        .contains("<html lang=\"de\">", "3. November 2026, 14:05 UTC", "Funktionen und Modelle")
        .contains("<span class=\"score\">0,25</span>", "1 von 1 gelöst · kostenlos · 1,2 s")
        .contains("Was die Prüfungen fanden, steht auf Englisch.", "lang=\"en\">N2:N9 holds")
        .doesNotContain("Features and models", "What was found", ">Changes<");
    assertThat(page(PLAYED, List.of(), Wording.of("fr"))).contains("Features and models");
    assertThat(Wording.of("de").texts().keySet()).isEqualTo(Wording.ENGLISH.texts().keySet());
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
  void thePageBeginsWithEveryModelAndShowsWhatFailedFirst() {
    List<Played> played =
        List.of(
            Plays.of("excel.ask", "core/a", "openai/gpt", 1.0, 0),
            Plays.of(
                "excel.ask", "core/b", "openai/gpt", 0.0, 0, "Say\n it " + "x".repeat(200), ""));
    String page =
        Reports.html(
            new ReportInput(
                "one, two, three", Plays.AT, played, List.of(), List.of(), Wording.ENGLISH));

    assertThat(page)
        .contains("<h1>3 suites</h1>", "<p>one, two, three</p>", "0.09 to 0.91", "1 of 2 solved")
        .contains("<small>Say it " + "x".repeat(102) + "…</small>");
    assertThat(page.indexOf("id=\"case-core-b\"")).isLessThan(page.indexOf("id=\"case-core-a\""));
    assertThat(page.indexOf("class=\"glance\"")).isLessThan(page.indexOf("id=\"matrix\""));
    assertThat(page(PLAYED, List.of())).contains("<h1>excel-core</h1>");
  }

  @Test
  void slidesAreShownAndAJudgeStandsApart() {
    Played plain = Plays.of("powerpoint.edit", "deck/title", "openai/gpt", 0.5, 0.01);
    Played played =
        Plays.with(
            plain,
            List.of(
                new Played.RubricLine(
                    "Is it clear?", "judge/m", 0.75, 0.5, 1.0, 4, true, "Mostly")),
            List.of(
                new Played.Picture("slide 2", "QUJD", "REVG"),
                new Played.Picture("slide 3, new", null, "R0hJ")));

    assertThat(page(List.of(played), List.of()))
        .contains(
            "src=\"data:image/png;base64,QUJD\"", "alt=\"slide 2 after\"", "slide 3, new: after")
        .doesNotContain("slide 3, new: before")
        .contains(
            "Is it clear?",
            "0.75 (0.50 to 1.00 in 4 grades, swayed by the order)",
            "judge/m: Mostly");
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
            "t",
            Plays.AT,
            List.of(PLAYED.get(1), PLAYED.get(2), odd),
            List.of(),
            List.of(),
            Wording.ENGLISH),
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
