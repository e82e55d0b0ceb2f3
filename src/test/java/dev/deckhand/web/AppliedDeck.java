package dev.deckhand.web;

import static dev.deckhand.web.Api.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A deck at the service with an accepted plan: version 1 before, version 2 after. */
record AppliedDeck(Map<String, Object> change, byte[] after) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static AppliedDeck of(byte[] deck, JsonNode plan) {
    return of("deck.pptx", deck, plan).orElseThrow();
  }

  /** Nothing when the service refuses the file or the plan. */
  static Optional<AppliedDeck> of(String name, byte[] deck, JsonNode plan) {
    Response uploaded = Api.upload(Api.session("powerpoint"), name, deck).extract().response();
    if (uploaded.statusCode() == 415) {
      return Optional.empty();
    }
    String id = uploaded.then().statusCode(201).extract().path("id");
    ObjectNode body = JSON.createObjectNode();
    body.putObject("plan").put("summary", "Test").set("operations", plan.path("operations"));
    Response previewed = Api.json(body.toString()).post("/documents/" + id + "/plan/preview");
    if (previewed.statusCode() == 422) {
      return Optional.empty();
    }
    String preview = previewed.then().statusCode(200).extract().asString();
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
    byte[] after = api().get("/documents/" + id + "/content").asByteArray();
    return Optional.of(new AppliedDeck(change, after));
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
