package dev.deckhand.evaluation.suite;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.deckhand.assist.Selection;
import dev.deckhand.document.Host;
import dev.deckhand.document.SheetRange;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.CheckNames;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a suite's folder: {@code suite.yaml} and one {@code .yaml} file for each case. */
public final class SuiteReader {
  private static final String HEAD = "suite.yaml";
  private static final ObjectMapper YAML = mapper();

  private SuiteReader() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = CheckNames.PROPERTY)
  private interface NamedCheck {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
  private interface NamedVariant {}

  private record Head(String title, String description) {}

  private record CaseFile(
      String feature,
      @Nullable String file,
      @Nullable List<String> files,
      String instruction,
      @Nullable String selection,
      @Nullable List<String> scope,
      @Nullable Boolean consents,
      @Nullable Set<String> tags,
      SampleCase.Difficulty difficulty,
      List<Check> checks,
      SolutionFile solution,
      @Nullable List<Variant> variants) {}

  private record SolutionFile(
      @Nullable JsonNode plan,
      @Nullable String file,
      @Nullable String answer,
      @Nullable List<Solution.Cited> citations,
      @Nullable String refused) {}

  /**
   * Reads a suite.
   *
   * @throws SuiteProblem when something in it is wrong
   */
  public static Suite read(Path folder) {
    List<String> problems = new ArrayList<>();
    List<SampleCase> cases = new ArrayList<>();
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    for (Path file : caseFiles(folder)) {
      try {
        cases.add(sample(name, folder, file, YAML.readValue(file.toFile(), CaseFile.class)));
      } catch (IOException | RuntimeException e) {
        problems.add(file + ": " + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new SuiteProblem(problems);
    }
    try {
      Head head = YAML.readValue(folder.resolve(HEAD).toFile(), Head.class);
      return new Suite(name, head.title(), head.description(), cases);
    } catch (IOException e) {
      throw new SuiteProblem(List.of(folder.resolve(HEAD) + ": " + e.getMessage()));
    }
  }

  private static List<Path> caseFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(HEAD))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleCase sample(String suite, Path folder, Path file, CaseFile read) {
    List<String> files = read.files() == null ? List.of(read.file() + "") : read.files();
    String id = String.valueOf(file.getFileName()).replaceAll("\\.yaml$", "");
    Host host =
        files.getFirst().toLowerCase(Locale.ROOT).endsWith("x")
                && files.getFirst().toLowerCase(Locale.ROOT).contains(".pp")
            ? Host.POWERPOINT
            : Host.EXCEL;
    return new SampleCase(
        suite,
        id,
        read.feature(),
        files.stream().map(path -> folder.resolve(path).normalize()).toList(),
        read.instruction(),
        selection(read.selection()),
        read.scope() == null ? List.of() : read.scope(),
        read.consents() == null || read.consents(),
        read.tags() == null ? Set.of() : read.tags(),
        read.difficulty(),
        read.checks(),
        solution(host, folder, read.solution()),
        read.variants() == null ? List.of() : read.variants());
  }

  private static @Nullable Selection selection(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return text.startsWith("slide ")
        ? new Selection.Slide(Integer.parseInt(text.substring(6).strip()))
        : new Selection.Cells(SheetRange.parse(text));
  }

  private static Solution solution(Host host, Path folder, SolutionFile read) {
    return new Solution(
        read.plan() == null ? null : plan(host, read.plan()),
        read.file() == null ? null : folder.resolve(read.file()).normalize(),
        read.answer(),
        read.citations() == null ? List.of() : read.citations(),
        read.refused());
  }

  private static EditPlan plan(Host host, JsonNode json) {
    return switch (PlanJson.read(host, json)) {
      case PlanJson.Reading.Read plan -> plan.plan();
      case PlanJson.Reading.Unreadable unreadable ->
          throw new IllegalArgumentException(
              String.join("; ", unreadable.violations().stream().map(Violation::message).toList()));
    };
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper(new YAMLFactory());
    mapper.registerModule(PlanJson.module());
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.addMixIn(Check.class, NamedCheck.class);
    mapper.addMixIn(Variant.class, NamedVariant.class);
    CheckNames.all().forEach((name, type) -> mapper.registerSubtypes(new NamedType(type, name)));
    return mapper;
  }
}
