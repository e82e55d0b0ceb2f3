package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.xlsx.OddPackages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Hostile and broken files over HTTP: each is outlined or refused with a typed problem in bounded
 * time, and a good file sent right after it is taken.
 */
@QuarkusTest
class HostileUploadTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final List<String> wrong = new ArrayList<>();

  @Test
  void theServiceAnswersAndGoesOn() throws IOException {
    byte[] good = OddPackages.good();
    String workbooks = Api.session("excel");
    upload(workbooks, "good.xlsx", good);

    Map<String, byte[]> files = new LinkedHashMap<>();
    new OddPackages(good).readable().forEach(files::put);
    new OddPackages(good).broken().forEach(files::put);
    files.putAll(OddPackages.damaged(good, 25, 25));
    files.forEach((name, content) -> hostile(workbooks, good, name, "x.xlsx", content));
    for (Path file : Corpus.files("malformed")) {
      String name = file.getFileName().toString();
      String session = name.contains(".ppt") ? Api.session("powerpoint") : workbooks;
      hostile(session, good, name, name, Files.readAllBytes(file));
      taken(upload(workbooks, "good.xlsx", good), "the good file after " + name);
    }

    assertThat(files).hasSizeGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  private void hostile(String session, byte[] good, String what, String fileName, byte[] content) {
    long start = System.nanoTime();
    Response response = upload(session, fileName, content);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (took.compareTo(LIMIT) > 0) {
      wrong.add(what + " took " + took);
    }
    boolean refused =
        response.statusCode() >= 400
            && response.statusCode() < 500
            && response.contentType().startsWith("application/problem+json")
            && response.path("code") != null
            && response.path("nextStep") != null;
    if (!refused) {
      taken(response, what);
    }
    if (fileName.equals("x.xlsx") && what.hashCode() % 8 == 0) {
      taken(upload(session, "good.xlsx", good), "the good file after " + what);
    }
  }

  private void taken(Response response, String what) {
    if (response.statusCode() != 201 || response.path("outline") == null) {
      wrong.add(what + ": " + response.statusCode() + " " + response.body().asString());
    }
  }

  private static Response upload(String session, String fileName, byte[] content) {
    return api().multiPart("file", fileName, content).post("/sessions/" + session + "/documents");
  }
}
