package dev.deckhand.cli;

import dev.deckhand.evaluation.report.Wording;
import dev.deckhand.evaluation.run.RunSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code deckhand replay}. */
final class ReplayOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "SUITE",
      description = "folders of suites, or folders of such folders")
  List<Path> suites = List.of();

  @Option(
      names = "--models",
      split = ",",
      paramLabel = "MODEL",
      description = "provider/model, with commas between; default: ${DEFAULT-VALUE}",
      defaultValue = "builtin/rules")
  List<String> models = List.of();

  @Option(
      names = "--features",
      split = ",",
      paramLabel = "ID",
      description = "only cases of these features")
  List<String> features = List.of();

  @Option(
      names = "--tags",
      split = ",",
      paramLabel = "TAG",
      description = "only cases with one of these tags, such as smoke")
  List<String> tags = List.of();

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description = "how often each case is played; default: ${DEFAULT-VALUE}",
      defaultValue = "1")
  int repeat;

  @Option(names = "--variants", description = "also play cases with changed inputs")
  boolean variants;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "cases at the same time, and of one provider; default: ${DEFAULT-VALUE}",
      defaultValue = "" + RunSettings.USUAL_PARALLEL)
  int parallel;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description = "keep all exchanges with models there")
  @Nullable Path record;

  @Option(names = "--redact", description = "with --record: leave out what is in documents")
  boolean redact;

  @Option(
      names = "--replay",
      paramLabel = "DIR",
      description = "take exchanges from there and ask nobody")
  @Nullable Path replay;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where results go; default: ${DEFAULT-VALUE}",
      defaultValue = "replay")
  Path out = Path.of("replay");

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "results.json of an earlier run that this one must not fall behind")
  @Nullable Path baseline;

  @Option(
      names = "--max-drop",
      paramLabel = "X",
      description = "how much lower a mean score may be; default: ${DEFAULT-VALUE}",
      defaultValue = "0.02")
  double maxDrop;

  @Option(names = "--floor", paramLabel = "X", description = "least mean score of each model")
  @Nullable Double floor;

  @Option(
      names = "--max-cost",
      paramLabel = "N",
      description = "what the run may cost; needed for models with prices")
  @Nullable BigDecimal maxCost;

  @Option(
      names = "--judge",
      paramLabel = "MODEL",
      description = "have results graded by this model, too; never its own")
  @Nullable String judge;

  @Option(
      names = "--providers",
      paramLabel = "FILE",
      description = "providers from an exported configuration; keys from <ID>_API_KEY")
  @Nullable Path providers;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "the report's language, en or de; default: ${DEFAULT-VALUE}",
      defaultValue = "en")
  String language = "en";

  /** The report's language. */
  Wording words() {
    if (!Wording.LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "No report is written in " + language + ", but in " + Wording.LANGUAGES);
    }
    return Wording.of(language);
  }

  RunSettings settings() {
    return new RunSettings(
        models, features, tags, variants, repeat, parallel, parallel, maxCost, judge);
  }
}
