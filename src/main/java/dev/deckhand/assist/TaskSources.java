package dev.deckhand.assist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.assist.tool.ToolSource;
import dev.deckhand.document.TextDocument;
import dev.deckhand.feature.DocumentTool;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** The other documents of a task, each under a name of its own that models say it by. */
final class TaskSources {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TaskSources() {}

  /** Those a model's tools can look into. */
  static List<ToolSource> of(Task task, Clock clock) {
    List<ToolSource> sources = new ArrayList<>();
    names(
        task,
        (name, office) -> sources.add(new ToolSource.Office(name, new SourceDesk(office, clock))),
        (name, text) -> sources.add(new ToolSource.Text(name, text)));
    return sources;
  }

  /** Gives each document with its name, in their order. */
  static void names(
      Task task, BiConsumer<String, OpenDocument> office, BiConsumer<String, TextDocument> texts) {
    Set<String> taken = new HashSet<>();
    task.sources().forEach(source -> office.accept(free(source.file().name(), taken), source));
    task.texts().forEach(source -> texts.accept(free(source.name(), taken), source));
  }

  /** The name without anything that could be read as more than a name, and no other's. */
  private static String free(String name, Set<String> taken) {
    String plain = name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
    String free = plain;
    for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = plain + " (" + number + ")";
    }
    return free;
  }

  /**
   * The schema of a tool's arguments, with the documents it can look into beside the turn's own.
   */
  static String schema(DocumentTool tool, List<ToolSource> sources) {
    List<String> names =
        sources.stream().filter(s -> s.tools().contains(tool)).map(ToolSource::name).toList();
    if (names.isEmpty()) {
      return tool.schema();
    }
    try {
      ObjectNode schema = (ObjectNode) JSON.readTree(tool.schema());
      ObjectNode source = schema.withObject("/properties").putObject("source");
      source.put("type", "string").put("description", "another document to look into");
      names.forEach(source.putArray("enum")::add);
      return schema.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tool's schema that is no JSON", e);
    }
  }
}
