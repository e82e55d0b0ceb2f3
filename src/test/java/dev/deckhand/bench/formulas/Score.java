package dev.deckhand.bench.formulas;

import dev.deckhand.calc.CheckedFormula;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a program got of the formulas of a set. */
public final class Score {
  private final List<Difference> differences = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private int agree;

  /** The score of ourselves on a set. */
  public static Score ours(WorkbookSet set) {
    Score score = new Score();
    Deckhand deckhand = new Deckhand();
    for (Subject subject : Subject.all(set)) {
      score.add(subject, deckhand);
    }
    return score;
  }

  void add(Subject subject, Program program) {
    subject.each(program.calculate(subject), checked -> add(subject, checked));
  }

  private void add(Subject subject, CheckedFormula checked) {
    switch (checked.verdict()) {
      case CheckedFormula.Agrees same -> agree++;
      case CheckedFormula.Disagrees other ->
          differences.add(Difference.of(subject.name(), checked, other));
      case CheckedFormula.NotEvaluated not -> {
        reasons.merge(not.reason(), 1, Integer::sum);
        unknown.add(
            String.join(
                "\t",
                subject.name(),
                checked.place().toString(),
                checked.formula().text(),
                not.reason()));
      }
      case CheckedFormula.NotCompared not ->
          throw new IllegalStateException("left out before: " + checked);
    }
  }

  /** Lists what is not right, for whoever looks into it, in {@code target/formulas-NAME.tsv}. */
  public void write(String name) {
    List<String> lines = new ArrayList<>();
    differences.forEach(difference -> lines.add("WRONG\t" + difference));
    unknown.forEach(line -> lines.add("NOT\t" + line));
    Path file = Path.of("target", "formulas-" + name.replace(' ', '-') + ".tsv");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Formulas whose stored result was computed. */
  public int agree() {
    return agree;
  }

  /** Formulas for which another value was computed. */
  public List<Difference> differences() {
    return differences;
  }

  /** Formulas that were not computed: file, cell, formula and reason, separated by tabs. */
  public List<String> unknown() {
    return unknown;
  }

  /** How often each reason was given for not computing a formula. */
  Map<String, Integer> reasons() {
    return reasons;
  }

  /** All of them. */
  public int formulas() {
    return agree + differences.size() + unknown.size();
  }

  /** The share that was computed right, 0 to 1. */
  public double rightShare() {
    return (double) agree / formulas();
  }
}
