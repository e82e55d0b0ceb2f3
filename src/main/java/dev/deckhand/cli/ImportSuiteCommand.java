package dev.deckhand.cli;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.importer.PptcImport;
import dev.deckhand.evaluation.importer.SuiteImport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deckhand import-suite SOURCE TARGET}: benchmarks and pairs of files as a suite. */
@Command(
    name = "import-suite",
    description = {
      "Make an evaluation suite of SpreadsheetBench, of PPTC's sessions.json,",
      "or of a folder of NAME_input.xlsx, NAME_golden.xlsx and NAME.txt."
    })
public final class ImportSuiteCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "SOURCE", description = "a folder, or sessions.json")
  private @Nullable Path source;

  @Parameters(index = "1", paramLabel = "TARGET", description = "the suite's folder")
  private @Nullable Path target;

  @Option(
      names = "--deck",
      description = {
        "a deck PPTC's sessions are played on; may be given several times.",
        "Sessions that create slides start on the first, edits go to the first they fit"
      })
  private List<Path> decks = new ArrayList<>();

  @Override
  public Integer call() {
    CommandSpec known = Objects.requireNonNull(spec);
    Path from = Objects.requireNonNull(source);
    Path to = Objects.requireNonNull(target);
    Desk desk = new Desk(known.commandLine());
    boolean sessions = from.toString().endsWith(".json");
    if (sessions && decks.isEmpty()) {
      return desk.fail("Sessions need a deck to start on; name one with --deck");
    }
    return desk.guarded(
        () -> {
          SuiteImport.Result result =
              sessions
                  ? new PptcImport(desk.engine()).run(from, opened(desk), to)
                  : new SuiteImport(desk.engine()).run(from, to);
          result.skipped().forEach(line -> desk.say("Left out " + line));
          desk.say("Imported " + result.cases() + " cases into " + to);
          return result.cases() == 0 ? 1 : 0;
        });
  }

  private List<OfficeFile> opened(Desk desk) throws IOException {
    List<OfficeFile> files = new ArrayList<>();
    for (Path deck : decks) {
      files.add(desk.open(deck));
    }
    return files;
  }
}
