package dev.deckhand.assist.fill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.context.DataChannel;
import dev.deckhand.document.Invisible;
import dev.deckhand.model.JsonReply;
import java.util.List;
import java.util.Optional;

/** The texts of one batch: the user's words, and the values as data. */
public final class FillPrompt {
  private final ObjectMapper json = new ObjectMapper();
  private final FillJob job;

  public FillPrompt(FillJob job) {
    this.job = job;
  }

  /**
   * The user's message; values are numbered from 1.
   *
   * @param marker random text that the document cannot know
   */
  public String user(List<FillValue> values, String marker) {
    String data = Invisible.strip(data(values).toString());
    return "Instruction: "
        + Invisible.strip(job.instruction())
        + "\nEach result is "
        + job.kind().words()
        + (job.allowed().isEmpty() ? "" : ", one of \"allowed\"")
        + ". Ids: 1 to "
        + values.size()
        + "\n"
        + DataChannel.wrap(data, marker);
  }

  private ObjectNode data(List<FillValue> values) {
    ObjectNode data = json.createObjectNode();
    job.heads().forEach(data.putArray("columns")::add);
    if (!job.allowed().isEmpty()) {
      job.allowed().forEach(data.putArray("allowed")::add);
    }
    ArrayNode rows = data.putArray("values");
    for (int i = 0; i < values.size(); i++) {
      ObjectNode row = rows.addObject().put("id", i + 1);
      values.get(i).texts().forEach(row.putArray("value")::add);
    }
    return data;
  }

  /** The reply wanted: one result for each id. */
  public JsonReply wanted() {
    try {
      String schema = json.writeValueAsString(FillSchema.results(job.allowed()));
      return new JsonReply("fill-values", schema, false, FillPrompt::problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> problem(ObjectNode reply) {
    return reply.path("results").isArray()
        ? Optional.empty()
        : Optional.of("the object has no array \"results\"");
  }
}
