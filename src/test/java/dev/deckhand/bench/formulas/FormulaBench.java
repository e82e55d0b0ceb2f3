package dev.deckhand.bench.formulas;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code ./deckhand bench formulas}: counts, and prints the page {@code docs/calculation.md}. */
public final class FormulaBench {
  private FormulaBench() {}

  /**
   * Runs it.
   *
   * @param alone whether to leave other programs out
   * @return exit code: 1 when one of our values differs and nobody has said why
   */
  public static int run(boolean alone, PrintStream out, PrintStream err) throws IOException {
    Path scratch = Files.createTempDirectory("deckhand-formulas");
    try {
      List<Program> programs = new ArrayList<>(List.of(new Deckhand()));
      if (!alone) {
        programs.add(new Poi());
        programs.add(LibreOffice.in(scratch));
      }
      Map<WorkbookSet, List<Score>> scores = new LinkedHashMap<>();
      Map<WorkbookSet, Integer> workbooks = new LinkedHashMap<>();
      for (WorkbookSet set : WorkbookSet.ALL) {
        List<Subject> subjects = Subject.all(set);
        workbooks.put(set, subjects.size());
        scores.put(set, programs.stream().map(p -> score(p, subjects, set, err)).toList());
      }
      Causes causes = Causes.reviewed();
      out.print(new CalculationPage(programs, workbooks, scores, causes).text());
      List<Difference> ours =
          scores.values().stream()
              .flatMap(ofSet -> ofSet.getFirst().differences().stream())
              .toList();
      causes.unneeded(ours).forEach(line -> err.println("No longer differs: " + line));
      List<Difference> unexplained = causes.unexplained(ours);
      unexplained.forEach(difference -> err.println("Nobody has explained: " + difference));
      return unexplained.isEmpty() ? 0 : 1;
    } finally {
      delete(scratch);
    }
  }

  private static Score score(
      Program program, List<Subject> subjects, WorkbookSet set, PrintStream err) {
    err.println(program.name() + " on " + set.title());
    program.prepare(subjects);
    Score score = new Score();
    subjects.forEach(subject -> score.add(subject, program));
    score.write(set.title() + "-" + program.name().split(" ")[0]);
    return score;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
