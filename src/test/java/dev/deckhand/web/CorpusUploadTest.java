package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every real file of the corpus, through HTTP: outlined, or refused with a code and a next step.
 */
@QuarkusTest
class CorpusUploadTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final List<String> wrong = new ArrayList<>();

  @Test
  void everyFileIsOutlinedOrRefusedWithATypedProblem() throws IOException {
    Path corpus =
        Path.of(Optional.ofNullable(System.getenv("DECKHAND_CORPUS")).orElse("../shared/corpus"));
    assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus.toAbsolutePath());
    String workbooks = Api.session("excel");
    String decks = Api.session("powerpoint");

    List<Path> files;
    try (Stream<Path> walk = Files.walk(corpus)) {
      files = walk.filter(path -> path.toString().matches(".*\\.(xls|ppt)\\w?")).sorted().toList();
    }
    for (Path file : files) {
      upload(file.toString().contains(".ppt") ? decks : workbooks, file);
    }

    assertThat(files).hasSizeGreaterThan(100);
    assertThat(wrong).isEmpty();
    api().get("/sessions/" + workbooks).then().statusCode(200);
  }

  private void upload(String session, Path file) throws IOException {
    long start = System.nanoTime();
    Response response =
        api()
            .multiPart("file", file.getFileName().toString(), Files.readAllBytes(file))
            .post("/sessions/" + session + "/documents");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    boolean outlined = response.statusCode() == 201 && response.path("outline") != null;
    boolean refused =
        response.statusCode() >= 400
            && response.statusCode() < 500
            && response.contentType().startsWith("application/problem+json")
            && response.path("code") != null
            && response.path("nextStep") != null;
    if (!outlined && !refused) {
      wrong.add(file + ": " + response.statusCode() + " " + response.body().asString());
    }
    if (took.compareTo(LIMIT) > 0) {
      wrong.add(file + " took " + took);
    }
  }
}
