package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Slides as files, over HTTP. */
@QuarkusTest
class SlideFileApiTest {

  @Test
  void aSlideIsADeckOfItsOwn() {
    String deck = Api.document("quarterly-review.pptx");
    byte[] slide =
        api()
            .get("/documents/" + deck + "/slides/2.pptx?version=1")
            .then()
            .statusCode(200)
            .contentType(
                "application/vnd.openxmlformats-officedocument.presentationml.presentation")
            .header("Content-Disposition", containsString("slide%202.pptx"))
            .extract()
            .asByteArray();

    Api.upload(Api.session("powerpoint"), "slide.pptx", slide)
        .statusCode(201)
        .body("outline.slides.size()", equalTo(1));
  }

  @Test
  void severalSlidesComeInOneFile() {
    String deck = Api.document("quarterly-review.pptx");
    byte[] slides =
        api()
            .get("/documents/" + deck + "/slides.pptx?numbers=3,1")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    Api.upload(Api.session("powerpoint"), "slides.pptx", slides)
        .statusCode(201)
        .body("outline.slides.size()", equalTo(2));
  }

  @Test
  void whatIsNotThereIsRefused() {
    String deck = Api.document("quarterly-review.pptx");
    String workbook = Api.document("regional-sales.xlsx");

    api().get("/documents/" + deck + "/slides/99.pptx").then().statusCode(404);
    api().get("/documents/" + deck + "/slides/1.pptx?version=9").then().statusCode(404);
    api()
        .get("/documents/" + deck + "/slides.pptx?numbers=all")
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-slide-numbers"));
    api()
        .get("/documents/" + workbook + "/slides/1.pptx")
        .then()
        .statusCode(422)
        .body("code", equalTo("wrong-document"));
  }
}
