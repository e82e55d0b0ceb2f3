package dev.deckhand.bench.formulas;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.Result;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.OoxmlEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * LibreOffice without a window: it converts copies without results, and what it stores in them is
 * read. Where it does not know a function it stores {@code #NAME?}.
 */
final class LibreOffice implements Program {
  private static final int AT_ONCE = 25;
  private static final CellValue NAME = CellValue.of(CellError.NAME);
  private static final Result NOT_CONVERTED =
      new Result.NotEvaluated("it did not convert the file");
  private static final Result UNKNOWN_NAME = new Result.NotEvaluated("it gives #NAME?");

  private final Path scratch;
  private final String version;
  private final Map<String, Path> results = new HashMap<>();

  private LibreOffice(Path scratch, String version) {
    this.scratch = scratch;
    this.version = version;
  }

  /** LibreOffice with a profile of its own below a folder. */
  static LibreOffice in(Path scratch) throws IOException {
    Process process = new ProcessBuilder("soffice", "--version").start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new LibreOffice(scratch, said.strip().split(" ")[1]);
  }

  @Override
  public String name() {
    return "LibreOffice " + version;
  }

  @Override
  public void prepare(List<Subject> subjects) {
    try {
      Path from = Files.createDirectories(scratch.resolve("without"));
      Path to = Files.createDirectories(scratch.resolve("calculated"));
      List<Path> copies = new ArrayList<>();
      for (Subject subject : subjects) {
        String name =
            "book" + results.size() + ".xlsx"; // LibreOffice tells files by their base name
        results.put(subject.name(), to.resolve(name));
        copies.add(Files.write(from.resolve(name), WithoutResults.of(subject.content())));
      }
      for (int i = 0; i < copies.size(); i += AT_ONCE) {
        convert(copies.subList(i, Math.min(i + AT_ONCE, copies.size())), to, 180);
      }
      for (Path copy : copies) {
        if (!Files.exists(to.resolve(copy.getFileName()))) {
          convert(List.of(copy), to, 30);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void convert(List<Path> files, Path to, int seconds) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + scratch.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                to.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("log").toFile())
            .start();
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IOException(e);
    }
  }

  @Override
  public Function<CellPlace, Result> calculate(Subject subject) {
    Path result = results.get(subject.name());
    if (result == null || !Files.exists(result)) {
      return place -> NOT_CONVERTED;
    }
    try {
      OoxmlEngine engine = new OoxmlEngine();
      WorkbookSnapshot workbook =
          engine.workbook(engine.open(subject.name(), Files.readAllBytes(result)));
      return place -> result(workbook.value(place.sheet(), place.address()), subject.stored(place));
    } catch (DocumentProblem e) {
      return place -> NOT_CONVERTED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its files have no other words for its own error codes, and numbers for truth. */
  private static Result result(CellValue value, CellValue stored) {
    if (value.equals(NAME) && !stored.equals(NAME)) {
      return UNKNOWN_NAME;
    }
    boolean bothErrors = value instanceof CellValue.Error && stored instanceof CellValue.Error;
    boolean sameTruth =
        stored instanceof CellValue.Bool(boolean truth)
            && value.equals(CellValue.of(truth ? 1 : 0));
    return new Result.Single(bothErrors || sameTruth ? stored : value);
  }
}
