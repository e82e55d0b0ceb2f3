package dev.deckhand.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas that differ in nothing but the cells they read have one form. */
class ExitFormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "WEBSERVICE(A1) | WEBSERVICE(#)",
        "WEBSERVICE($B$20) | WEBSERVICE(#)",
        "WEBSERVICE(Sheet2!A1) | WEBSERVICE(#)",
        "WEBSERVICE('My sheet'!A1:B2) | WEBSERVICE(#:#)",
        "WEBSERVICE(\"A1\") | WEBSERVICE(\"A1\")",
        "WEBSERVICE(\"a \"\"A1\"\" $b\"&A1) | WEBSERVICE(\"a \"\"A1\"\" $b\"&#)",
        "LOG10(A1) | LOG10(#)",
        "[1]Other!A1 | [1]Other!#",
        "'[1]My sheet'!A1 | '[1]My sheet'!#"
      })
  void cellsAndWorksheetsGoTextsAndFilesStay(String formula, String form) {
    assertThat(ExitForms.of(formula)).isEqualTo(form);
  }
}
