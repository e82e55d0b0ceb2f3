package dev.deckhand.evaluation.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds tasks in a folder: an index {@code dataset.json} or {@code cases.json} with the files in
 * {@code spreadsheet/ID} or where it says; else a folder for each task with its instruction in a
 * text file; else pairs of files with a text file for each.
 */
final class TaskFolders {
  private static final List<String> INDEXES = List.of("dataset.json", "cases.json");
  private static final List<String> TEXTS = List.of("prompt.txt", "instruction.txt");

  private final Path root;

  private TaskFolders(Path root) {
    this.root = root;
  }

  static List<ImportedTask> in(Path root) throws IOException {
    TaskFolders folders = new TaskFolders(root);
    for (String index : INDEXES) {
      if (Files.isRegularFile(root.resolve(index))) {
        return folders.indexed(new ObjectMapper().readTree(root.resolve(index).toFile()));
      }
    }
    List<ImportedTask> tasks = new ArrayList<>(folders.pairs());
    for (Path folder : FilePair.files(root)) {
      tasks.addAll(folders.folder(folder));
    }
    return tasks;
  }

  private List<ImportedTask> indexed(JsonNode index) throws IOException {
    Map<String, ImportedTask> tasks = new LinkedHashMap<>();
    for (JsonNode entry : index) {
      String id = entry.path("id").asText();
      List<FilePair> pairs = new ArrayList<>();
      if (tasks.containsKey(id)) {
        pairs.addAll(tasks.get(id).pairs());
      }
      pairs.addAll(pairs(entry, id));
      tasks.put(
          id,
          new ImportedTask(
              id,
              entry.path("instruction").asText(),
              entry.path("answer_position").asText(""),
              pairs));
    }
    return List.copyOf(tasks.values());
  }

  private List<FilePair> pairs(JsonNode entry, String id) throws IOException {
    if (entry.hasNonNull("init") && entry.hasNonNull("golden")) {
      return List.of(
          new FilePair(
              entry.path("test").asText(""),
              inside(entry.get("init").asText()),
              inside(entry.get("golden").asText())));
    }
    String named = entry.path("spreadsheet_path").asText("spreadsheet/" + id);
    for (Path folder : List.of(inside(named), inside("spreadsheet/" + id), inside(id))) {
      List<FilePair> pairs = FilePair.in(folder);
      if (!pairs.isEmpty()) {
        return pairs;
      }
    }
    return List.of();
  }

  /** A path of the index, which may not lead out of the folder. */
  private Path inside(String path) throws IOException {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root.normalize())) {
      throw new IOException("\"" + path + "\" leads out of " + root);
    }
    return file;
  }

  private List<ImportedTask> folder(Path folder) throws IOException {
    List<FilePair> pairs = FilePair.in(folder);
    Optional<Path> text =
        Stream.of(TEXTS)
            .flatMap(List::stream)
            .map(folder::resolve)
            .filter(Files::isRegularFile)
            .findFirst();
    if (pairs.isEmpty() || text.isEmpty()) {
      return List.of();
    }
    String id = String.valueOf(folder.getFileName());
    return List.of(new ImportedTask(id, Files.readString(text.get()).strip(), "", pairs));
  }

  private List<ImportedTask> pairs() throws IOException {
    List<ImportedTask> tasks = new ArrayList<>();
    for (FilePair pair : FilePair.in(root)) {
      Path text = root.resolve(pair.name() + ".txt");
      if (Files.isRegularFile(text)) {
        String instruction = Files.readString(text).strip();
        tasks.add(new ImportedTask(pair.name(), instruction, "", List.of(pair)));
      }
    }
    return tasks;
  }
}
