package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Documents that are open in Office: whole files and snapshots of ranges. */
@QuarkusTest
class LiveApiTest {
  private static final String PROFIT =
      """
      {"name": "Profit.xlsm",
       "sheets": [
         {"name": "Data", "blocks": [
           {"range": "A1:C3",
            "formulas": [["Region", "Revenue", "Day"], ["North", 120.5, 46023], ["South", "=B2*2", ""]],
            "numberFormats": [["General", "General", "General"], ["General", "#,##0.00", "yyyy-mm-dd"],
                              ["General", "#,##0.00", "General"]]}]},
         {"name": "Q1's notes", "visibility": "hidden", "blocks": [
           {"range": "B2", "formulas": [["=SUM(Data!B2:B3)"]]},
           {"range": "B4:B6", "formulas": [["#N/A"], [true], ["=SUM(("]]}]}],
       "names": [{"name": "Total", "refersTo": "='Q1''s notes'!$B$2"}, {"name": "Bad", "refersTo": "=1+"}],
       "tables": [{"range": "Data!A1:C3", "name": "Sales"}]}
      """;

  @Test
  void aSnapshotBecomesAWorkbookAndSaysWhatItLacks() {
    JsonPath made =
        snapshot(Api.session("excel"), PROFIT)
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body(
                "name", equalTo("Profit.xlsx"),
                "outline.sheets.name", equalTo(java.util.List.of("Data", "Q1's notes")),
                "outline.sheets[1].visibility", equalTo("hidden"),
                "outline.sheets[0].tables.name", hasItem("Sales"),
                "outline.names.name", hasItem("Total"),
                "missing",
                    hasItems(
                        containsString("Charts"),
                        containsString("'Q1''s notes'!B6"),
                        containsString("1+")))
            .extract()
            .jsonPath();
    String cells = "/documents/" + made.getString("id") + "/cells";
    JsonPath data = api().queryParam("range", "Data!A2:C3").get(cells).jsonPath();
    assertThat(data.getList("rows[0].cells.text")).containsExactly("North", "120.50", "2026-01-01");
    assertThat(data.getString("rows[1].cells[1].text")).isEqualTo("241.00");
    JsonPath notes = api().queryParam("range", "'Q1''s notes'!B2:B6").get(cells).jsonPath();
    assertThat(notes.getList("rows.cells.flatten().text"))
        .containsExactly("361.5", "#N/A", "TRUE", "=SUM((");
  }

  @Test
  void aSnapshotThatIsNoneIsRefused() {
    String session = Api.session("excel");
    snapshot(session, "{\"name\": \"x\", \"sheets\": []}")
        .statusCode(422)
        .body("code", equalTo("bad-snapshot"));
    snapshot(session, "{\"name\": \"x\", \"sheets\": [{\"name\": \"A/B\"}]}")
        .statusCode(422)
        .body("code", equalTo("bad-snapshot"), "violations.size()", equalTo(1));
    snapshot(
            session,
            "{\"name\": \"x\", \"sheets\": [{\"name\": \"A\", \"blocks\": [{\"range\": \"B2\"}]}]}")
        .statusCode(400);
    snapshot(Api.session("powerpoint"), PROFIT)
        .statusCode(422)
        .body("code", equalTo("wrong-document"));
  }

