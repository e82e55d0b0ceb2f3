package dev.deckhand.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
  @Property
  void everyCellIsReadBackAsItIsWritten(
      @ForAll @IntRange(max = CellAddress.ROWS - 1) int row,
      @ForAll @IntRange(max = CellAddress.COLUMNS - 1) int column) {
    CellAddress cell = new CellAddress(row, column);

    assertThat(CellAddress.parse(cell.toString())).isEqualTo(cell);
  }

  @Property
  void everySheetNameIsReadBackAsItIsQuoted(@ForAll @StringLength(min = 1, max = 31) String name) {
    String quoted = SheetRange.quote(name) + "!B2";

    assertThat(SheetRange.parse(quoted).sheet()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "A1,A1",
    "$B$2:c9,B2:C9",
    "C9:B2,B2:C9",
    "A:A,A:A",
    "$C:A,A:C",
    "2:5,2:5",
    "xfd1048576,XFD1048576"
  })
  void areasAreReadInAnyNotation(String text, String normal) {
    assertThat(CellArea.parse(text)).hasToString(normal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A0", "XFE1", "A1048577", "A1:", "1A", "A1:B2:C3", "Sheet1", "A 1"})
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> CellArea.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Sales|Sales!A1",
        "Q3 actuals|'Q3 actuals'!A1",
        "A1|'A1'!A1",
        "R1C1|'R1C1'!A1",
        "Año|Año!A1"
      })
  void sheetNamesAreQuotedOnlyWhereNeeded(String sheet, String expected) {
    assertThat(SheetRange.of(sheet, new CellAddress(0, 0))).hasToString(expected);
  }

  @Test
  void apostrophesInSheetNamesAreDoubled() {
    SheetRange range = SheetRange.parse("'Bob''s list'!A1:B2");

    assertThat(range.sheet()).isEqualTo("Bob's list");
    assertThat(range).hasToString("'Bob''s list'!A1:B2");
  }

  @Test
  void aRangeWithoutSheetSaysHowToWriteIt() {
    assertThatThrownBy(() -> SheetRange.parse("A1:B2")).hasMessageContaining("Sheet1!A1");
  }
}
