package dev.deckhand.evaluation.report;

import dev.deckhand.evaluation.run.FeatureTally;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.statistics.PairedComparison;
import dev.deckhand.routing.Score;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report of a run as one HTML page that loads nothing. */
final class ReportPage {
  /** Suites a heading names. */
  private static final int MOST_NAMED = 2;

  private static final Template TEMPLATE = template();

  private ReportPage() {}

  /** A cell of the matrix; nothing when the model did not play the feature. */
  record CellView(boolean best, @Nullable FeatureTally tally, Wording words) {
    public String score() {
      return tally == null ? "–" : words.score(tally.mean());
    }

    public String model() {
      return tally == null ? "" : tally.model();
    }

    /** The 95 % interval, or nothing. */
    public @Nullable String interval() {
      return tally == null ? null : tally.interval().map(words::interval).orElse(null);
    }

    /** Plays without a score; {@code null} for none. */
    public @Nullable Integer unscored() {
      return tally == null || tally.unscored() == 0 ? null : tally.unscored();
    }

    public @Nullable RawString chart() {
      if (tally == null || tally.mean() == null) {
        return null;
      }
      double mean = tally.mean();
      return new RawString(Charts.interval(mean, tally.interval().orElseThrow(), words));
    }

    public String small() {
      if (tally == null) {
        return "";
      }
      return words.say(
          "solvedOf",
          tally.solved(),
          tally.cases(),
          words.cost(tally.meanCost()),
          words.time(tally.p95Millis()));
    }

    public boolean provisional() {
      return tally != null && tally.cases() < Score.FEW_CASES;
    }
  }

  record RowView(String feature, String anchor, List<CellView> cells) {}

  record FeatureView(String feature, String anchor, String solved, List<CaseView> cases) {}

  record PairView(String first, String second, String words, String numbers) {}

  static String of(ReportInput input) {
    Wording words = input.words();
    Summary summary = Summary.of(input.played());
    Map<String, Double> before =
        input.baseline().stream()
            .filter(play -> play.score() != null)
            .collect(Collectors.toMap(Played::key, play -> Objects.requireNonNull(play.score())));
    List<RowView> rows =
        summary.features().stream().map(feature -> row(summary, feature, words)).toList();
    List<FeatureView> features =
        summary.features().stream()
            .map(feature -> feature(feature, input, summary.models(), before))
            .toList();
    List<String> suites = List.of(input.title().split(", "));
    boolean many = suites.size() > MOST_NAMED;
    String costs = Charts.costs(summary.overall(), words);
    return TEMPLATE
        .data("title", input.title())
        .data("language", words.language())
        .data("t", words.texts())
        .data("heading", many ? words.say("suites", suites.size()) : input.title())
        .data("suites", many ? input.title() : null)
        .data("intro", words.say("intro", words.date(input.at()), input.played().size()))
        .data("notes", input.notes())
        .data("models", summary.models())
        .data(
            "overall", summary.overall().stream().map(c -> new CellView(false, c, words)).toList())
        .data("rows", rows)
        .data("costs", costs == null ? null : new RawString(costs))
        .data("pairs", summary.pairs().stream().map(pair -> pair(pair, words)).toList())
        .data("features", features)
        .data("baseline", !before.isEmpty())
        .render();
  }

  private static RowView row(Summary summary, String feature, Wording words) {
    double best =
        summary.models().stream()
            .flatMap(model -> summary.cell(feature, model).stream())
            .mapToDouble(tally -> Objects.requireNonNullElse(tally.mean(), 0.0))
            .max()
            .orElse(0);
    boolean compared = summary.models().size() > 1;
    return new RowView(
        feature,
        CaseView.anchor(feature),
        summary.models().stream()
            .map(model -> summary.cell(feature, model).orElse(null))
            .map(
                cell ->
                    new CellView(
                        compared && best > 0 && cell != null && Objects.equals(cell.mean(), best),
                        cell,
                        words))
            .toList());
  }

  private static FeatureView feature(
      String feature, ReportInput input, List<String> models, Map<String, Double> before) {
    List<CaseView> cases =
        CaseView.of(
            input.played().stream().filter(p -> p.feature().equals(feature)).toList(),
            models,
            before,
            input.words());
    long solved = cases.stream().filter(CaseView::solved).count();
    return new FeatureView(
        feature,
        CaseView.anchor(feature),
        input.words().say("solvedByAll", solved, cases.size()),
        cases);
  }

  private static PairView pair(Summary.Pair pair, Wording words) {
    PairedComparison compared = pair.comparison();
    String verdict =
        switch (compared.verdict()) {
          case BETTER -> "better";
          case WORSE -> "worse";
          case NO_DIFFERENCE_SEEN -> "same";
          case TOO_FEW_CASES -> "tooFew";
        };
    String numbers =
        words.say(
            "pair", compared.difference(), compared.cases(), compared.better(), compared.worse());
    String chance = compared.p() == null ? "" : words.say("p", compared.p());
    return new PairView(pair.first(), pair.second(), words.say(verdict), numbers + chance);
  }

  private static Template template() {
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .build();
    try (InputStream in = ReportPage.class.getResourceAsStream("/reports/report.html")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return engine.parse(text, Variant.forContentType(Variant.TEXT_HTML));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
