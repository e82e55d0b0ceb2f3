package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.model.ModelFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the service refuses, its pages have a sentence for it, and none that nobody needs. */
class ProblemTextsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "dev", "deckhand");
  private static final Path TEXTS =
      Path.of("src", "main", "resources", "META-INF", "resources", "shared", "problems");

  /** A code as the first text that is handed to what makes problems and refusals. */
  private static final Pattern MADE =
      Pattern.compile(
          "(?:Problem\\s*\\.\\s*of|ProblemException\\s*\\.\\s*(?:of|refused)|new SettingsProblem"
              + "|new Refusal|because|\\bof(?=\\(\\d{3})|\\bnot|\\brefused|\\brefusal)"
              + "\\((?:[^\"();]{0,60},)?\\s*\"([a-z][a-z0-9-]*)\"\\s*,");

  /** Codes by the status of the framework's own refusals. */
  private static final Pattern MAPPED = Pattern.compile("case \\d{3} -> \"([a-z-]+)\"");

  /** Outcomes of a replay, which its report tells. */
  private static final Set<String> ELSEWHERE = Set.of("case-broken");

  private static final Pattern CONSENT =
      Pattern.compile("(?:\\bconsent\\(|Severity\\.CONSENT,)\\s*\"([a-z-]+)\"");

  private static final Pattern CONSTANT =
      Pattern.compile("String (?:CANNOT|[A-Z_]*CODE) = \"([a-z-]+)\"");

  @Test
  void everyCodeHasASentenceInEveryLanguage() throws IOException {
    Set<String> codes = codes();
    assertThat(codes).contains("no-model", "cost-cap", "too-large", "model-timeout", "not-found");
    for (String language : List.of("en", "de")) {
      Set<String> said = new TreeSet<>(texts(language).keySet());
      said.removeIf(key -> key.endsWith(".next") || key.startsWith("violation."));
      Set<String> keys = new TreeSet<>();
      codes.forEach(code -> keys.add("problem." + code));
      assertThat(said).as(language).containsExactlyElementsOf(keys);
    }
  }

  /** People have to know what they agree to. */
  @Test
  void everyConsentHasASentence() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String folder : List.of("plan", "guard", "ooxml")) {
      codes.addAll(found(folder, CONSENT));
    }
    assertThat(codes).contains("overwrite", "remove-duplicates", "egress");
    assertThat(texts("de").keySet())
        .containsAll(codes.stream().map(code -> "violation." + code).toList());
  }

  @Test
  void onlyTheBuiltinModelSaysTheNextStepItself() throws IOException {
    Map<String, String> texts = texts("en");
    assertThat(texts.keySet())
        .filteredOn(key -> key.startsWith("problem.") && !key.endsWith(".next"))
        .filteredOn(key -> !texts.containsKey(key + ".next"))
        .containsExactly("problem.builtin-cannot", "problem.builtin-failed");
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String folder : List.of("web", "assist", "admin")) {
      codes.addAll(found(folder, MADE, CONSTANT));
    }
    String mappers = Files.readString(SOURCES.resolve(Path.of("web", "ProblemMappers.java")));
    MAPPED.matcher(mappers).results().forEach(found -> codes.add(found.group(1)));
    codes.add("request-refused");
    Arrays.stream(DocumentProblem.Code.values()).forEach(code -> codes.add(code.id()));
    Arrays.stream(ModelFailure.Kind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .forEach(kind -> codes.add("model-" + kind));
    codes.removeAll(ELSEWHERE);
    return codes;
  }

  private static Set<String> found(String folder, Pattern... patterns) throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        for (Pattern pattern : patterns) {
          pattern.matcher(source).results().forEach(found -> codes.add(found.group(1)));
        }
      }
    }
    return codes;
  }

  private static Map<String, String> texts(String language) throws IOException {
    return new ObjectMapper()
        .readValue(TEXTS.resolve(language + ".json").toFile(), new TypeReference<>() {});
  }
}
