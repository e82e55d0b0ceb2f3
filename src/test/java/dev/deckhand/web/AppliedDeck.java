package dev.deckhand.web;

import static dev.deckhand.web.Api.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A deck at the service with an accepted plan: version 1 before, version 2 after. */
record AppliedDeck(Map<String, Object> change, byte[] after) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static AppliedDeck of(byte[] deck, JsonNode plan) {
    String id =
        Api.upload(Api.session("powerpoint"), "deck.pptx", deck)
            .statusCode(201)
            .extract()
            .path("id");
    ObjectNode body = JSON.createObjectNode();
    body.putObject("plan").put("summary", "Test").set("operations", plan.path("operations"));
    String preview =
        Api.json(body.toString())
            .post("/documents/" + id + "/plan/preview")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    body.set("consents", JSON.valueToTree(consents(preview)));
    int version =
        Api.change(1, body.toString())
            .post("/documents/" + id + "/plan/apply")
            .then()
            .statusCode(200)
            .extract()
            .path("version");
    Map<String, Object> change =
        Map.of(
            "documentId",
            id,
            "turnId",
            "none",
            "before",
            1,
            "after",
            version,
            "plan",
            plan,
            "report",
            read(preview).path("preview"));
    return new AppliedDeck(change, api().get("/documents/" + id + "/content").asByteArray());
  }

  private static Set<String> consents(String preview) {
    Set<String> consents = new TreeSet<>();
    read(preview).path("violations").forEach(v -> consents.add(v.path("consent").asText("")));
    consents.removeAll(List.of("", "null"));
    return consents;
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
