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
        .containsExactlyInAnyOrder("deckhand", "role", "database", "ollama", "telemetry");
    assertThat(services.at("/database/image").asText()).endsWith("postgres:18");
    assertThat(services.at("/ollama/profiles/0").asText()).isEqualTo("ollama");
    assertThat(services.at("/telemetry/profiles/0").asText()).isEqualTo("telemetry");
  }

  @Test
  void theServiceWorksAsAUserThatCannotChangeTheAudit() throws IOException {
    JsonNode compose = compose();
    JsonNode service = compose.at("/services/deckhand/environment");
    JsonNode role = compose.at("/services/role/environment");
    String owner = compose.at("/services/database/environment/POSTGRES_USER").asText();
    String user = service.get("QUARKUS_DATASOURCE_USERNAME").asText();
    String rights = Files.readString(Path.of("src/main/resources/db/migration/V2__admin.sql"));

    assertThat(user).isNotEqualTo(owner);
    assertThat(rights).contains("grant select, insert on audit, settings to " + user + ";");
    assertThat(service.get("QUARKUS_FLYWAY_USERNAME").asText()).isEqualTo(owner);
    assertThat(role.get("PGUSER").asText()).isEqualTo(owner);
    assertThat(service.get("QUARKUS_DATASOURCE_PASSWORD"))
        .isEqualTo(role.get("APP_PASSWORD"))
        .isNotEqualTo(service.get("QUARKUS_FLYWAY_PASSWORD"));
    assertThat(service.get("QUARKUS_DATASOURCE_PASSWORD").asText()).contains(":?");
    assertThat(compose.at("/services/deckhand/depends_on/role/condition").asText())
        .isEqualTo("service_completed_successfully");
    assertThat(compose.at("/configs/role/content").asText())
        .contains("create role " + user, "alter role " + user + " login password :'password'")
        .doesNotContainIgnoringCase("superuser");
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
