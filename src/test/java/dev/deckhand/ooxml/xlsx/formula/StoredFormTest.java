package dev.deckhand.ooxml.xlsx.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ooxml.xlsx.read.FormulaPrefixes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas as people write them, as a file stores them, and back ([MS-XLSX] 2.2.2). */
class StoredFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          XLOOKUP(A1,B:B,C:C)        | _xlfn.XLOOKUP(A1,B:B,C:C)
          LET(x,A1,x*2)              | _xlfn.LET(_xlpm.x,A1,_xlpm.x*2)
          SUM(A1:A3)+Rate            | SUM(A1:A3)+Rate
          "XLOOKUP(" & A1            | "XLOOKUP(" & A1
          """)
  void functionsAndTheirVariablesGetPrefixes(String written, String stored) {
    assertThat(StoredForm.of(written, null, false)).isEqualTo(stored);
    assertThat(FormulaPrefixes.shown(stored)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SUM(A1#)                   | SUM(_xlfn.ANCHORARRAY(A1))
          'My sheet'!$B$2#           | _xlfn.ANCHORARRAY('My sheet'!$B$2)
          Totals#&"#"                | _xlfn.ANCHORARRAY(Totals)&"#"
          SUM(@A1:A9)                | SUM(_xlfn.SINGLE(A1:A9))
          @A1:A9*B1:B3               | _xlfn.SINGLE(A1:A9)*B1:B3
          BYROW(A1:B9,SUM)           | _xlfn.BYROW(A1:B9,_xleta.SUM)
          GROUPBY(A:A,B:B,SUM)       | _xlfn.GROUPBY(A:A,B:B,_xleta.SUM)
          """)
  void operatorsAreFunctionsInArrays(String written, String stored) {
    assertThat(StoredForm.of(written, null, true)).isEqualTo(stored);
    assertThat(FormulaPrefixes.shown(stored)).isEqualTo(written);
  }

  /** An ordinary formula takes the one cell of its own row or column by itself. */
  @ParameterizedTest
  @CsvSource({
    "@A1:A9,A1:A9",
    "1+@A1:A9,1+A1:A9",
    "-(@Rates),-(Rates)",
    "SUM(@A1:A9),SUM(_xlfn.SINGLE(A1:A9))"
  })
  void theIntersectionOperatorIsLeftOutWhereItIsUnderstood(String written, String stored) {
    assertThat(StoredForm.of(written, null, false)).isEqualTo(stored);
  }
}
