package dev.deckhand.bench.calc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A {@link Mix} and its {@link Plan} for programs that are not written in Java. */
final class MixJson {
  private MixJson() {}

  static byte[] of(Mix mix) throws IOException {
    Plan plan = Plan.of(mix);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", mix.rows());
    json.put("formulaColumns", mix.formulaColumns());
    json.put("sampled", Plan.sampled(mix));
    json.put("builds", plan.builds());
    json.put("runs", plan.runs());
    json.put("first", plan.first());
    json.put("later", plan.later());
    json.put("three", plan.three());
    json.put("wide", plan.wide());
    json.put("cells", cells(mix));
    return new ObjectMapper().writeValueAsBytes(json);
  }

  private static List<List<@Nullable Object>> cells(Mix mix) {
    Random random = new Random(MixFile.SEED);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int row = 1; row <= mix.rows(); row++) {
      List<@Nullable Object> cells = new ArrayList<>();
      mix.row(row, random).forEach(content -> cells.add(plain(content)));
      rows.add(cells);
    }
    return rows;
  }

  /** Numbers and formulas as they are, texts without their quote, nothing for empty cells. */
  private static @Nullable Object plain(Object content) {
    return switch (content) {
      case String text when text.isEmpty() -> null;
      case String text when text.startsWith("'") -> text.substring(1);
      default -> content;
    };
  }
}
