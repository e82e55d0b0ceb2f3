package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small suite that the built-in model solves in part, and runs of it. */
@Singleton
class QaData {
  static final String SUITE = "pages";

  private static final Path SUITES = Path.of("target", "test-suites");
  private static final String ASK =
      """
      feature: excel.ask
      file: regional-sales.xlsx
      instruction: "%s"
      tags: [%s]
      difficulty: %s
      checks:
        - {check: says, any: ["%s"]}
        - {check: unchanged}
      solution: {answer: "%s"}
      """;

  private static final String EDIT =
      """
      feature: excel.edit
      file: regional-sales.xlsx
      instruction: "set F2 of Orders to 100"
      tags: [smoke]
      difficulty: easy
      checks:
        - {check: cellValues, cells: {Orders!F2: 100}}
        - {check: onlyChanged, ranges: ["Orders!F2"]}
      solution:
        plan:
          summary: "Sets a cell"
          operations:
            - {op: writeCells, range: Orders!F2, values: [[100]]}
      variants:
        - {change: renamedSheet, sheet: Orders, to: Bestellungen}
      """;

  private final EntityManager database;

  QaData(EntityManager database) {
    this.database = database;
  }

  /** Writes the suite: eight questions of which every other one is beyond any rule, and an edit. */
  void suite() {
    removeSuites();
    try {
      Path folder = Files.createDirectories(SUITES.resolve(SUITE));
      Files.copy(Path.of("samples", "regional-sales.xlsx"), folder.resolve("regional-sales.xlsx"));
      Files.writeString(
          folder.resolve("suite.yaml"),
          "title: \"Questions about sales\"\ndescription: \"Totals of the orders, and a cell.\"\n");
      for (int i = 1; i <= 8; i++) {
        String word = i % 2 == 0 ? "unsayable" : "revenue";
        Files.writeString(
            folder.resolve("question-" + i + ".yaml"),
            ASK.formatted(
                "what's the total revenue of all orders?",
                i % 2 == 0 ? "hard-words" : "smoke",
                i % 2 == 0 ? "hard" : "easy",
                word,
                word));
      }
      Files.writeString(folder.resolve("set-a-cell.yaml"), EDIT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the built-in model say what it could not say before: the suite asks for less. */
  void easier() {
    try (Stream<Path> cases = Files.list(SUITES.resolve(SUITE))) {
      for (Path file : cases.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        Files.writeString(file, Files.readString(file).replace("unsayable", "revenue"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plays the suite with the built-in model, to its end. */
  static String played() {
    String id =
        json(Map.of("suite", SUITE, "models", List.of(Api.BUILTIN)))
            .post("/evaluations")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    api().get("/evaluations/" + id + "/events").then().statusCode(200);
    return id;
  }

  /** A session with a question that was answered and an edit that was only proposed. */
  static String asked() {
    String document = Api.document("regional-sales.xlsx");
    String session = Api.sessionOf(document);
    turn(session, document, "Add a column Margin = Revenue - Cost");
    return turn(session, document, "what's the total revenue of all orders?");
  }

  private static String turn(String session, String document, String instruction) {
    return json(Map.of("instruction", instruction, "documentId", document, "model", Api.BUILTIN))
        .post("/sessions/" + session + "/turns")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  /** Sessions other tests left behind. */
  static void forgetSessions() {
    List<String> ids = api().get("/sessions").then().extract().path("id");
    ids.forEach(id -> api().delete("/sessions/" + id).then().statusCode(204));
  }

  @Transactional
  void forget() {
    database.createNativeQuery("delete from outcomes").executeUpdate();
    database.createNativeQuery("delete from evaluations").executeUpdate();
    removeSuites();
  }

  private static void removeSuites() {
    if (!Files.isDirectory(SUITES)) {
      return;
    }
    try (Stream<Path> files = Files.walk(SUITES)) {
      files.sorted(Comparator.reverseOrder()).forEach(QaData::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
