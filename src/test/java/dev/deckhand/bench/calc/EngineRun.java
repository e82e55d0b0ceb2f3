package dev.deckhand.bench.calc;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * Runs a {@link Plan} with an engine and prints a line per measurement: {@code time}, step and
 * milliseconds; {@code sum}, stage, column and sum of its numbers; {@code number} or {@code text},
 * stage, cell and value; separated by tabs. The scripts beside it do the same.
 */
final class EngineRun {
  private static final double MOST_MILLIS = 15_000;

  private final Engine engine;
  private final Mix mix;
  private final PrintStream out;

  private EngineRun(Engine engine, Mix mix, PrintStream out) {
    this.engine = engine;
    this.mix = mix;
    this.out = out;
  }

  /** Work of which one round is timed. */
  private interface Round {
    void run(int number) throws IOException;
  }

  /** What the measuring JVM starts with: the engine's word and the mix. */
  public static void main(String[] arguments) throws Exception {
    Mix mix = Mix.valueOf(arguments[1]);
    Engine engine =
        switch (arguments[0]) {
          case "deckhand" -> new DeckhandEngine(mix, Runtime.getRuntime().availableProcessors());
          case "deckhand-1" -> new DeckhandEngine(mix, 1);
          case "poi" -> new PoiEngine(mix);
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    EngineRun run = new EngineRun(engine, mix, System.out);
    Throwable[] failure = {null};
    // POI follows chains of formulas by recursion.
    Thread work = new Thread(null, run::tryAll, "bench", 2L << 30);
    work.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
    work.start();
    work.join();
    if (failure[0] != null) {
      System.err.println(failure[0]);
      System.exit(1);
    }
  }

  private void tryAll() {
    try {
      everything();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void everything() throws IOException {
    Plan plan = Plan.of(mix);
    out.println("name\t" + engine.name());
    for (int i = 0; i < plan.builds(); i++) {
      times("open", 1, n -> engine.open());
      times("graph", engine.hasGraph() ? 1 : 0, n -> engine.graph());
    }
    times("all", plan.runs(), n -> engine.all());
    values("all");
    engine.beforeEdits();
    edits("first", plan.first());
    if (engine.trustsResults()) {
      fresh(plan.fresh());
    }
    edits("later", plan.later());
    edits("three", plan.three());
    values("edits");
    edits("wide", plan.wide());
    values("wide");
  }

  private void fresh(List<List<Input>> rounds) throws IOException {
    for (List<Input> inputs : rounds) {
      engine.open();
      engine.graph();
      times("fresh", 1, n -> engine.edit(inputs));
    }
  }

  private void edits(String step, List<List<Input>> rounds) throws IOException {
    times(step, rounds.size(), n -> engine.edit(rounds.get(n)));
  }

  /** The last round is never left out, so that all contenders end with the same values. */
  private void times(String step, int rounds, Round round) throws IOException {
    double spent = 0;
    for (int i = 0; i < rounds; i++) {
      if (spent < MOST_MILLIS || i == rounds - 1) {
        long start = System.nanoTime();
        round.run(i);
        double millis = (System.nanoTime() - start) / 1e6;
        spent += millis;
        out.println("time\t" + step + "\t" + millis);
      }
    }
  }

  private void values(String stage) {
    for (int column : mix.formulaColumns()) {
      double sum = 0;
      for (int row = 0; row < mix.rows(); row++) {
        sum += engine.value(row, column) instanceof Double number ? number : 0;
      }
      out.println("sum\t" + stage + "\t" + column + "\t" + sum);
      for (int row : Plan.sampled(mix)) {
        Object value = engine.value(row, column);
        String kind = value instanceof Double ? "number" : "text";
        out.println(kind + "\t" + stage + "\t" + column + ":" + row + "\t" + value);
      }
    }
  }
}
