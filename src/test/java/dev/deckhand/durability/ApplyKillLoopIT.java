package dev.deckhand.durability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: applies plans over HTTP while the service is killed at random moments. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ApplyKillLoopIT {
  private static final Pattern READY =
      Pattern.compile("Deckhand is ready: http://localhost:(\\d+)/.*");
  private static final int KILLS = Integer.getInteger("deckhand.kills", 3);
  private static final int APPLIES_PER_KILL = 10_000;

  @TempDir Path home;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private String base = "";

  @Test
  void everyAcknowledgedApplySurvivesAndNoneIsThereTwice() throws Exception {
    Random random = new Random(KILLS);
    String document;
    try (Victim service = start()) {
      document = upload();
    }
    int version = 1;
    for (int kill = 0; kill < KILLS; kill++) {
      try (Victim service = start()) {
        service.killIn(random.nextInt(3_000_000));
        version = applyUntilCut(document, version);
      }
    }
    try (Victim service = start()) {
      verify(document, version);
    }
  }

  private Victim start() throws IOException {
    Victim service = Victim.start(home, List.of("-jar", Victim.JAR.toString()));
    base = "http://localhost:" + service.await(READY).group(1) + "/api/v1";
    return service;
  }

  private String upload() throws Exception {
    HttpResponse<byte[]> session =
        send(
            request("/sessions").POST(BodyPublishers.ofString("{\"host\": \"excel\"}")),
            "application/json");
    String id = json.readTree(session.body()).get("id").asText();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"loop.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .getBytes(UTF_8));
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Loop");
      workbook.write(body);
    }
    body.writeBytes("\r\n--cut--\r\n".getBytes(UTF_8));
    HttpResponse<byte[]> uploaded =
        send(
            request("/sessions/" + id + "/documents")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())),
            "multipart/form-data; boundary=cut");
    assertThat(uploaded.statusCode()).isEqualTo(201);
    return json.readTree(uploaded.body()).get("id").asText();
  }

  /** Goes on from the version until the connection breaks; returns the last acknowledged one. */
  private int applyUntilCut(String document, int version) throws InterruptedException {
    try {
      for (int apply = 0; apply < APPLIES_PER_KILL; apply++) {
        HttpResponse<byte[]> answer = apply(document, version);
        assertThat(answer.statusCode()).as(() -> new String(answer.body(), UTF_8)).isEqualTo(200);
        assertThat(json.readTree(answer.body()).get("version").asInt()).isEqualTo(version + 1);
        version++;
      }
      throw new AssertionError("the service was not killed");
    } catch (IOException e) {
      return version; // the cut: the next run sends the same request with the same key
    }
  }

  private HttpResponse<byte[]> apply(String document, int version)
      throws IOException, InterruptedException {
    String plan =
        """
        {"plan": {"summary": "Row %1$d", "operations": [
          {"id": "1", "op": "writeCells", "range": "Loop!A%1$d", "values": [[%1$d]]}]}}"""
            .formatted(version);
    return send(
        request("/documents/" + document + "/plan/apply")
            .header("If-Match", "\"" + version + "\"")
            .header("Idempotency-Key", "apply-" + version)
            .POST(BodyPublishers.ofString(plan)),
        "application/json");
  }

  private void verify(String document, int acknowledged) throws Exception {
    JsonNode versions =
        json.readTree(send(request("/documents/" + document + "/versions"), "*/*").body());
    assertThat(versions.size()).isBetween(acknowledged, acknowledged + 1);
    for (int version = 1; version <= versions.size(); version++) {
      assertThat(versions.get(versions.size() - version).get("version").asInt()).isEqualTo(version);
      HttpResponse<byte[]> content =
          send(request("/documents/" + document + "/content?version=" + version), "*/*");
      assertThat(content.statusCode()).as("content of version " + version).isEqualTo(200);
    }
    System.out.printf("%d kills, %d applies acknowledged%n", KILLS, acknowledged - 1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, String contentType)
      throws IOException, InterruptedException {
    return client.send(
        request
            .header("Authorization", "Bearer kill-loop")
            .header("Content-Type", contentType)
            .build(),
        BodyHandlers.ofByteArray());
  }
}
