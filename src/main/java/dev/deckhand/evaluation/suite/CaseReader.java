package dev.deckhand.evaluation.suite;

import com.fasterxml.jackson.core.JsonPointer;
import dev.deckhand.assist.Selection;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.Host;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SourceFormat;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.CheckNames;
import dev.deckhand.plan.ConstantNames;
import dev.deckhand.plan.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the file of one case. */
final class CaseReader {
  /** The properties of a case's file, in the order they are best written. */
  static final List<String> PROPERTIES =
      List.of(
          "feature",
          "file",
          "files",
          "instruction",
          "selection",
          "scope",
          "consents",
          "tags",
          "difficulty",
          "checks",
          "solution",
          "variants");

  private static final JsonPointer TOP = JsonPointer.empty();

  private final String suite;
  private final CaseFiles files;
  private final Problems problems;
  private final YamlFile yaml;
  private final Pieces pieces;

  CaseReader(String suite, CaseFiles files, Path file, Problems problems) {
    this.suite = suite;
    this.files = files;
    this.problems = problems;
    this.yaml = YamlFile.read(file, problems);
    this.pieces = new Pieces(yaml, problems);
  }

  /** The case; empty where something is wrong with it. */
  Optional<SampleCase> read() {
    int before = problems.size();
    if (!yaml.json().isObject() || yaml.json().isEmpty()) {
      pieces.problem(TOP, "A case is an object with feature, file, instruction, checks, solution");
      return Optional.empty();
    }
    pieces.allow(TOP, PROPERTIES);
    List<Path> documents = documents();
    Host host = documents.isEmpty() ? Host.EXCEL : host(documents.getFirst());
    SampleCase.Difficulty difficulty = difficulty();
    String feature = feature(host);
    String instruction = pieces.requiredText(at("instruction"));
    @Nullable Selection selection = selection(host);
    List<String> scope = scope();
    List<Check> checks = checks();
    Solution solution = new SolutionReader(pieces, files, host).read(at("solution"));
    List<Variant> variants = variants();
    if (problems.size() > before) {
      return Optional.empty();
    }
    SampleCase read =
        new SampleCase(
            suite,
            String.valueOf(yaml.path().getFileName()).replaceAll("\\.yaml$", ""),
            feature,
            documents,
            instruction,
            selection,
            scope,
            pieces.at(at("consents")).asBoolean(true),
            new HashSet<>(pieces.texts(at("tags"))),
            difficulty,
            checks,
            solution,
            variants);
    CaseRules.judge(read, host, pieces);
    return problems.size() > before ? Optional.empty() : Optional.of(read);
  }

  static JsonPointer at(String property) {
    return TOP.appendProperty(property);
  }

  private List<Path> documents() {
    String property = pieces.has(at("files")) ? "files" : "file";
    List<String> paths = pieces.texts(at(property));
    if (paths.isEmpty() || (pieces.has(at("file")) && pieces.has(at("files")))) {
      pieces.problem(at("file"), "A case has a \"file\", or \"files\": its document and sources");
    }
    List<Path> found = new ArrayList<>();
    for (String path : paths) {
      document(path, at(property), path.equals(paths.getFirst())).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Path> document(String path, JsonPointer place, boolean first) {
    boolean document = DocumentFormat.ofFileName(path).isPresent();
    if (first && !document) {
      pieces.problem(place, "\"" + path + "\" is no .xlsx, .xlsm, .pptx or .pptm file");
      return Optional.empty();
    }
    if (!document && SourceFormat.ofFileName(path).isEmpty()) {
      pieces.problem(
          place, "\"" + path + "\" is no workbook, no deck and no text (.docx, .pdf, .md, .txt)");
      return Optional.empty();
    }
    return SolutionReader.found(files.find(path), place, pieces);
  }

  private static Host host(Path document) {
    return DocumentFormat.ofFileName(document.toString())
        .map(DocumentFormat::host)
        .orElse(Host.EXCEL);
  }

  private String feature(Host host) {
    String feature = pieces.requiredText(at("feature"));
    List<String> known = FeatureIds.all();
    if (!feature.isEmpty() && !feature.equals("auto") && !known.contains(feature)) {
      pieces.problem(
          at("feature"),
          "There is no feature \"%s\"%s".formatted(feature, NearestName.hint(feature, known)));
    } else if (known.contains(feature) && !FeatureIds.of(host).contains(feature)) {
      pieces.problem(at("feature"), feature + " is not for this kind of document");
    }
    return feature;
  }

  private SampleCase.Difficulty difficulty() {
    String text = pieces.requiredText(at("difficulty"));
    List<SampleCase.Difficulty> all = Arrays.asList(SampleCase.Difficulty.values());
    Optional<SampleCase.Difficulty> found =
        all.stream().filter(value -> ConstantNames.of(value).equals(text)).findFirst();
    if (found.isEmpty() && !text.isEmpty()) {
      pieces.problem(at("difficulty"), "A difficulty is easy, medium or hard, not " + text);
    }
    return found.orElse(SampleCase.Difficulty.MEDIUM);
  }

  private @Nullable Selection selection(Host host) {
    String text = pieces.text(at("selection")).orElse("");
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("slide [1-9]\\d{0,3}")) {
      if (host == Host.EXCEL) {
        pieces.problem(at("selection"), "A workbook has no slides to select");
      }
      return new Selection.Slide(Integer.parseInt(text.substring(6)));
    }
    try {
      return new Selection.Cells(SheetRange.parse(text));
    } catch (IllegalArgumentException e) {
      pieces.problem(at("selection"), "A selection is a range or \"slide 3\": " + e.getMessage());
      return null;
    }
  }

  private List<String> scope() {
    List<String> scope = pieces.texts(at("scope"));
    try {
      if (!scope.isEmpty()) {
        Scope.of(scope);
      }
    } catch (IllegalArgumentException e) {
      pieces.problem(at("scope"), "The scope cannot be read: " + e.getMessage());
    }
    return scope;
  }

  private List<Check> checks() {
    List<JsonPointer> places = pieces.places(at("checks"));
    if (places.isEmpty()) {
      pieces.problem(at("checks"), "A case needs at least one check");
    }
    return places.stream()
        .flatMap(
            place -> pieces.<Check>named(place, CheckNames.PROPERTY, CheckNames.all()).stream())
        .toList();
  }

  private List<Variant> variants() {
    return pieces.places(at("variants")).stream()
        .flatMap(place -> pieces.<Variant>named(place, Variants.PROPERTY, Variants.NAMES).stream())
        .toList();
  }
}
