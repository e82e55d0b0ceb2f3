package dev.deckhand.addin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The unified manifest against Microsoft's schema 1.25, and what the schema cannot say. */
class UnifiedManifestTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Site SITE =
      Site.of(URI.create("https://deckhand.example.com:8443/"), "Deckhand", "1.4.0-SNAPSHOT", true);
  private static final Manifests MANIFESTS = new Manifests();

  private static Set<ValidationMessage> violations(String schemaName, JsonNode json)
      throws IOException {
    try (InputStream in = UnifiedManifestTest.class.getResourceAsStream("/addin/" + schemaName)) {
      String schema =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              // control characters that JavaScript's patterns know by these letters
              .replace("[\\b", "[\\\\u0008")
              .replace("\\\\b", "\\\\u0008")
              .replace("\\\\v", "\\\\u000b")
              .replace("\\\\a", "\\\\u0007");
      JsonSchema compiled =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
      return compiled.validate(json);
    }
  }

  private static Map<String, byte[]> zip() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(MANIFESTS.zip(SITE)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void itKeepsToTheSchema() throws IOException {
    JsonNode manifest = JSON.readTree(MANIFESTS.json(SITE));
    assertThat(violations("MicrosoftTeams.schema.json", manifest)).isEmpty();
    Site alone = Site.of(SITE.address(), "Deckhand", "1.4", false);
    JsonNode withoutTwin = JSON.readTree(MANIFESTS.json(alone));
    assertThat(violations("MicrosoftTeams.schema.json", withoutTwin)).isEmpty();
    assertThat(withoutTwin.at("/extensions/0/alternates").isMissingNode()).isTrue();
  }

  @Test
  void theSchemaWouldFindAMistake() throws IOException {
    JsonNode broken = JSON.readTree(MANIFESTS.json(SITE).replace("\"accentColor\"", "\"accent\""));
    assertThat(violations("MicrosoftTeams.schema.json", broken)).isNotEmpty();
  }

  @Test
  void thePackageHasAllTheManifestNames() throws IOException {
    Map<String, byte[]> files = zip();
    assertThat(files).containsOnlyKeys("manifest.json", "de-de.json", "color.png", "outline.png");
    BufferedImage color =
        ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(files.get("color.png"))));
    BufferedImage outline =
        ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(files.get("outline.png"))));
    assertThat(List.of(color.getWidth(), color.getHeight())).containsOnly(192);
    assertThat(List.of(outline.getWidth(), outline.getHeight())).containsOnly(32);
    JsonNode german = JSON.readTree(files.get("de-de.json"));
    assertThat(violations("MicrosoftTeams.Localization.schema.json", german)).isEmpty();
    assertThat(MANIFESTS.zip(SITE)).isEqualTo(MANIFESTS.zip(SITE));
  }

  @Test
  void capabilitiesThatOneHostLacksAreNotAskedForAtTheTop() throws IOException {
    JsonNode manifest = JSON.readTree(MANIFESTS.json(SITE));
    assertThat(manifest.at("/extensions/0/requirements/capabilities"))
        .singleElement()
        .satisfies(one -> assertThat(one.path("name").asText()).isEqualTo("SharedRuntime"));
  }

  @Test
  void everyActionIsOneOfTheRuntimes() throws IOException {
    JsonNode manifest = JSON.readTree(MANIFESTS.json(SITE));
    List<String> known = manifest.at("/extensions/0/runtimes/0/actions").findValuesAsText("id");
    assertThat(known).contains("ShowPane", "explain", "fix", "ask");
    assertThat(manifest.findValuesAsText("actionId")).isNotEmpty().isSubsetOf(known);
    assertThat(JSON.readTree(MANIFESTS.shortcuts()).at("/shortcuts").findValuesAsText("action"))
        .isNotEmpty()
        .isSubsetOf(known);
  }

  @Test
  void itIsOfThisInstallationAndBuild() throws IOException {
    JsonNode manifest = JSON.readTree(MANIFESTS.json(SITE));
    assertThat(manifest.path("version").asText()).isEqualTo("1.4.0");
    assertThat(manifest.path("id").asText()).isEqualTo(SITE.jsonId().toString());
    assertThat(manifest.at("/extensions/0/alternates/0/hide/customOfficeAddin/officeAddinId"))
        .hasToString("\"" + SITE.xmlId() + "\"");
    assertThat(manifest.at("/validDomains/0").asText()).isEqualTo("deckhand.example.com:8443");
    assertThat(MANIFESTS.json(SITE).lines())
        .filteredOn(line -> line.contains("https://") && !line.contains("$schema"))
        .allMatch(line -> line.contains("https://deckhand.example.com:8443/"));
  }
}
