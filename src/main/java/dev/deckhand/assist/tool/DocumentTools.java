package dev.deckhand.assist.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Invisible;
import dev.deckhand.feature.DocumentTool;
import dev.deckhand.model.ChatPicture;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the tools a feature offers on one document version. */
public final class DocumentTools {
  /** Longest result, in characters of JSON; a longer one is told as a problem. */
  static final int MAX_CHARACTERS = 40_000;

  private static final int LONGEST_STEP = 100;

  private final SourceTools tools;
  private final Set<DocumentTool> offered;
  private final ObjectMapper json = new ObjectMapper();

  public DocumentTools(ToolDesk desk, Set<DocumentTool> offered) {
    this.tools = new SourceTools(desk);
    this.offered = Set.copyOf(offered);
  }

  /** What a call gave. */
  public sealed interface Result {
    /**
     * Data of the document.
     *
     * @param json one JSON value on one line
     * @param picture what it looks like, or {@code null}
     */
    record Data(String json, @Nullable ChatPicture picture) implements Result {}

    /** It was called wrongly; the message is for the model. */
    record Wrong(String message) implements Result {}
  }

  /**
   * What the user reads while a call runs; without invisible characters.
   *
   * @param arguments a JSON object
   */
  public String step(String name, String arguments) {
    String step = find(name).map(t -> step(t, arguments(arguments))).orElse(name);
    String shown = Invisible.show(step).replaceAll("\\s+", " ");
    return shown.length() > LONGEST_STEP ? shown.substring(0, LONGEST_STEP - 1) + "…" : shown;
  }

  private String step(DocumentTool tool, Arguments arguments) {
    try {
      return tools.tool(tool, arguments).step(arguments);
    } catch (ToolProblem e) {
      return tool.id();
    }
  }

  /**
   * Runs one call.
   *
   * @param arguments a JSON object; whatever is wrong with it is an answer to the model
   */
  public Result run(String name, String arguments) {
    Optional<DocumentTool> found = find(name);
    if (found.isEmpty()) {
      return new Result.Wrong("There is no tool " + name);
    }
    try {
      Arguments read = arguments(arguments);
      Tool tool = tools.tool(found.get(), read);
      ObjectNode data = tool.run(read);
      String text = Invisible.strip(json.writeValueAsString(data));
      return text.length() > MAX_CHARACTERS
          ? new Result.Wrong("The result is too long; ask for less at a time")
          : new Result.Data(text, tool.picture().orElse(null));
    } catch (ToolProblem e) {
      return new Result.Wrong(Invisible.show(e.getMessage() + ""));
    } catch (DocumentProblem e) {
      return new Result.Wrong(Invisible.show(e.getMessage() + ". " + e.nextStep()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A result that is no JSON", e);
    }
  }

  private Optional<DocumentTool> find(String name) {
    return offered.stream().filter(tool -> tool.id().equals(name)).findFirst();
  }

  private Arguments arguments(String text) {
    try {
      JsonNode read = json.readTree(text);
      return new Arguments(read instanceof ObjectNode object ? object : json.createObjectNode());
    } catch (JsonProcessingException e) {
      return new Arguments(json.createObjectNode());
    }
  }
}
