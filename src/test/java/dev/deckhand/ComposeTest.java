package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.deckhand.testing.KnownSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks without a container engine what can be wrong in the compose file and the image. */
class ComposeTest {
  private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");

  @Test
  void everySettingOfTheServiceExists() throws IOException {
    Set<String> known = KnownSettings.asEnvironment();
    List<String> named = new ArrayList<>();
    compose().at("/services/deckhand/environment").fieldNames().forEachRemaining(named::add);
    try (Stream<String> lines = Files.lines(DOCKERFILE)) {
      lines
          .filter(line -> line.startsWith("ENV "))
          .map(line -> line.substring("ENV ".length(), line.indexOf('=')))
          .forEach(named::add);
    }
    assertThat(named).contains("DECKHAND_TOKEN", "QUARKUS_DATASOURCE_JDBC_URL");
    assertThat(known).containsAll(named);
  }

  @Test
  void servicesAndProfilesAreThere() throws IOException {
    JsonNode services = compose().get("services");

    assertThat(services.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("deckhand", "database", "ollama", "telemetry");
    assertThat(services.at("/database/image").asText()).endsWith("postgres:18");
    assertThat(services.at("/ollama/profiles/0").asText()).isEqualTo("ollama");
    assertThat(services.at("/telemetry/profiles/0").asText()).isEqualTo("telemetry");
  }

  @Test
  void whatTheImageCopiesExists() throws IOException {
    assertThat(compose().at("/services/deckhand/build/dockerfile").asText())
        .isEqualTo(DOCKERFILE.toString());
    List<String> sources = new ArrayList<>();
    for (String line : Files.readAllLines(DOCKERFILE)) {
      if (line.startsWith("COPY ") && !line.contains("--from")) {
        List<String> words = List.of(line.split(" "));
        sources.addAll(words.subList(1, words.size() - 1));
      }
    }
    assertThat(sources).contains("pom.xml").allSatisfy(s -> assertThat(Path.of(s)).exists());
  }

  private static JsonNode compose() throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .readTree(Files.readString(Path.of("docker-compose.yml")));
  }
}
