package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentsApiTest {
  @Test
  void aWorkbookIsOutlinedAndGivenBackAsItCame() {
    byte[] content = Api.sample("regional-sales.xlsx");
    String session = Api.session("excel");

    String id =
        Api.upload(session, "regional-sales.xlsx", content)
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body(
                "format", equalTo("xlsx"),
                "version", equalTo(1),
                "outline.sheets.name", hasItem("Summary"))
            .extract()
            .path("id");

    byte[] back =
        api().get("/documents/" + id + "/content").then().statusCode(200).extract().asByteArray();
    assertThat(back).isEqualTo(content);
    api()
        .get("/documents/" + id + "/outline")
        .then()
        .statusCode(200)
        .body("sheets[0].name", notNullValue());
    api()
        .get("/documents/" + id + "/versions")
        .then()
        .body("version", equalTo(java.util.List.of(1)), "[0].cause", equalTo("upload"));
  }

  @Test
  void cellsAreShownAsTheyLook() {
    String id = Api.document("budget-vs-actual.xlsx");

    api()
        .queryParam("range", "Variance!A1:D8")
        .get("/documents/" + id + "/cells")
        .then()
        .statusCode(200)
        .body(
            "columns",
            equalTo(java.util.List.of("A", "B", "C", "D")),
            "rows.size()",
            notNullValue());
    api()
        .queryParam("range", "Nope!A1")
        .get("/documents/" + id + "/cells")
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-range"), "detail", containsString("Nope"));
  }

  @Test
  void aDeckIsOutlinedAndPictured() throws IOException {
    String id = Api.document("quarterly-review.pptx");

    api()
        .get("/documents/" + id)
        .then()
        .statusCode(200)
        .body(
            "outline.slides[0].number", equalTo(1), "outline.layouts.name", hasItems("Title Only"));
    byte[] png =
        api()
            .queryParam("width", 640)
            .get("/documents/" + id + "/slides/1.png")
            .then()
            .statusCode(200)
            .contentType("image/png")
            .extract()
            .asByteArray();
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(640);
    api().get("/documents/" + id + "/slides/99.png").then().statusCode(404);
  }

  @Test
  void otherFilesAreRefusedWithWhatTheyAreAndWhatToDo() {
    String session = Api.session("excel");
    byte[] workbook = Api.sample("regional-sales.xlsx");

    Api.upload(session, "notes.rtf", "hello".getBytes(UTF_8))
        .statusCode(415)
        .contentType("application/problem+json")
        .body("code", equalTo("unsupported-format"), "nextStep", notNullValue());
    Api.upload(session, "empty.xlsx", new byte[0]).statusCode(422).body("code", equalTo("empty"));
    Api.upload(session, "cut.xlsx", Arrays.copyOf(workbook, workbook.length / 2))
        .statusCode(422)
        .body("code", equalTo("truncated"));
    Api.upload(session, "deck.pptx", workbook).statusCode(415).body("code", equalTo("renamed"));
    Api.upload(session, "deck.pptx", Api.sample("quarterly-review.pptx"))
        .statusCode(422)
        .body("code", equalTo("wrong-document"));
    api().post("/sessions/" + session + "/documents").then().statusCode(415);
    api()
        .multiPart("other", "x.xlsx", workbook)
        .post("/sessions/" + session + "/documents")
        .then()
        .statusCode(400)
        .body("code", equalTo("file-missing"));
  }

  @Test
  void aFileAboveTheLimitIsRefusedWithTheLimit() {
    Api.upload(Api.session("excel"), "big.xlsx", new byte[(50 << 20) + 1])
        .statusCode(413)
        .body("code", equalTo("too-large"), "detail", containsString("50 MB"));
  }

  @Test
  void samplesAreOffered() {
    api()
        .get("/samples")
        .then()
        .statusCode(200)
        .body("name", hasItems("regional-sales.xlsx", "quarterly-review.pptx"));
    byte[] content =
        api().get("/samples/regional-sales.xlsx").then().statusCode(200).extract().asByteArray();
    assertThat(content).isEqualTo(Api.sample("regional-sales.xlsx"));
    api().get("/samples/nope.xlsx").then().statusCode(404);
  }
}
