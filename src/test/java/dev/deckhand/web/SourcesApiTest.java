package dev.deckhand.web;

import static dev.deckhand.testing.TextFiles.docx;
import static dev.deckhand.testing.TextFiles.paragraph;
import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.change;
import static dev.deckhand.web.Api.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.deckhand.testing.TextFiles;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.StubReply;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Word and PDF documents as sources, from upload to the proposed deck. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stub is injected by the test resource
class SourcesApiTest {
  private static final byte[] REPORT =
      docx(
          paragraph("Title", "Hotel plan")
              + paragraph("H1", "Demand grew")
              + paragraph("", "Orders rose by 12%. Most came from hotels.")
              + paragraph("H1", "Prices hold")
              + paragraph("", "Nobody plans to raise them."));

  AnthropicStub anthropic;

  private static String deckSession() {
    String session = Api.session("powerpoint");
    Api.upload(session, "company-template.pptx", Api.sample("company-template.pptx"))
        .statusCode(201);
    return session;
  }

  private static ValidatableResponse send(String session, String name, byte[] content) {
    return api().multiPart("file", name, content).post("/sessions/" + session + "/sources").then();
  }

  private static ValidatableResponse ask(String session, String source, String model) {
    return json(Map.of(
            "instruction",
            "create slides from this report",
            "sources",
            List.of(source),
            "model",
            model))
        .post("/sessions/" + session + "/turns")
        .then();
  }

  @Test
  void aWordDocumentBecomesSlidesThatNameIt() {
    String session = deckSession();
    String source =
        send(session, "report.docx", REPORT)
            .statusCode(201)
            .body("format", equalTo("docx"), "headings.text", hasItem("Prices hold"))
            .extract()
            .path("id");
    String turn =
        ask(session, source, Api.BUILTIN)
            .statusCode(200)
            .body(containsString("Hotel plan"))
            .body(
                "status", equalTo("proposed"),
                "plan.operations.placeholders.title.flatten().findAll { it }.text",
                    hasItems("Demand grew", "Prices hold"),
                "plan.operations.notes", hasItem("Source: report.docx, heading 1 \"Demand grew\""))
            .extract()
            .path("id");
    change(1, Map.of()).post("/turns/" + turn + "/apply").then().statusCode(200);
    api().get("/sessions/" + session).then().body("sources.name", hasItem("report.docx"));
  }

  @Test
  void aPdfDocumentBecomesSlidesThatNameItsPages() {
    String session = deckSession();
    byte[] pdf =
        TextFiles.pdf(
            List.of(
                "# Hotel plan\n\n## Demand grew\n\nOrders rose by a lot in all regions.\n",
                "## Prices hold\n\nNobody plans to raise them in this year.\n"));
    String source = send(session, "report.pdf", pdf).statusCode(201).extract().path("id");
    ask(session, source, Api.BUILTIN)
        .statusCode(200)
        .body(
            "status", equalTo("proposed"),
            "plan.operations.notes", hasItem("Source: report.pdf, page 2"));
  }

  @Test
  void aChatModelSeesTheTextInAChannelOfItsOwn() {
    String session = deckSession();
    String source = send(session, "report.docx", REPORT).statusCode(201).extract().path("id");
    anthropic.reply(
        StubReply.text(
            """
            {"answer": "I add a slide.", "citations": [], "plan": {"summary": "Adds demand", "operations": [
              {"id": "1", "op": "addSlide", "after": 3, "layout": "Title Only",
               "placeholders": {"title": "Demand grew"}, "notes": "Source: report.docx, heading 1"}]}}"""));
    ask(session, source, "anthropic-stub/small")
        .statusCode(200)
        .body("status", equalTo("proposed"));
    assertThat(anthropic.requests().getLast().body())
        .contains("Take from \\\"report.docx\\\", a text", "Orders rose by 12%");
  }

  @Test
  void markdownAndPlainTextAreSources() {
    String session = deckSession();
    byte[] plan = "# Plan\n## Next\n- Hire two\n".getBytes(UTF_8);
    Api.upload(session, "plan.md", plan).statusCode(422).body("code", equalTo("source-only"));
    String source =
        send(session, "plan.md", plan)
            .statusCode(201)
            .body("format", equalTo("markdown"), "headings.text", hasItems("Plan", "Next"))
            .extract()
            .path("id");
    ask(session, source, Api.BUILTIN)
        .statusCode(200)
        .body("status", equalTo("proposed"))
        .body("plan.operations.notes", hasItem("Source: plan.md, line 2 to line 3"));
    send(session, "notes.txt", new byte[] {(byte) 0xfc, 0})
        .statusCode(415)
        .body("code", equalTo("unsupported-format"), "detail", containsString("UTF-8"));
  }

  @Test
  void textDocumentsAreNeverEdited() {
    String session = deckSession();
    Api.upload(session, "report.docx", REPORT).statusCode(422).body("code", equalTo("source-only"));
    String source = send(session, "report.docx", REPORT).statusCode(201).extract().path("id");
    json(Map.of("instruction", "shorten it", "documentId", source))
        .post("/sessions/" + session + "/turns")
        .then()
        .statusCode(422)
        .body("code", equalTo("source-only"), "nextStep", containsString("sources"));
    json("{\"plan\":{\"summary\":\"\",\"operations\":[]}}")
        .post("/documents/" + source + "/plan/preview")
        .then()
        .statusCode(422)
        .body("code", equalTo("source-only"));
    String elsewhere = deckSession();
    ask(elsewhere, source, Api.BUILTIN).statusCode(422).body("code", equalTo("source-only"));
    send(session, "deck.pptx", Api.sample("company-template.pptx"))
        .statusCode(415)
        .body("code", equalTo("unsupported-format"));
    send(session, "report.pdf", TextFiles.lockedPdf(List.of("Plan")))
        .statusCode(422)
        .body("code", equalTo("encrypted"));
    api().delete("/sessions/" + session).then().statusCode(204);
  }

  @Test
  void aTextDocumentIsTakenOutOfItsSession() {
    String session = deckSession();
    String source = send(session, "report.docx", REPORT).statusCode(201).extract().path("id");
    String elsewhere = deckSession();
    api().delete("/sessions/" + elsewhere + "/sources/" + source).then().statusCode(404);
    api().delete("/sessions/" + session + "/sources/" + source).then().statusCode(204);
    api().delete("/sessions/" + session + "/sources/" + source).then().statusCode(404);
    api().get("/sessions/" + session + "/sources").then().body("size()", equalTo(0));
    ask(session, source, Api.BUILTIN).statusCode(404);
  }

  @Test
  void formulasAndFiguresAreNotAskedOfTexts() {
    String session = deckSession();
    String source = send(session, "report.docx", REPORT).statusCode(201).extract().path("id");
    json(Map.of("formula", "=1+1"))
        .post("/documents/" + source + "/evaluate")
        .then()
        .statusCode(422)
        .body("code", equalTo("source-only"));
    for (String path : new String[] {"/trace?cell=Sales!A1", "/figures", "/outline"}) {
      api()
          .get("/documents/" + source + path)
          .then()
          .statusCode(422)
          .body("code", equalTo("source-only"));
    }
    api()
        .post("/documents/" + source + "/figures/refresh")
        .then()
        .statusCode(422)
        .body("code", equalTo("source-only"));
  }
}
