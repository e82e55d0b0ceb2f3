package dev.deckhand.docs;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.deckhand.evaluation.suite.CaseSchema;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The schema editors use says what the records of checks, variants and plans say. */
class CaseSchemaDocTest {
  @Test
  void theSchemaOfCasesIsCurrent() throws IOException {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    String schema = mapper.writeValueAsString(CaseSchema.schema()) + "\n";
    Page.of("samples/suites/" + CaseSchema.FILE_NAME).requireText(schema, getClass());
  }
}
