package dev.deckhand.ooxml.xlsx.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayNeedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A1:A3",
        "A1:A3*2",
        "SUM(A1:A3*B1:B3)",
        "FILTER(A1:A3,B1:B3>1)",
        "COUNT(UNIQUE(A1:A9))",
        "LEN(A1:A3)",
        "MAX(IF(A1:A9=1,B1:B9))",
        "VLOOKUP(A1:A3,D1:E9,2,0)",
        "-A1:A3",
        "SUM(N(ISNUMBER(MATCH(B2:B6,R1:R11,0))))",
        "SUM(IFERROR(A1:A3,0))",
        "SUMPRODUCT(IF(A1:A9=1,B1:B9))",
        "A1#"
      })
  void formulasOverSeveralValuesNeedAnArray(String formula) {
    assertThat(ArrayNeed.of(formula)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A1*2",
        "SUM(A1:A3)",
        "SUMPRODUCT((A1:A3=1)*B1:B3)",
        "LOOKUP(2,1/(A1:A9=1),B1:B9)",
        "VLOOKUP(A1,D:E,2,0)",
        "@A1:A3+1",
        "SUMPRODUCT(LEN(A1:A3))",
        "SUM(IF(A1>1,B1:B3,C1:C3))",
        "INDEX(A:C,MATCH(E1,B:B,0),2)",
        "IF(A1>1,SUM(B:B),\"\")",
        "SUM(A1:INDEX(A:A,3))",
        "[@Qty]*2",
        "COUNTIFS(A:A,A2,B:B,\">\"&B2)"
      })
  void othersDoNot(String formula) {
    assertThat(ArrayNeed.of(formula)).isFalse();
  }
}
