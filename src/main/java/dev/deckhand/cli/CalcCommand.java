package dev.deckhand.cli;

import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.calc.StoredResults;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deckhand calc FILE…}: the formulas of workbooks, their stored results beside ours. */
@Command(
    name = "calc",
    description = "Calculate workbooks anew and print each formula's stored result beside ours.",
    footer = {
      "",
      "One line per formula, fields separated by tabs: file, anchor, formula, cached value,",
      "computed value or the reason there is none, and agree, disagree or notEvaluated.",
      "Tabs, line breaks and backslashes in texts are written as \\t, \\n, \\r and \\\\.",
      "Numbers agree up to a millionth. What changes by itself (TODAY, RAND and all that reads",
      "them) is notEvaluated where it differs. Exit code 1 when a file could not be read."
    })
public final class CalcCommand implements Callable<Integer> {
  private static final int BUFFER = 1 << 16;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "workbooks, or folders whose .xlsx and .xlsm files are taken")
  private List<Path> files = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "what NOW and TODAY give, such as 2026-01-15T12:00; default: now")
  private @Nullable LocalDateTime asOf;

  @Option(names = "--summary", description = "also count per file, on the error stream")
  private boolean summary;

  @Override
  public Integer call() {
    Desk desk = new Desk(Objects.requireNonNull(spec).commandLine());
    Clock clock =
        asOf == null
            ? Clock.systemDefaultZone()
            : Clock.fixed(asOf.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    PrintWriter out = new PrintWriter(new BufferedWriter(desk.out(), BUFFER));
    out.print(CalcRow.HEADER);
    CalcCount all = new CalcCount();
    int taken = 0;
    int unread = 0;
    for (Path given : files) {
      List<Path> workbooks = new ArrayList<>();
      unread += desk.guarded(given + ": ", () -> list(given, workbooks));
      taken += workbooks.size();
      for (Path file : workbooks) {
        CalcCount count = new CalcCount();
        int failed = desk.guarded(file + ": ", () -> print(desk, file, clock, out, count));
        out.flush();
        all.add(count);
        unread += failed;
        if (summary && failed == 0) {
          desk.say(file + ": " + count);
        }
      }
    }
    out.flush();
    if (summary) {
      desk.say("%d files, %d not read: %s".formatted(taken, unread, all));
    }
    return unread == 0 ? 0 : 1;
  }

  /** A file itself, or the workbooks in a folder and its folders, by name. */
  private static int list(Path given, List<Path> workbooks) throws IOException {
    if (!Files.isDirectory(given)) {
      workbooks.add(given);
      return 0;
    }
    try (Stream<Path> all = Files.walk(given)) {
      all.filter(CalcCommand::isWorkbook).sorted().forEach(workbooks::add);
    }
    return 0;
  }

  /** Office leaves files that begin with {@code ~$} beside those it has open. */
  private static boolean isWorkbook(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return (name.endsWith(".xlsx") || name.endsWith(".xlsm"))
        && !name.startsWith("~$")
        && Files.isRegularFile(file);
  }

  private static int print(Desk desk, Path path, Clock clock, PrintWriter out, CalcCount count)
      throws IOException {
    OfficeFile file = desk.open(path);
    if (file.format().host() != Host.EXCEL) {
      return desk.fail(path + ": it is no workbook. Name .xlsx or .xlsm files");
    }
    SnapshotSource source = new SnapshotSource(desk.engine().workbook(file));
    String name = path.toString();
    StoredResults.of(source, EvaluationSettings.of(clock))
        .each(
            checked -> {
              CalcRow row = CalcRow.of(name, checked);
              count.add(row.state());
              row.print(out);
            });
    return 0;
  }
}
