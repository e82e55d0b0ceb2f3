package dev.deckhand.bench;

import dev.deckhand.bench.calc.CalcBench;
import dev.deckhand.bench.formulas.FormulaBench;
import dev.deckhand.bench.gateway.GatewayBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./deckhand bench workbook [WORD]}: runs the scenarios whose name contains the word, each
 * in a JVM of its own, and prints a Markdown table. {@code ./deckhand bench formulas}: counts how
 * many formulas of the corpus are right, and prints {@code docs/calculation.md}. {@code ./deckhand
 * bench calc [WORD]}: calculates 100,000 formulas beside other engines. {@code ./deckhand bench
 * gateway}: what a call to a chat model costs beside asking the provider directly.
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

  private static final String MEASURE = "--measure";

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2 && arguments[0].equals(MEASURE)) {
      Scenario scenario =
          WORKBOOK.stream().filter(s -> s.name().equals(arguments[1])).findFirst().orElseThrow();
      Stopwatch.measure(scenario).forEach(measured -> System.out.println(measured.line()));
    } else if (arguments.length > 0 && arguments[0].equals("workbook")) {
      table(arguments.length > 1 ? arguments[1] : "");
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
    } else {
      System.err.println("Usage: ./deckhand bench workbook [WORD]");
      System.err.println("       ./deckhand bench formulas [deckhand]");
      System.err.println("       ./deckhand bench calc [WORD]");
      System.err.println("       ./deckhand bench gateway");
      System.exit(2);
    }
  }

  private static void table(String word) throws IOException {
    System.out.println(machine());
    System.out.println();
    System.out.println("| scenario | -Xmx | by | wall (ms) | | CPU (ms) | | peak heap (MB) |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (Scenario scenario : WORKBOOK) {
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
                    "| %s | %d MB | %s | %d | %s | %d | %s | %d |",
                    scenario.name(),
                    heap(scenario),
                    m.contender(),
                    m.wallMillis(),
                    ratio(m.wallMillis(), floor.wallMillis()),
                    m.cpuMillis(),
                    ratio(m.cpuMillis(), floor.cpuMillis()),
                    m.peakMegabytes()))
        .toList();
  }

  /** Clocks of processes tick every 10 ms, so a short floor is none to compare with. */
  private static String ratio(long millis, long floor) {
    return floor < 50 ? "–" : String.format(Locale.ROOT, "%.2f x", (double) millis / floor);
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
