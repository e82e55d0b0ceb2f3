package dev.deckhand.evaluation.run;

import dev.deckhand.document.Sha256;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Suite;
import dev.deckhand.evaluation.suite.Variant;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.feature.HarnessVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The plays of a run, in the order in which they begin. */
public final class Plays {
  private Plays() {}

  /** All plays of the settings; models take turns, so that all of them get on alike. */
  public static List<Play> of(List<Suite> suites, RunSettings settings) {
    List<Play> plays = new ArrayList<>();
    for (int repeat = 1; repeat <= settings.repeat(); repeat++) {
      for (Suite suite : suites) {
        for (SampleCase sample : suite.cases()) {
          if (isWanted(sample, settings)) {
            add(plays, sample, settings, repeat);
          }
        }
      }
    }
    return plays;
  }

  private static boolean isWanted(SampleCase sample, RunSettings settings) {
    boolean feature =
        settings.features().isEmpty() || settings.features().contains(sample.feature());
    boolean tagged =
        settings.tags().isEmpty() || settings.tags().stream().anyMatch(sample.tags()::contains);
    return feature && tagged;
  }

  private static void add(List<Play> plays, SampleCase sample, RunSettings settings, int repeat) {
    List<@Nullable Variant> variants = new ArrayList<>();
    variants.add(null);
    if (settings.variants()) {
      variants.addAll(sample.variants());
    }
    for (Variant variant : variants) {
      for (String model : settings.models()) {
        plays.add(new Play(sample, variant, model, repeat));
      }
    }
  }

  /**
   * Tells whether results of an earlier start belong to the same run: a hash of the plays, their
   * cases and files, and of the harness.
   */
  public static String fingerprint(List<Play> plays) {
    StringBuilder all = new StringBuilder();
    for (Feature feature : new Features().all()) {
      all.append(feature.id()).append(HarnessVersion.of(feature)).append('\n');
    }
    Set<SampleCase> samples = new LinkedHashSet<>();
    for (Play play : plays) {
      all.append(play.key()).append('\n');
      samples.add(play.sample());
    }
    for (SampleCase sample : samples) {
      all.append(said(sample)).append('\n');
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Sets are sorted, as they are not in the same order in every process. */
  private static String said(SampleCase sample) {
    List<String> files = sample.files().stream().map(Plays::hash).toList();
    return String.join(
        "\n",
        sample.feature(),
        sample.instruction(),
        String.valueOf(sample.selection()),
        String.valueOf(sample.scope()),
        String.valueOf(new TreeSet<>(sample.tags())),
        String.valueOf(sample.checks()),
        String.valueOf(sample.variants()),
        String.valueOf(files));
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
