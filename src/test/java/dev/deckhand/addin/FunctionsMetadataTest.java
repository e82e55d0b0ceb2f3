package dev.deckhand.addin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Excel is told of the worksheet functions is what their script does. */
class FunctionsMetadataTest {
  private static final Path FOLDER =
      Path.of("src", "main", "resources", "META-INF", "resources", "addin");
  private static final Pattern ASSOCIATED =
      Pattern.compile("associate\\('(\\w+)', \\(([\\w, ]+), invocation\\) =>");

  private static JsonNode functions() throws IOException {
    return new ObjectMapper()
        .readTree(Files.readString(FOLDER.resolve("functions.json")))
        .path("functions");
  }

  @Test
  void everyFunctionIsThereWithItsParameters() throws IOException {
    String script = Files.readString(FOLDER.resolve("functions.js"));
    List<MatchResult> associated = ASSOCIATED.matcher(script).results().toList();
    assertThat(associated).hasSize(functions().size()).isNotEmpty();
    for (int i = 0; i < associated.size(); i++) {
      JsonNode function = functions().get(i);
      assertThat(function.path("id").asText()).isEqualTo(associated.get(i).group(1));
      assertThat(function.path("parameters").findValuesAsText("name"))
          .containsExactly(associated.get(i).group(2).split(", "));
      assertThat(function.path("options").path("cancelable").asBoolean()).isTrue();
      assertThat(function.path("options").path("volatile").asBoolean()).isFalse();
      assertThat(function.path("options").path("stream").asBoolean()).isFalse();
    }
  }

  @Test
  void itHasTheFormThatExcelReads() throws IOException {
    for (JsonNode function : functions()) {
      assertThat(function.path("id").asText()).matches("[A-Z][A-Z0-9_.]*");
      assertThat(function.path("name").asText()).matches("[A-Z][A-Z0-9_.]{2,}");
      assertThat(function.path("description").asText()).isNotBlank();
      boolean optional = false;
      for (JsonNode parameter : function.path("parameters")) {
        assertThat(parameter.path("type").asText()).isIn("string", "number", "boolean", "any");
        assertThat(parameter.path("dimensionality").asText()).isIn("scalar", "matrix");
        assertThat(parameter.path("description").asText()).isNotBlank();
        assertThat(optional && !parameter.path("optional").asBoolean())
            .as("what is required comes first")
            .isFalse();
        optional = parameter.path("optional").asBoolean();
      }
    }
  }
}
