package dev.deckhand.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaReachTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "WEBSERVICE(A1)",
        "_xlfn.WEBSERVICE(A1)",
        "webservice ( \"x\" )",
        "SUM(1,IF(TRUE,_xlfn.IMAGE(\"h\"&A1)))",
        "HYPERLINK(\"http://x?\"&A1,\"ok\")",
        "RTD(\"a\",,\"b\")",
        "LET(x,WEBSERVICE(A1),x)",
        "LAMBDA(u,WEBSERVICE(u))(A1)",
        "[1]Sheet1!A1",
        "'[book.xlsx]Sheet1'!A1",
        "'\\\\server\\share\\[b.xlsx]S'!A1",
        "cmd|'/c calc'!A1",
        "_xll.ANYTHING(1)",
        "COPILOT(\"x\",A1)",
        "_xlws.PY(1)",
        "SQL.REQUEST(\"x\")",
        "CALL(\"urlmon\",\"URLDownloadToFileA\")",
        "STOCKHISTORY(A1)",
        "IMPORTDATA(\"x\")",
        "SUM((",
        "A1:WEBSERVICE(B1)"
      })
  void everyExitIsFound(String formula) {
    assertThat(FormulaReach.outside(formula)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SUM(A1:B9)",
        "\"WEBSERVICE(A1)\"",
        "'WEBSERVICE data'!A1",
        "Sales[Revenue]",
        "Table1[[#Headers],[IMAGE]]",
        "IF(A1=\"HYPERLINK\",1,2)",
        "SUM(Jan:Dec!A1)",
        "INDEX(A:A,MATCH(1,B:B,0))",
        "Image_size*2"
      })
  void innocentFormulasPass(String formula) {
    assertThat(FormulaReach.outside(formula)).isEmpty();
  }
}
