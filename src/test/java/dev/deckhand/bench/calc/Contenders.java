package dev.deckhand.bench.calc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who calculates the mixes, each in a process of its own. */
final class Contenders {
  /** Exactly this one, so that a measurement can be repeated. */
  private static final String HYPERFORMULA = "hyperformula@3.5.0";

  private static final Path SCRIPTS = Path.of("src/test/scripts/bench");
  private static final Path FOLDER = Path.of("target", "bench");
  private static final Path NODE = FOLDER.resolve("node");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration INSTALLING = Duration.ofSeconds(300);

  /** A word for the command line, and how its process is started. */
  private record Contender(String word, Command command) {}

  /** The command for a mix. */
  private interface Command {
    List<String> of(Path workbook, Path json, Mix mix);
  }

  private final List<Contender> present = new ArrayList<>();
  private final List<Outcome> absent = new ArrayList<>();

  private Contenders() {}

  /** Finds out who is there. */
  static Contenders find() throws IOException {
    Files.createDirectories(NODE);
    Contenders found = new Contenders();
    for (String word : List.of("deckhand", "deckhand-1", "poi")) {
      found.present.add(new Contender(word, (workbook, json, mix) -> java(word, mix)));
    }
    found.addHyperFormula();
    found.addLibreOffice();
    return found;
  }

  /** What each of them makes of a mix; the first is ourselves. */
  List<Outcome> run(Mix mix) throws IOException {
    Path workbook = Files.write(FOLDER.resolve("calc-" + mix + ".xlsx"), MixFile.of(mix));
    Path json = Files.write(FOLDER.resolve("calc-" + mix + ".json"), MixJson.of(mix));
    List<Outcome> outcomes = new ArrayList<>();
    for (Contender contender : present) {
      System.err.println(contender.word() + ", " + mix.title());
      Path log = FOLDER.resolve("calc-" + mix + "-" + contender.word() + ".log");
      Watched.Said said =
          new Watched(contender.command().of(workbook, json, mix), log, PATIENCE).run();
      outcomes.add(Outcome.of(contender.word(), said.lines(), said.end()));
    }
    outcomes.addAll(absent);
    return outcomes;
  }

  private static List<String> java(String word, Mix mix) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx4g",
        "-XX:+UseG1GC",
        "-XX:+UseCompactObjectHeaders",
        "-cp",
        System.getProperty("java.class.path"),
        EngineRun.class.getName(),
        word,
        mix.name());
  }

  private void addHyperFormula() throws IOException {
    String missing = "not measured: no Node.js or npm here";
    if (works("node", "--version") && works("npm", "--version")) {
      List<String> install =
          List.of("npm", "install", "--no-save", "--prefix", NODE.toString(), HYPERFORMULA);
      String end = new Watched(install, FOLDER.resolve("npm.log"), INSTALLING).run().end();
      missing = end.isEmpty() ? "" : "not measured: npm could not install it (" + end + ")";
    }
    if (missing.isEmpty()) {
      String script = SCRIPTS.resolve("hyperformula.mjs").toString();
      present.add(
          new Contender(
              "hyperformula",
              (workbook, json, mix) ->
                  List.of(
                      "node",
                      "--max-old-space-size=4096",
                      script,
                      NODE.toString(),
                      json.toString())));
    } else {
      absent.add(Outcome.of("HyperFormula", List.of(), missing));
    }
  }

  private void addLibreOffice() throws IOException {
    Optional<String> python = works("soffice", "--version") ? pythonWithUno() : Optional.empty();
    if (python.isEmpty()) {
      String missing = "not measured: no LibreOffice here, or no Python with UNO (python3-uno)";
      absent.add(Outcome.of("LibreOffice", List.of(), missing));
      return;
    }
    String script = SCRIPTS.resolve("libreoffice.py").toString();
    String profile = FOLDER.resolve("libreoffice").toString();
    present.add(
        new Contender(
            "libreoffice",
            (workbook, json, mix) ->
                List.of(
                    python.get(),
                    script,
                    "soffice",
                    profile,
                    workbook.toString(),
                    json.toString())));
  }

  /** The python of the path may be another one than the one LibreOffice's package is for. */
  private static Optional<String> pythonWithUno() throws IOException {
    for (String python :
        List.of("python3", "/usr/bin/python3", "/usr/lib/libreoffice/program/python")) {
      if (works(python, "-c", "import uno")) {
        return Optional.of(python);
      }
    }
    return Optional.empty();
  }

  private static boolean works(String... command) throws IOException {
    Path log = FOLDER.resolve("probe.log");
    try {
      return new Watched(Stream.of(command).toList(), log, PATIENCE).run().end().isEmpty();
    } catch (IOException e) {
      return false; // no such program
    }
  }
}