  @Test
  void whatWasEditedInExcelIsANewVersion() {
    String id = Api.document("regional-sales.xlsx");
    byte[] other = Api.sample("project-plan.xlsx");
    put(id, 1, Api.sample("regional-sales.xlsx")).statusCode(200).header("ETag", "\"1\"");
    put(id, 1, other).statusCode(200).header("ETag", "\"2\"").body("version", equalTo(2));
    put(id, 1, other).statusCode(200).header("ETag", "\"2\"");
    put(id, 1, Api.sample("budget-vs-actual.xlsx"))
        .statusCode(412)
        .body("code", equalTo("version-changed"));
    put(id, 2, Api.sample("quarterly-review.pptx")).statusCode(415);
    api()
        .body(other)
        .contentType("application/octet-stream")
        .put("/documents/" + id + "/content")
        .then()
        .statusCode(428);
    api()
        .get("/documents/" + id + "/versions")
        .then()
        .body("[0].cause", equalTo("office"), "[0].summary", equalTo("Edited in Excel"));
    assertThat(api().get("/documents/" + id + "/content").asByteArray()).isEqualTo(other);
    Api.change(2, "{}").post("/documents/" + id + "/undo").then().body("restored", equalTo(1));
  }

  @Test
  void aFileThatWasOnlySavedAgainIsTheSameVersion() {
    String id = Api.document("regional-sales.xlsx");
    OpcPackage original = OpcPackage.open(Api.sample("regional-sales.xlsx"));
    OpcEdit saved = original.edit();
    saved.put("/docProps/core.xml", original.part("/docProps/app.xml"));
    put(id, 1, saved.save()).statusCode(200).header("ETag", "\"1\"");
    OpcEdit edited = original.edit();
    edited.put("/xl/styles.xml", (text(original, "/xl/styles.xml") + " ").getBytes(UTF_8));
    put(id, 1, edited.save()).statusCode(200).header("ETag", "\"2\"");
  }

  @Test
  void aSnapshotBringsAWorkbookUpToDateAndIsTheSameEveryTime() {
    String id = snapshot(Api.session("excel"), PROFIT).extract().path("id");
    putSnapshot(id, 1, PROFIT).statusCode(200).header("ETag", "\"1\"");
    putSnapshot(id, 1, PROFIT.replace("North", "West"))
        .statusCode(200)
        .body("version", equalTo(2), "outline.toString()", not(containsString("North")));
    putSnapshot(Api.document("quarterly-review.pptx"), 1, PROFIT)
        .statusCode(422)
        .body("code", equalTo("wrong-document"));
  }

  @Test
  void whatTheHostNotedDownIsKeptWithItsVersion() {
    String id = Api.document("regional-sales.xlsx");
    String journal = "/documents/" + id + "/versions/1/journal";
    api().get(journal).then().statusCode(404);
    json("[{\"undo\": \"addSheet\"}]").put(journal).then().statusCode(204);
    json("[]").put(journal).then().statusCode(204);
    api().get(journal).then().statusCode(200).body("[0].undo", equalTo("addSheet"));
    json("{}").put(journal).then().statusCode(422).body("code", equalTo("bad-journal"));
    json("[]").put(journal.replace("/1/", "/9/")).then().statusCode(404);
  }

  @Test
  void panesLearnHowFarTheyMayGo() {
    api().get("/pane").then().statusCode(200).body("modeCeiling", equalTo("act"));
    given()
        .get("/pane/")
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .header("Content-Security-Policy", containsString("https://appsforoffice.microsoft.com"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'self' https://*."))
        .body(
            containsString("content=\"https://appsforoffice.microsoft.com/lib/1/hosted/office.js"));
    given()
        .get("/pane/main.js")
        .then()
        .header("Content-Security-Policy", not(containsString("appsforoffice")));
  }

  private static String text(OpcPackage file, String part) {
    return new String(file.part(part), UTF_8);
  }

  private static ValidatableResponse snapshot(String session, String body) {
    return json(body).post("/sessions/" + session + "/snapshots").then();
  }

  private static ValidatableResponse put(String id, int version, byte[] content) {
    return api()
        .contentType("application/octet-stream")
        .header("If-Match", "\"" + version + "\"")
        .body(content)
        .put("/documents/" + id + "/content")
        .then();
  }

  private static ValidatableResponse putSnapshot(String id, int version, String body) {
    return json(body)
        .header("If-Match", "\"" + version + "\"")
        .put("/documents/" + id + "/content")
        .then();
  }
}
