package dev.deckhand.web;

import static dev.deckhand.web.AdminApi.now;
import static dev.deckhand.web.Api.api;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Administrators mend what is known of providers: prices move, and houses have servers. */
@QuarkusTest
class AdminPresetsApiTest {
  private static final String OF = "providers.find { it.name == '%s' }";
  private static final Map<String, Object> DEARER =
      Map.of(
          "kind",
          "openai",
          "baseAddress",
          "https://api.openai.com/v1",
          "models",
          List.of(Map.of("id", "gpt-9", "prices", Map.of("input", "2.5", "output", "20"))));

  @AfterEach
  void reset() {
    AdminApi.reset();
  }

  @Test
  void thoseOfTheProgramSayWhenTheirPricesWereTakenDown() {
    api()
        .get("/admin/presets")
        .then()
        .statusCode(200)
        .body("pricesOf", notNullValue(), "providers", hasSize(greaterThan(5)))
        .body("providers.source", everyItem(equalTo("shipped")));
  }

  @Test
  void onesOwnStandsInTheirPlaceUntilItIsTakenAway() {
    now(DEARER).put("/admin/presets/OpenAI").then().statusCode(200);
    String preset = OF.formatted("OpenAI");
    api()
        .get("/admin/presets")
        .then()
        .body(preset + ".source", equalTo("administrator"))
        .body(preset + ".models.id", contains("gpt-9"))
        .body(preset + ".models[0].prices.output", equalTo(20));

    now("").delete("/admin/presets/OpenAI").then().statusCode(200);
    api()
        .get("/admin/presets")
        .then()
        .body(preset + ".source", equalTo("shipped"))
        .body(preset + ".models.id", not(hasItem("gpt-9")));
    now("").delete("/admin/presets/OpenAI").then().statusCode(404);
  }

  @Test
  void anInHouseServerIsOfferedLikeTheOthersAndTravelsWithTheConfiguration() {
    Map<String, Object> own =
        Map.of(
            "kind",
            "openaiCompatible",
            "baseAddress",
            "https://models.corp.example/v1",
            "models",
            List.of(Map.of("id", "mai-voice", "region", "eu")));
    now(own).put("/admin/presets/Our models").then().statusCode(200);
    api()
        .get("/admin/presets")
        .then()
        .body(OF.formatted("Our models") + ".models[0].region", equalTo("eu"));
    String file = api().get("/admin/configuration").then().statusCode(200).extract().asString();
    org.assertj.core.api.Assertions.assertThat(file).contains("Our models", "mai-voice");
    now("").post("/admin/undo").then().statusCode(200);
    api().get("/admin/presets").then().body("providers.name", not(hasItem("Our models")));
  }

  @Test
  void whatCannotBeIsRefused() {
    now(Map.of("models", List.of(Map.of("id", "m"))))
        .put("/admin/presets/Nameless kind")
        .then()
        .statusCode(422)
        .body("code", equalTo("settings-invalid"))
        .body("detail", containsString("preset Nameless kind"));
    now(Map.of("kind", "ollama", "note", "two\nlines"))
        .put("/admin/presets/Lines")
        .then()
        .statusCode(422)
        .body("detail", containsString("line breaks"));
    now(Map.of("name", "Other", "kind", "ollama"))
        .put("/admin/presets/One")
        .then()
        .statusCode(422)
        .body("code", equalTo("name-differs"));
  }
}
