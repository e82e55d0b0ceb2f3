package dev.deckhand.bench;

import dev.deckhand.bench.calc.CalcBench;
import dev.deckhand.bench.context.ContextBench;
import dev.deckhand.bench.context.Recall;
import dev.deckhand.bench.formulas.FormulaBench;
import dev.deckhand.bench.gateway.GatewayBench;
import dev.deckhand.bench.pictures.PictureBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code ./deckhand bench workbook [WORD]}: runs the scenarios whose name contains the word, each
 * in a JVM of its own, and prints a Markdown table; {@code ./deckhand bench deck [WORD]} those of
 * decks. {@code ./deckhand bench formulas}: counts how many formulas of the corpus are right, and
 * prints {@code docs/calculation.md}. {@code ./deckhand bench calc [WORD]}: calculates 100,000
 * formulas beside other engines. {@code ./deckhand bench gateway}: what a call to a chat model
 * costs beside asking the provider directly. {@code ./deckhand bench context}: what of a document
 * goes into a prompt.
 */
public final class Bench {
  /** Every scenario; a new one is a class and a line here. */
  private static final List<Scenario> WORKBOOK =
      List.of(
          new Reading(BigWorkbook.SMALL, 128, true),
          new Reading(BigWorkbook.LARGE, 128, false),
          new Reading(BigWorkbook.MANY_SHEETS, 128, false),
          new SmallEdit(),
          new ColumnEdit(),
          new Reading(BigWorkbook.MANY_SHEETS, 4_000, true),
          new Reading(BigWorkbook.LARGE, 6_000, true),
          new PoiSmallEdit());

  private static final List<Scenario> DECK =
      List.of(new DeckOutlining(), new DeckReplacing(), new DeckDuplicating(), new DeckDrawing());

  private static final String MEASURE = "--measure";

  /** A floor of less milliseconds is none to compare with. */
  private static final double SHORTEST_WALL = 5;

  /** Clocks of processes tick every 10 ms. */
  private static final double SHORTEST_CPU = 50;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2 && arguments[0].equals(MEASURE)) {
      Scenario scenario =
          Stream.concat(WORKBOOK.stream(), DECK.stream())
              .filter(s -> s.name().equals(arguments[1]))
              .findFirst()
              .orElseThrow();
      Stopwatch.measure(scenario).forEach(measured -> System.out.println(measured.line()));
    } else if (arguments.length > 0 && arguments[0].equals("workbook")) {
      table(WORKBOOK, arguments.length > 1 ? arguments[1] : "");
    } else if (arguments.length > 0 && arguments[0].equals("deck")) {
      table(DECK, arguments.length > 1 ? arguments[1] : "");
    } else if (arguments.length > 0 && arguments[0].equals("formulas")) {
      boolean alone = arguments.length > 1 && arguments[1].equals("deckhand");
      System.exit(FormulaBench.run(alone, System.out, System.err));
    } else if (arguments.length > 0 && arguments[0].equals("calc")) {
      System.out.println(machine());
      System.out.println();
      System.exit(CalcBench.run(arguments.length > 1 ? arguments[1] : "", System.out));
    } else if (arguments.length > 0 && arguments[0].equals("gateway")) {
      System.out.println(machine());
      System.out.println();
      System.exit(GatewayBench.run(System.out) == 0 ? 0 : 1);
    } else if (arguments.length > 0 && arguments[0].equals("context")) {
      System.exit(context() ? 0 : 1);
    } else if (arguments.length > 0 && arguments[0].equals("pictures")) {
      PictureBench.run(System.out, arguments.length > 1 ? arguments[1] : "");
    } else {
      System.err.println("Usage: ./deckhand bench workbook [WORD]");
      System.err.println("       ./deckhand bench deck [WORD]");
      System.err.println("       ./deckhand bench formulas [deckhand]");
      System.err.println("       ./deckhand bench calc [WORD]");
      System.err.println("       ./deckhand bench gateway");
      System.err.println("       ./deckhand bench context");
      System.err.println("       ./deckhand bench pictures [FOLDER]");
      System.exit(2);
    }
  }

  /** Whether no prompt was beyond its budget. */
  private static boolean context() throws IOException {
    System.out.println(machine());
    System.out.println();
    String ask = "What is the total amount of text 7?";
    List<ContextBench.Sample> samples = new ArrayList<>();
    for (BigWorkbook book :
        List.of(BigWorkbook.SMALL, BigWorkbook.LARGE, BigWorkbook.MANY_SHEETS)) {
      samples.add(new ContextBench.Sample(book.toString(), "book.xlsx", book.content(), ask));
    }
    String name = BigDeck.SLIDES + " slides";
    samples.add(
        new ContextBench.Sample(name, "deck.pptx", BigDeck.content(), "Which quarter was best?"));
    boolean within = ContextBench.sizes(samples, System.out);
    System.out.println();
    Recall.run(
        Path.of(System.getenv().getOrDefault("DECKHAND_CORPUS", "../shared/corpus")), System.out);
    return within;
  }

  private static void table(List<Scenario> scenarios, String word) throws IOException {
    System.out.println(machine());
    System.out.println();
    System.out.println("| scenario | -Xmx | by | wall (ms) | | CPU (ms) | | peak heap (MB) |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (Scenario scenario : scenarios) {
      if (scenario.name().contains(word)) {
        rows(scenario, fork(scenario)).forEach(System.out::println);
      }
    }
  }

  private static List<Measured> fork(Scenario scenario) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap(scenario) + "m",
                "-XX:+UseG1GC",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName(),
                MEASURE,
                scenario.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var reader = process.inputReader()) {
      List<Measured> measured = reader.lines().map(Measured::parse).toList();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(scenario.name() + " failed");
      }
      return measured;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The heap a scenario states, or the one asked for to find out what it takes. */
  private static int heap(Scenario scenario) {
    return Integer.getInteger("deckhand.bench.heap", scenario.heapMegabytes());
  }

  private static List<String> rows(Scenario scenario, List<Measured> measured) {
    Measured floor = measured.getFirst();
    return measured.stream()
        .map(
            m ->
                String.format(
                    Locale.ROOT,
                    "| %s | %d MB | %s | %s | %s | %s | %s | %d |",
                    scenario.name(),
                    heap(scenario),
                    m.contender(),
                    millis(m.wallMillis()),
                    ratio(m.wallMillis(), floor.wallMillis(), SHORTEST_WALL),
                    millis(m.cpuMillis()),
                    ratio(m.cpuMillis(), floor.cpuMillis(), SHORTEST_CPU),
                    m.peakMegabytes()))
        .toList();
  }

  private static String ratio(double millis, double floor, double shortest) {
    return floor < shortest ? "–" : String.format(Locale.ROOT, "%.2f x", millis / floor);
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, millis < 100 ? "%.1f" : "%.0f", millis);
  }

  private static String machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "Machine: %d virtual cores, %s %s, %s %s, load average %.1f.",
        system.getAvailableProcessors(),
        system.getName(),
        system.getArch(),
        System.getProperty("java.vm.vendor"),
        System.getProperty("java.version"),
        system.getSystemLoadAverage());
  }
}
