package dev.deckhand.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.analysis.words.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionCatalogueTest {
  @Test
  void everyFunctionIsToldInEveryLanguage() {
    Map<String, String> english = FunctionCatalogue.of(Language.ENGLISH);
    Map<String, String> german = FunctionCatalogue.of(Language.GERMAN);

    assertThat(english).hasSizeGreaterThan(90);
    assertThat(german.keySet()).isEqualTo(english.keySet());
    assertThat(german)
        .allSatisfy(
            (function, text) -> assertThat(text).isNotBlank().isNotEqualTo(english.get(function)));
  }
}
