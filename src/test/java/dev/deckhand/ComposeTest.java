package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks without a container engine what can be wrong in the compose file and the image. */
class ComposeTest {
  private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");

  @Test
  void everySettingOfTheServiceExists() throws IOException {
    Set<String> known = knownSettings();
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

  /** Ours are listed with their defaults; Quarkus documents its own in each extension's jar. */
  private static Set<String> knownSettings() throws IOException {
    Set<String> names = new HashSet<>();
    Properties own = new Properties();
    try (InputStream in =
        Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
      own.load(in);
    }
    own.stringPropertyNames().forEach(name -> names.add(environmentName(name)));
    var docs =
        ComposeTest.class
            .getClassLoader()
            .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json");
    for (var model : Collections.list(docs)) {
      try (InputStream in = model.openStream()) {
        new ObjectMapper().readTree(in).findValuesAsText("environmentVariable").forEach(names::add);
      }
    }
    return names;
  }

  private static String environmentName(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
