package dev.deckhand.calc.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.calc.syntax.Expression.Call;
import dev.deckhand.calc.syntax.Expression.Chain;
import dev.deckhand.calc.syntax.Expression.Reference;
import dev.deckhand.calc.syntax.Expression.TableReference;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        " 1.5e-3 + .5% ",
        "\"a \"\"quoted\"\" text\"&'It''s'!$A1",
        "SUM( A1:B2 , Sheet2!C:C,$3:$5 )",
        "IF(,,)",
        "Sheet1:Sheet3!A1",
        "'Jan 24:Mar 24'!B2",
        "[1]Sheet!A1+[2]!Rate+'[Book 1.xlsx]Q 1'!$A$1",
        "Table1[[#Headers],[Col 1]:[Col 2]]",
        "Table1[@Col]*[@[Net amount]]-SUM(T[#All])",
        "T[It''s '[odd']]",
        "(A1,B2:C3,D4)",
        "A1:B9 B2:D4",
        "{1,-2;\"x\",#N/A;TRUE,false}",
        "A1#+@B1:B9",
        "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)",
        "_xlfn._xlws.FILTER(A1:A9,B1:B9>1)",
        "LAMBDA(x,x+1)(2)",
        "A1:INDEX(B:B,3)",
        "--A1^-2%%",
        "#REF!+Sheet1!#REF!",
        "TRUE()+TRUE<>FALSE",
        "a1:b2+LOG10(10)",
        "SUM(Name_1.x,\\y,été)",
        "1=2<>3<=4>=5<6>7&8",
        "A1\n+\n\tB1",
      })
  void printsBackExactlyWhatItRead(String formula) {
    assertThat(FormulaParser.parse(formula).print()).isEqualTo(formula);
    assertThat(FormulaParser.parse(formula)).hasToString(formula);
  }

  @Test
  void anyTextParsesAndPrintsBackOrIsRefusedWithAPosition() {
    String[] pieces = {
      "A1", "$B$2", ":", "SUM(", "(", ")", ",", " ", "1.5", "\"t\"", "{", "}", ";", "'S x'!",
      "#REF!", "@", "#", "%", "-", "+", "*", "^", "&", "<=", "=", "[", "]", "T[c]", "x", "Sheet2!",
      "3:4", "!", "'"
    };
    Random random = new Random(7);
    int parsed = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(7); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        assertThat(FormulaParser.parse(text.toString()).print()).isEqualTo(text.toString());
        parsed++;
      } catch (FormulaSyntaxException e) {
        assertThat(e.position()).isBetween(0, text.length());
      }
    }
    assertThat(parsed).isGreaterThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1+", "SUM(1", "1)", "\"open", "'S!A1", "A1 B", "1..2", "{1,2;3}", "#WHAT!", "T[c"
      })
  void refusesWhatIsNoFormula(String text) {
    if (text.equals("A1 B")) {
      assertThat(FormulaParser.parse(text)).isInstanceOf(Chain.class);
      return;
    }
    assertThatThrownBy(() -> FormulaParser.parse(text))
        .isInstanceOf(FormulaSyntaxException.class)
        .hasMessageStartingWith("At character ");
  }

  @Test
  void nestingAndLengthAreBounded() {
    String deepest = "ABS(".repeat(64) + "1" + ")".repeat(64);
    assertThat(FormulaParser.parse(deepest).print()).isEqualTo(deepest);
    for (String deep :
        List.of(
            "ABS(".repeat(65) + "1" + ")".repeat(65),
            "(".repeat(4000) + "1" + ")".repeat(4000),
            "-".repeat(8000) + "1",
            "1" + "%".repeat(8000),
            "A1" + "#".repeat(8000),
            "1+".repeat(5000) + "1")) {
      assertThatThrownBy(() -> FormulaParser.parse(deep))
          .isInstanceOf(FormulaSyntaxException.class);
    }
    String longest = "1+".repeat(4000) + "1";
    assertThat(FormulaParser.parse(longest).print()).isEqualTo(longest);
  }

  @Test
  void readsReferences() {
    Reference whole = (Reference) FormulaParser.parse("'My sheet'!$B:D");
    assertThat(whole.area()).isEqualTo(CellArea.parse("B:D"));
    assertThat(whole.sheet()).extracting(SheetPrefix::first).isEqualTo("My sheet");
    assertThat(((Reference) FormulaParser.parse("C3:A1")).area())
        .isEqualTo(CellArea.parse("A1:C3"));
    TableReference table = (TableReference) FormulaParser.parse("Sales[[#This Row],[Net]:[Gross]]");
    assertThat(table.specifier().parts()).containsExactly(TableSpecifier.Part.THIS_ROW);
    assertThat(table.specifier().lastColumn()).isEqualTo("Gross");
    assertThat(((Call) FormulaParser.parse("_xlfn._xlws.sort(A1)")).function()).isEqualTo("SORT");
    assertThat(Expressions.references(FormulaParser.parse("A1+SUM(B:B,Sheet2!C1)*x")))
        .extracting(Reference::text)
        .containsExactly("A1", "B:B", "Sheet2!C1");
  }

  @Test
  void binaryOperatorsBindAsInExcel() {
    Chain sum = (Chain) FormulaParser.parse("1+2*3^2&\"x\"=4");
    assertThat(sum.rest()).singleElement().extracting(l -> l.operator()).isEqualTo(Operator.EQUAL);
    assertThat(sum.first().print()).isEqualTo("1+2*3^2&\"x\"");
  }

  @Test
  void shiftsAsFillingDoes() {
    Expression expression = FormulaParser.parse("A1+$A$1+B$2*SUM(C:C,$D3:E4,5:5)-Sheet2!A1&\"A1\"");
    assertThat(Expressions.shift(expression, 2, 1).print())
        .isEqualTo("B3+$A$1+C$2*SUM(D:D,$D5:F6,7:7)-Sheet2!B3&\"A1\"");
    assertThat(Expressions.shift(FormulaParser.parse("A1+'x y'!B2"), -1, -1).print())
        .isEqualTo("#REF!+'x y'!A1");
    assertThat(Expressions.shift(FormulaParser.parse("XFD1048576"), 1, 0).print())
        .isEqualTo("#REF!");
  }

  @Test
  void expandsSharedFormulas() {
    SharedFormula shared = new SharedFormula("B2*$D$1", CellAddress.parse("C2"));
    assertThat(shared.textAt(CellAddress.parse("C50000"))).isEqualTo("B50000*$D$1");
  }

  @Test
  void printsSharedFormulasAsTheirTreesDo() {
    String text = " SUM( b2:C$3,Data!A:A)+x*-$D1% & IF(A1,{1,2},\"A1\")";
    SharedFormula shared = new SharedFormula(text, CellAddress.parse("C2"));
    for (String cell : List.of("C2", "C1", "A9", "XFD50")) {
      CellAddress place = CellAddress.parse(cell);
      assertThat(shared.textAt(place)).isEqualTo(shared.at(place).print());
    }
  }

  @Test
  void renamesSheetsWhereverTheyStand() {
    Expression expression =
        FormulaParser.parse("Data!A1+'data'!x+Sheet2!B1+Data:Sheet2!A1+[1]Data!A1+SUM(Data!A:A)");
    assertThat(Expressions.renameSheet(expression, "Data", "Q3 actuals").print())
        .isEqualTo(
            "'Q3 actuals'!A1+'Q3 actuals'!x+Sheet2!B1+'Q3 actuals:Sheet2'!A1+[1]Data!A1"
                + "+SUM('Q3 actuals'!A:A)");
  }
}
