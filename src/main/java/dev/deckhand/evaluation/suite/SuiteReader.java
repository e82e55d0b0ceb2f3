package dev.deckhand.evaluation.suite;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a suite's folder: {@code suite.yaml} and one {@code .yaml} file for each case. Files that
 * cases name lie beside the suite or below; see {@code case.schema.json} for the rest.
 */
public final class SuiteReader {
  static final String HEAD = "suite.yaml";
  private static final List<String> HEAD_PROPERTIES = List.of("title", "description");

  private SuiteReader() {}

  /**
   * Reads a suite.
   *
   * @throws SuiteProblem with everything in it that is wrong
   */
  public static Suite read(Path folder) {
    Problems problems = new Problems();
    if (!Files.isRegularFile(folder.resolve(HEAD))) {
      throw new SuiteProblem(
          List.of(folder + ": There is no suite here; a suite is a folder with a " + HEAD));
    }
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    List<SampleCase> cases = new ArrayList<>();
    YamlFile head = YamlFile.read(folder.resolve(HEAD), problems);
    Pieces pieces = new Pieces(head, problems);
    pieces.allow(JsonPointer.empty(), HEAD_PROPERTIES);
    String title = pieces.requiredText(CaseReader.at("title"));
    String description = pieces.requiredText(CaseReader.at("description"));
    try {
      CaseFiles files = CaseFiles.of(folder);
      for (Path file : caseFiles(folder)) {
        new CaseReader(name, files, file, problems).read().ifPresent(cases::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!problems.isEmpty()) {
      throw new SuiteProblem(problems.all());
    }
    return new Suite(name, title, description, cases);
  }

  /** The suites in the folders of a folder, by name; or the one suite it is. */
  public static List<Suite> readAll(Path folder) {
    if (Files.isRegularFile(folder.resolve(HEAD))) {
      return List.of(read(folder));
    }
    List<String> problems = new ArrayList<>();
    List<Suite> suites = new ArrayList<>();
    for (Path suite : suiteFolders(folder)) {
      try {
        suites.add(read(suite));
      } catch (SuiteProblem e) {
        problems.addAll(e.problems());
      }
    }
    if (suites.isEmpty() && problems.isEmpty()) {
      problems.add(folder + ": There is no suite here; a suite is a folder with a " + HEAD);
    }
    if (!problems.isEmpty()) {
      throw new SuiteProblem(problems);
    }
    return suites;
  }

  private static List<Path> suiteFolders(Path folder) {
    return list(folder).filter(path -> Files.isRegularFile(path.resolve(HEAD))).toList();
  }

  private static List<Path> caseFiles(Path folder) {
    return list(folder)
        .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(HEAD))
        .toList();
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
