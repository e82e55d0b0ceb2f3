package dev.deckhand.evaluation.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.model.JsonReply;
import java.util.List;
import java.util.Optional;

/**
 * The two grades of one asking.
 *
 * @param candidate of the result that is judged, 0 to 1
 * @param reference of the right answer it is held against, 0 to 1
 */
record Ballot(double candidate, double reference, String reason) {
  private static final int BEST = 10;
  private static final String SCHEMA =
      """
      {"type": "object", "additionalProperties": false,
       "properties": {
         "reason": {"type": "string", "description": "one or two sentences"},
         "first": {"type": "integer", "minimum": 0, "maximum": 10},
         "second": {"type": "integer", "minimum": 0, "maximum": 10}},
       "required": ["reason", "first", "second"]}""";

  /** The reply a judge is asked for. */
  static final JsonReply REPLY = new JsonReply("grades", SCHEMA, true, Ballot::problem);

  /**
   * Reads a reply.
   *
   * @param candidateFirst whether the candidate was shown first
   */
  static Ballot of(ObjectNode reply, boolean candidateFirst) {
    double first = reply.path("first").asDouble() / BEST;
    double second = reply.path("second").asDouble() / BEST;
    String reason = reply.path("reason").asText();
    return candidateFirst ? new Ballot(first, second, reason) : new Ballot(second, first, reason);
  }

  /** Which of the two was preferred: above 0 the candidate, below 0 the reference. */
  int preferred() {
    return Double.compare(candidate, reference);
  }

  private static Optional<String> problem(ObjectNode reply) {
    for (String name : List.of("first", "second")) {
      JsonNode grade = reply.path(name);
      if (!grade.isIntegralNumber() || grade.asInt() < 0 || grade.asInt() > BEST) {
        return Optional.of(name + " is not a whole number from 0 to 10");
      }
    }
    return Optional.empty();
  }
}
