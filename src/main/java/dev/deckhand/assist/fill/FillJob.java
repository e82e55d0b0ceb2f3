package dev.deckhand.assist.fill;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.deckhand.document.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a model is asked about every value; results of the same job are the same.
 *
 * @param instruction the user's own words
 * @param heads what stands above the columns that are read
 * @param kind what the results are
 * @param allowed the only results there may be; empty for any
 * @param model {@code provider/model}
 * @param promptVersion of the prompt it is asked with
 */
public record FillJob(
    String instruction,
    List<String> heads,
    FillKind kind,
    List<String> allowed,
    String model,
    String promptVersion) {
  public FillJob {
    heads = List.copyOf(heads);
    allowed = List.copyOf(allowed);
  }

  public static FillJob of(
      String instruction, FillWish wish, FillTable table, String model, String promptVersion) {
    return new FillJob(
        instruction.strip(), table.heads(), wish.kind(), wish.allowed(), model, promptVersion);
  }

  /** The same for the same question, whoever is asked it. */
  public String hash() {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    parts.add(instruction).add(kind.name());
    heads.forEach(parts.addArray()::add);
    allowed.stream().sorted().forEach(parts.addArray()::add);
    return Sha256.of(parts.toString().getBytes(StandardCharsets.UTF_8));
  }
}
