package dev.deckhand.evaluation.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.deckhand.plan.ConstantNames;
import dev.deckhand.plan.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a suite, case by case; their files go into the folder {@code files} of the suite. */
public final class SuiteWriter {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR));
  private static final String FILES = "files";

  private final Path folder;

  private SuiteWriter(Path folder) {
    this.folder = folder;
  }

  /** Starts a suite, or goes on with the one that is there. */
  public static SuiteWriter of(Path folder, String title, String description) throws IOException {
    Files.createDirectories(folder);
    Path head = folder.resolve(SuiteReader.HEAD);
    if (!Files.exists(head)) {
      ObjectNode json = YAML.createObjectNode().put("title", title);
      Files.writeString(head, YAML.writeValueAsString(json.put("description", description)));
    }
    return new SuiteWriter(folder);
  }

  /**
   * Writes a case and its files.
   *
   * @return the case's file
   * @throws java.nio.file.FileAlreadyExistsException when there is a case of this id already
   */
  public Path write(CaseDraft draft) throws IOException {
    Path file = folder.resolve(safe(draft.id()) + ".yaml");
    ObjectNode json = YAML.createObjectNode().put("feature", draft.feature());
    List<String> documents = new ArrayList<>();
    for (CaseDraft.Document document : draft.documents()) {
      documents.add(store(document));
    }
    if (documents.size() == 1) {
      json.put("file", documents.getFirst());
    } else {
      documents.forEach(json.putArray("files")::add);
    }
    json.put("instruction", draft.instruction());
    if (draft.selection() != null) {
      json.put("selection", draft.selection());
    }
    if (!draft.tags().isEmpty()) {
      draft.tags().stream().sorted().forEach(json.putArray("tags")::add);
    }
    json.put("difficulty", ConstantNames.of(draft.difficulty()));
    ArrayNode checks = json.putArray("checks");
    draft.checks().forEach(check -> checks.add(CaseJson.json(check)));
    json.set("solution", solution(draft));
    Files.writeString(file, YAML.writeValueAsString(json), StandardOpenOption.CREATE_NEW);
    return file;
  }

  private ObjectNode solution(CaseDraft draft) throws IOException {
    ObjectNode json = YAML.createObjectNode();
    if (draft.plan() != null) {
      json.set("plan", PlanJson.write(draft.plan()));
    }
    if (draft.golden() != null) {
      json.put("file", store(draft.golden()));
    }
    if (draft.answer() != null) {
      json.put("answer", draft.answer());
    }
    for (Solution.Cited cited : draft.citations()) {
      json.withArray("citations")
          .addObject()
          .put("anchor", cited.anchor())
          .put("text", cited.text());
    }
    return json;
  }

  /** Another content of the same name gets a number. */
  private String store(CaseDraft.Document document) throws IOException {
    Files.createDirectories(folder.resolve(FILES));
    String name = safe(document.name());
    int dot = Math.max(name.lastIndexOf('.'), 0);
    for (int i = 1; ; i++) {
      String free = i == 1 ? name : name.substring(0, dot) + "-" + i + name.substring(dot);
      Path file = folder.resolve(FILES).resolve(free);
      if (!Files.exists(file)) {
        Files.write(file, document.content());
        return FILES + "/" + free;
      }
      if (Arrays.equals(Files.readAllBytes(file), document.content())) {
        return FILES + "/" + free;
      }
    }
  }

  private static String safe(String name) {
    String safe = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
    return safe.isEmpty() ? "case" : safe;
  }
}
