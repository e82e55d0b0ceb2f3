package dev.deckhand.docs;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page of operations says what the operation types say. */
class OperationsDocTest {
  @Test
  void thePageOfOperationsIsCurrent() throws IOException {
    Page.of("docs/operations.md").requireText(OperationsPage.text(), getClass());
  }
}
