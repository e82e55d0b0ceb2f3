package dev.deckhand.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.addin.Icons;
import dev.deckhand.addin.Manifests;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Office fetches the add-in's files without a token; an administrator downloads the manifests. */
@QuarkusTest
@TestProfile(CompanyProfile.class)
class AddinApiTest {
  @Test
  void theXmlManifestIsOfThisInstallation() {
    given()
        .get("/addin/manifest.xml")
        .then()
        .statusCode(200)
        .contentType("application/xml")
        .header("Content-Disposition", containsString("deckhand.xml"))
        .body("OfficeApp.DisplayName.@DefaultValue", equalTo("Deckhand & Co"))
        .body(
            "OfficeApp.DefaultSettings.SourceLocation.@DefaultValue",
            equalTo("https://deckhand.corp.example/pane/"));
  }

  @Test
  void theUnifiedManifestComesAsAPackage() throws IOException {
    byte[] zip =
        given()
            .get("/addin/manifest.zip")
            .then()
            .statusCode(200)
            .contentType("application/zip")
            .extract()
            .asByteArray();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      assertThat(String.valueOf(in.getNextEntry())).isEqualTo("manifest.json");
      var manifest = new ObjectMapper().readTree(in.readAllBytes());
      assertThat(manifest.at("/name/short").asText()).isEqualTo("Deckhand & Co");
      assertThat(manifest.at("/validDomains/0").asText()).isEqualTo("deckhand.corp.example");
    }
  }

  @Test
  void everyIconHasItsWidth() throws IOException {
    for (int size : Icons.SIZES) {
      byte[] png =
          given()
              .get("/addin/icon-" + size + ".png")
              .then()
              .statusCode(200)
              .contentType("image/png")
              .extract()
              .asByteArray();
      BufferedImage icon = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(icon.getWidth()).isEqualTo(size);
      assertThat(icon.getRGB(size / 2 - size / 8, size / 2)).isNotEqualTo(icon.getRGB(0, 0));
    }
    given().get("/addin/icon-17.png").then().statusCode(404).body("code", equalTo("not-found"));
  }

  @Test
  void shortcutsNameActionsOfTheManifest() {
    given()
        .get("/addin/shortcuts.json")
        .then()
        .statusCode(200)
        .body("actions.id", equalTo(Manifests.ACTIONS))
        .body("shortcuts.action", hasItems("ask", "explain"));
  }

  @Test
  void excelMayReadTheFunctionsFromPagesOfItsOwn() {
    given()
        .get("/addin/functions.json")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo("*"))
        .body("functions.id", hasItems("ASK"));
    given()
        .get("/addin/")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
  }

  @Test
  void theSelfTestNeedsNoTokenAndIsShownInAnyFrame() {
    given()
        .get("/addin/self-test.html")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("frame-ancestors 'self' https:"))
        .header("Content-Security-Policy", containsString("https://appsforoffice.microsoft.com"));
    given()
        .get("/addin/self-test/service")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("version", notNullValue(), "now", notNullValue());
    String events =
        given()
            .accept("text/event-stream")
            .get("/addin/self-test/stream")
            .then()
            .statusCode(200)
            .header("X-Accel-Buffering", equalTo("no"))
            .extract()
            .asString();
    assertThat(events.lines().filter(line -> line.startsWith("data:"))).hasSize(5);
  }
}
