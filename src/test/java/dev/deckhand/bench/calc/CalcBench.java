package dev.deckhand.bench.calc;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./deckhand bench calc [WORD]}: measures the mixes whose title contains the word. */
public final class CalcBench {
  private CalcBench() {}

  /**
   * Runs it.
   *
   * @param out for the tables; what goes on is told on standard error
   * @return exit code: 1 when contenders got different values
   */
  public static int run(String word, PrintStream out) throws IOException {
    Contenders contenders = Contenders.find();
    List<CalcTable> tables = new ArrayList<>();
    out.println(CalcTable.HEAD);
    for (Mix mix : Stream.of(Mix.values()).filter(m -> m.title().contains(word)).toList()) {
      CalcTable table = new CalcTable(mix, contenders.run(mix));
      table.rows().forEach(out::println);
      tables.add(table);
    }
    out.println();
    out.println(CalcTable.TARGETS);
    tables.forEach(table -> out.println(table.targets()));
    List<String> differences = tables.stream().flatMap(t -> t.differences().stream()).toList();
    out.println();
    differences.forEach(out::println);
    if (differences.isEmpty()) {
      out.println("All contenders got the same values.");
    }
    return differences.isEmpty() ? 0 : 1;
  }
}
