package dev.deckhand.docs;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page of functions says what the registry of functions says. */
class FunctionsDocTest {
  @Test
  void thePageOfFunctionsIsCurrent() throws IOException {
    Page.of("docs/functions.md").requireText(FunctionsPage.text(), getClass());
  }
}
