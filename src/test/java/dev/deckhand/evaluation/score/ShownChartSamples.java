package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.Scenes.submission;

import dev.deckhand.evaluation.check.WorkbookCheck.HasChart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Charts by what they show, wherever that comes from: right and wrong. */
final class ShownChartSamples {
  private static final List<Double> REVENUE = List.of(100.0, 200.0, 100.0, 80.0);
  private static final List<Double> SORTED = List.of(200.0, 100.0, 100.0, 80.0);
  private static final String HELPER =
      "{'op':'writeCells','range':'Totals!A5:B8','values':"
          + "[['North',100],['South',200.004],['North',100],['East',80]]}";

  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    ShownChartSamples samples = new ShownChartSamples();
    samples.numbers();
    samples.labels();
    return samples.samples;
  }

  private void orders(HasChart check, double score, String says, String... operations) {
    samples.add(Sample.of(check, () -> submission(Scenes.orders(), operations), score, says));
  }

  private static String chart(String type, String categories, String... values) {
    List<String> series = new ArrayList<>();
    for (String range : values) {
      series.add("{'values':'%s'}".formatted(range));
    }
    return ("{'op':'addChart','sheet':'Totals','anchor':'F1:K9','type':'%s',"
            + "'categories':'%s','series':[%s]}")
        .formatted(type, categories, String.join(",", series));
  }

  private static HasChart shows(@Nullable List<String> labels, List<List<Double>> numbers) {
    return new HasChart(null, null, null, null, numbers, labels);
  }

  private void numbers() {
    String line = chart("line", "Orders!A2:A5", "Orders!B2:B5");
    HasChart revenue = shows(null, List.of(REVENUE));
    orders(revenue, 1, "A line chart", line);
    orders(revenue, 1, "A line chart", HELPER, chart("line", "Totals!A5:A8", "Totals!B5:B8"));
    orders(revenue, 1, "A column", chart("column", "Orders!A2:A5", "Orders!C2:C5", "Orders!B2:B5"));
    orders(shows(null, List.of(SORTED, REVENUE)), 1, "A line chart", line);
    orders(
        shows(null, List.of(SORTED)),
        0,
        "shows [[100, 200, 100, 80]], not any of [[200, 100, 100, 80]]",
        line);
    orders(
        shows(null, List.of(SORTED)),
        1,
        "A pie chart",
        chart("pie", "Orders!A2:A5", "Orders!B2:B5"));
    orders(
        shows(null, List.of(SORTED)),
        1,
        "A doughnut chart",
        chart("doughnut", "Orders!A2:A5", "Orders!B2:B5"));
    orders(
        revenue,
        0,
        "shows [[100, 200, 100, 80, 480]], not",
        "{'op':'writeCells','range':'Orders!A6:B6','values':[['Total','=SUM(B2:B5)']]}",
        chart("pie", "Orders!A2:A6", "Orders!B2:B6"));
    orders(
        revenue, 0, "shows [[100, 200, 100]], not", chart("pie", "Orders!A2:A4", "Orders!B2:B4"));
    orders(
        revenue, 0, "shows [[60, 90, 60, 75]], not", chart("line", "Orders!A2:A5", "Orders!C2:C5"));
    orders(shows(null, List.of(List.of(100.0, 200.006, 100.0, 80.0))), 0, "not any of", line);
    String many = "{'op':'fillFormula','range':'Totals!E1:E14','formula':'=ROW()'}";
    orders(
        revenue,
        0,
        "shows [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]…], not",
        many,
        chart("line", "Totals!E1:E14", "Totals!E1:E14"));
    orders(
        revenue,
        0,
        "shows [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]], not",
        many,
        chart("line", "Totals!E1:E12", "Totals!E1:E12"));
    orders(revenue, 0, "There is no chart");
  }

  private void labels() {
    String pie = chart("pie", "Orders!A2:A5", "Orders!B2:B5");
    orders(shows(List.of("south ", "North"), List.of(REVENUE)), 1, "A pie chart", pie);
    orders(shows(List.of("South", "West"), List.of(REVENUE)), 0, "has no category \"West\"", pie);
    orders(
        shows(List.of("60"), List.of(REVENUE)),
        1,
        "A pie chart",
        chart("pie", "Orders!C2:C5", "Orders!B2:B5"));
  }
}
