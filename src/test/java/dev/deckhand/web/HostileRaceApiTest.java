package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.change;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** W34: a workbook that changes between what the user agreed to and the apply of a model's plan. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stub is injected by the test resource
class HostileRaceApiTest {
  private static final String OVERWRITE =
      """
      {"answer": "I set it.", "citations": [], "plan": {"summary": "Sets a cell", "operations": [
        {"id": "1", "op": "writeCells", "range": "Budget!Z90", "values": [["agreed"]]}]}}""";

  OpenAiStub openAi;

  private String document = "";
  private String turn = "";

  @BeforeEach
  void aProposalForAFreeCell() {
    document = Api.document("budget-vs-actual.xlsx");
    openAi.reply(StubReply.text(OVERWRITE.replace("Budget", sheet())));
    turn =
        json(Map.of(
                "instruction",
                "note it",
                "feature",
                "excel.edit",
                "documentId",
                document,
                "model",
                "openai-stub/small"))
            .post("/sessions/" + Api.sessionOf(document) + "/turns")
            .then()
            .statusCode(200)
            .body("status", equalTo("proposed"))
            .extract()
            .path("id");
  }

  private String sheet() {
    return api().get("/documents/" + document + "/outline").then().extract().path("sheets[0].name");
  }

  private void someoneElseWrites(String value) {
    change(
            1,
            Api.plan(
                "{'id':'1','op':'writeCells','range':'%s!Z90','values':[['%s']]}"
                    .formatted(sheet(), value)))
        .post("/documents/" + document + "/plan/apply")
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
  }

  private byte[] content() {
    return api().get("/documents/" + document + "/content").then().extract().asByteArray();
  }

  @Test
  void whatWasAgreedToForOneVersionIsNotWrittenToAnother() {
    someoneElseWrites("theirs");
    byte[] before = content();

    change(1, Map.of())
        .post("/turns/" + turn + "/apply")
        .then()
        .statusCode(412)
        .body("code", equalTo("version-changed"));
    json(Map.of())
        .header("Idempotency-Key", turn)
        .post("/turns/" + turn + "/apply")
        .then()
        .statusCode(428);

    assertThat(content()).isEqualTo(before);
  }

  /** Agreed anew on the new version, the plan is judged anew: now it would overwrite something. */
  @Test
  void onTheNewVersionThePlanIsJudgedAnew() {
    someoneElseWrites("theirs");
    byte[] before = content();

    change(2, Map.of())
        .post("/turns/" + turn + "/apply")
        .then()
        .statusCode(422)
        .body("code", equalTo("consent-required"), "violations.code", hasItem("overwrite"));

    assertThat(content()).isEqualTo(before);
  }
}
