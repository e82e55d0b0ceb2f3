package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.deckhand.evaluation.check.AnswerCheck;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.DeckCheck;
import dev.deckhand.evaluation.check.WorkbookCheck;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.SuiteReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Turns become cases that the model which did them solves, and that silence does not. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class TurnCaseApiTest {
  private static final Path SUITE = Path.of("target", "test-suites", "made");

  @Inject EntityManager database;
  @Inject UserTransaction transaction;

  @BeforeEach
  void remove() throws IOException {
    if (Files.isDirectory(SUITE)) {
      try (Stream<Path> files = Files.walk(SUITE)) {
        files.sorted(Comparator.reverseOrder()).forEach(TurnCaseApiTest::delete);
      }
    }
  }

  @AfterEach
  void forget() throws Exception {
    remove();
    transaction.begin();
    database.createNativeQuery("delete from outcomes").executeUpdate();
    database.createNativeQuery("delete from evaluations").executeUpdate();
    transaction.commit();
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anAppliedEditOfAWorkbook() {
    String turn =
        turn(
            "regional-sales.xlsx",
            "proposed",
            Map.of(
                "instruction",
                "Add a column Margin = Revenue - Cost",
                "selection",
                "Orders!A1",
                "scope",
                List.of("Orders")));
    String place = "/turns/" + turn + "/case";
    json(Map.of("suite", "made"))
        .post(place)
        .then()
        .statusCode(409)
        .body("code", equalTo("not-applied"));
    apply(turn);
    json(Map.of("suite", "../made")).post(place).then().statusCode(400);

    SampleCase made = made(turn);

    assertThat(made.selection()).isNotNull().hasToString("Cells[range=Orders!A1]");
    assertThat(made.scope()).containsExactly("Orders");
    assertThat(types(made))
        .containsExactly(WorkbookCheck.GoldenRange.class, WorkbookCheck.NoNewErrors.class);
    json(Map.of("suite", "made"))
        .post(place)
        .then()
        .statusCode(409)
        .body("code", equalTo("case-exists"));
    assertThat(score()).isEqualTo(1f);
  }

  @Test
  void anAppliedEditOfADeck() {
    String turn =
        turn(
            "company-template.pptx",
            "proposed",
            Map.of(
                "instruction",
                "set title of slide 1 to Annual plan 2026",
                "selection",
                Map.of("slide", 1)));
    apply(turn);

    SampleCase made = made(turn);

    assertThat(made.selection()).isNotNull().hasToString("Slide[number=1]");
    assertThat(made.solution().file()).isNotNull();
    assertThat(made.checks())
        .contains(new DeckCheck.SlideSays(1, null, List.of("Annual plan 2026"), null));
    assertThat(types(made))
        .contains(
            DeckCheck.SlideCount.class,
            DeckCheck.Fits.class,
            DeckCheck.GeometryKept.class,
            DeckCheck.LinksIntact.class);
    assertThat(score()).isEqualTo(1f);
  }

  @Test
  void anAnswerWithWhatItRestsOn() {
    String turn =
        turn(
            "regional-sales.xlsx",
            "answered",
            Map.of("instruction", "what's the total revenue of all orders?"));

    SampleCase made = made(turn);

    assertThat(made.solution().file()).isNull();
    assertThat(made.solution().answer()).isNotBlank();
    assertThat(made.solution().citations()).isNotEmpty();
    assertThat(types(made)).contains(AnswerCheck.Cites.class);
    assertThat(score()).isEqualTo(1f);
  }

  @Test
  void theDocumentsATurnTookFromBelongToItsCase() {
    String deck = Api.document("company-template.pptx");
    String session = Api.sessionOf(deck);
    String source =
        Api.upload(session, "regional-sales.xlsx", Api.sample("regional-sales.xlsx"))
            .statusCode(201)
            .extract()
            .path("id");
    String turn =
        ask(
            session,
            "proposed",
            Map.of(
                "instruction",
                "set title of slide 1 to Annual plan 2026",
                "documentId",
                deck,
                "sources",
                List.of(source),
                "model",
                "builtin/rules"));
    api()
        .get("/turns/" + turn)
        .then()
        .body("sources[0].documentId", equalTo(source), "sources[0].version", equalTo(1));
    apply(turn);

    SampleCase made = made(turn);

    assertThat(made.files()).hasSize(2);
    assertThat(made.files().get(1)).hasBinaryContent(Api.sample("regional-sales.xlsx"));
  }

  private static String turn(String sample, String status, Map<String, Object> request) {
    String document = Api.document(sample);
    Map<String, Object> whole = new HashMap<>(request);
    whole.put("documentId", document);
    whole.put("model", "builtin/rules");
    return ask(Api.sessionOf(document), status, whole);
  }

  private static String ask(String session, String status, Map<String, Object> request) {
    return json(request)
        .post("/sessions/" + session + "/turns")
        .then()
        .statusCode(200)
        .body("status", equalTo(status))
        .extract()
        .path("id");
  }

  private static void apply(String turn) {
    Api.change(1, Map.of()).post("/turns/" + turn + "/apply").then().statusCode(200);
  }

  private static SampleCase made(String turn) {
    json(Map.of("suite", "made"))
        .post("/turns/" + turn + "/case")
        .then()
        .statusCode(201)
        .body("suite", equalTo("made"), "caseId", equalTo("turn-" + turn));
    List<SampleCase> cases = SuiteReader.read(SUITE).cases();
    assertThat(cases).hasSize(1);
    return cases.getFirst();
  }

  private static List<Class<?>> types(SampleCase sample) {
    return sample.checks().stream().<Class<?>>map(Check::getClass).toList();
  }

  /** What the built-in model makes of the suite; the stream of its events ends with the run. */
  private static float score() {
    String id =
        json(Map.of("suite", "made", "models", List.of("builtin/rules")))
            .post("/evaluations")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    api().get("/evaluations/" + id + "/events").then().statusCode(200);
    JsonPath run = api().get("/evaluations/" + id).then().statusCode(200).extract().jsonPath();
    return run.getFloat("scores.find { it.model == 'builtin/rules' }.mean");
  }
}
