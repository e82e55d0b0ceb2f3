package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Features on the pages: a name and an example in each language, in the words of the catalogue. */
class FeatureTextsTest {
  private static final Path TEXTS =
      Path.of("src", "main", "resources", "META-INF", "resources", "shared", "i18n");

  private final Features features = new Features();

  @Test
  void englishIsWhatTheCatalogueSays() throws IOException {
    Map<String, String> texts = texts("en");
    for (Feature feature : features.all()) {
      assertThat(texts)
          .containsEntry("feature." + feature.id(), feature.card().title())
          .containsEntry("example." + feature.id(), feature.card().example());
    }
  }

  @Test
  void germanExamplesAreUnderstoodAsWhatTheyAreAnExampleOf() throws IOException {
    Map<String, String> texts = texts("de");
    for (Feature feature : features.all()) {
      String example = String.valueOf(texts.get("example." + feature.id()));
      assertThat(features.guess(feature.host(), example).id()).as(example).isEqualTo(feature.id());
    }
  }

  private static Map<String, String> texts(String language) throws IOException {
    return new ObjectMapper()
        .readValue(TEXTS.resolve(language + ".json").toFile(), new TypeReference<>() {});
  }
}
