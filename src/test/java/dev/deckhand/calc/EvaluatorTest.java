package dev.deckhand.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.TableInfo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
  private final MemorySource source = sheet();
  private final Evaluator evaluator = new Evaluator(source, RecalculationTest.SETTINGS);

  private static MemorySource sheet() {
    MemorySource source =
        new MemorySource("Sheet1", "Q3 actuals")
            .put("A1", "Name")
            .put("B1", "Qty")
            .put("C1", "Date")
            .put("A2", "pear")
            .put("B2", 3)
            .put("C2", 45000)
            .put("A3", "Apple")
            .put("B3", 5)
            .put("C3", 45031)
            .put("A4", "fig")
            .put("B4", -2)
            .put("C4", 45061.5)
            .put("A5", "apple pie")
            .put("B5", 5)
            .put("C5", 45092)
            .put("D2", "12")
            .put("D3", true)
            .put("D4", CellValue.of(CellError.DIV0))
            .put("D5", "")
            .put("Q3 actuals!A1", 7)
            .put("F3", "=1+1");
    source.names.add(new DefinedName("Rate", "0.25", null, false));
    source.names.add(new DefinedName("Left_cell", "Sheet1!XFD1", null, false));
    source.names.add(new DefinedName("Twice", "_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)", null, false));
    source.tables.add(
        new TableInfo(
            "Fruit", "Sheet1", CellArea.parse("A1:C5"), 1, 0, List.of("Name", "Qty", "Date")));
    return source;
  }

  private String shown(String formula, boolean array) {
    CellPlace place = new CellPlace("Sheet1", CellAddress.parse("E3"));
    return ShownResult.of(evaluator.evaluate(FormulaParser.parse(formula), place, array));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/calc/ordinary.tsv", delimiter = '\t', quoteCharacter = '\0')
  void evaluatesOrdinaryFormulas(String formula, String expected) {
    assertThat(shown(formula, false)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/calc/arrays.tsv", delimiter = '\t', quoteCharacter = '\0')
  void evaluatesArrayFormulas(String formula, String expected) {
    assertThat(shown(formula, true)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CUBEVALUE(1)",
        "[1]Sheet1!A1",
        "IFERROR(WEBSERVICE(1),0)",
        "CELL(\"filename\",A1)",
        "SUM(1,_xll.NOSUCH(A1))",
        "SUM(SEQUENCE(3000,3000))",
        "ROUND(1)"
      })
  void doesNotGuess(String formula) {
    assertThat(shown(formula, true)).startsWith("not evaluated: ");
  }

  @Test
  void endlessRecursionEnds() {
    source.names.add(
        new DefinedName(
            "Loop", "_xlfn.LAMBDA(_xlpm.x,IF(_xlpm.x,1+Loop(_xlpm.x),0))", null, false));
    Result result =
        new Evaluator(source, RecalculationTest.SETTINGS)
            .evaluate(CellFormula.of("Loop(1)"), new CellPlace("Sheet1", CellAddress.parse("E3")));
    assertThat(result).isEqualTo(new Result.NotEvaluated("it is nested too deeply"));
  }

  @Test
  void brokenFormulasAreNotEvaluated() {
    Result result =
        evaluator.evaluate(
            CellFormula.of("SUM(1"), new CellPlace("Sheet1", CellAddress.parse("E3")));
    assertThat(result).isInstanceOf(Result.NotEvaluated.class);
  }

  @Test
  void datesFollowTheWorkbooksSystem() {
    MemorySource workbook = new MemorySource("Sheet1");
    workbook.date1904 = true;
    Result result =
        new Evaluator(workbook, RecalculationTest.SETTINGS)
            .evaluate(
                CellFormula.of("TEXT(DATE(2023,3,15),\"yyyy-mm-dd\")&DATE(2023,3,15)"),
                new CellPlace("Sheet1", CellAddress.parse("A1")));
    assertThat(result).isEqualTo(new Result.Single(CellValue.of("2023-03-1543538")));
  }

  @Test
  void explainsWithLiveValues() {
    EvaluatedNode node =
        evaluator.explain(
            FormulaParser.parse("IF(SUM(B2:B5)>10,ROUND(B2/7,2),\"low\")"),
            new CellPlace("Sheet1", CellAddress.parse("E3")),
            false);

    assertThat(node.shown()).isEqualTo("0.43");
    assertThat(node.children())
        .extracting(EvaluatedNode::text, EvaluatedNode::shown)
        .containsExactly(
            tuple("SUM(B2:B5)>10", "TRUE"),
            tuple("ROUND(B2/7,2)", "0.43"),
            tuple("\"low\"", "not needed"));
    assertThat(node.children().getFirst().children().getFirst().children().getFirst().shown())
        .isEqualTo("B2:B5 = {3; 5; -2; 5}");
  }
}
