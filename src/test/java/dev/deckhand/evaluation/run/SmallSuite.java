package dev.deckhand.evaluation.run;

import dev.deckhand.evaluation.suite.Suite;
import dev.deckhand.evaluation.suite.SuiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A suite in a folder of its own: cases that ask a workbook for the sum of a column. */
public final class SmallSuite {
  private static final String HEAD = "title: Small\ndescription: Sums of a column.\n";
  private static final String CASE =
      """
      feature: excel.ask
      file: budget-vs-actual.xlsx
      instruction: "Question %d: which departments are there?"
      tags: [%s]
      difficulty: easy
      checks:
        - {check: says, any: ["right"]}
      solution: {answer: "right"}
      """;

  private SmallSuite() {}

  /** The folder of the suite; every third case is tagged {@code smoke}. */
  public static Path in(Path folder, int cases) throws IOException {
    Path suite = Files.createDirectories(folder.resolve("small"));
    Files.copy(Path.of("samples", "budget-vs-actual.xlsx"), suite.resolve("budget-vs-actual.xlsx"));
    Files.writeString(suite.resolve("suite.yaml"), HEAD);
    for (int i = 1; i <= cases; i++) {
      String tag = i % 3 == 1 ? "smoke" : "long";
      Files.writeString(suite.resolve("case-%03d.yaml".formatted(i)), CASE.formatted(i, tag));
    }
    return suite;
  }

  public static Suite of(Path folder, int cases) throws IOException {
    return SuiteReader.read(in(folder, cases));
  }
}
