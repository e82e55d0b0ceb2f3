package dev.deckhand.ooxml.xlsx.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellArea;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoteBoxTest {
  private static SheetGeometry sheet(String head, String rows) {
    String xml = "<worksheet>" + head + "<sheetData>" + rows + "</sheetData></worksheet>";
    return SheetGeometry.of("sheet", xml.getBytes(UTF_8));
  }

  private static int[] anchor(SheetGeometry sheet, String cell, String text) {
    String anchor = NoteBox.of(sheet, CellArea.parse(cell), text).anchor();
    return Arrays.stream(anchor.split(", ", -1)).mapToInt(Integer::parseInt).toArray();
  }

  @Test
  void shortTextsGetTheUsualBoxRightOfTheCell() {
    assertThat(anchor(sheet("", ""), "B3", "Look")).containsExactly(2, 15, 1, 10, 4, 31, 5, 9);
    assertThat(NoteBox.of(sheet("", ""), CellArea.parse("B3"), "Look").style())
        .isEqualTo("margin-left:107.25pt;margin-top:22.5pt;width:108pt;height:59.25pt");
  }

  @Test
  void theBoxFollowsRealWidthsAndHeights() {
    String head =
        "<sheetFormatPr defaultRowHeight=\"30\"/><cols><col min=\"3\" max=\"3\" width=\"30\""
            + " customWidth=\"1\"/><col min=\"4\" max=\"9\" width=\"9\" hidden=\"1\"/></cols>";
    String rows = "<row r=\"2\" ht=\"15\"/><row r=\"3\" hidden=\"1\"/><row><c r=\"A4\"/></row>";
    SheetGeometry sheet = sheet(head, rows);
    assertThat(sheet.width(2)).isEqualTo(210);
    assertThat(sheet.width(3)).isZero();
    assertThat(sheet.height(1)).isEqualTo(20);
    assertThat(sheet.height(2)).isZero();
    assertThat(sheet.height(3)).isEqualTo(40);
    assertThat(sheet.top(3)).isEqualTo(60);
    assertThat(anchor(sheet, "B3", "Look")).containsExactly(2, 15, 1, 10, 2, 159, 4, 29);
  }

  @Test
  void longTextsGetMoreRoom() {
    int[] paragraph = anchor(sheet("", ""), "A1", "words and words ".repeat(60));
    assertThat(paragraph[4]).isGreaterThan(4);
    assertThat(paragraph[6]).isBetween(10, 25);
    int[] lines = anchor(sheet("", ""), "A1", "a\n".repeat(12));
    assertThat(lines[6]).isGreaterThanOrEqualTo(9);
    int[] most = anchor(sheet("", ""), "A1", "x".repeat(32_000));
    assertThat(most[6]).isLessThanOrEqualTo(31);
  }

  @Test
  void theBoxStaysOnTheSheetAndOffItsCell() {
    assertThat(anchor(sheet("", ""), "XFD1048576", "Look"))
        .satisfies(
            a -> {
              assertThat(a[4]).isLessThan(16_383);
              assertThat(a[2]).isEqualTo(1_048_574);
              assertThat(a[6]).isEqualTo(1_048_575);
            });
    assertThat(anchor(sheet("", ""), "B3:E4", "Look")[0]).isEqualTo(5);
  }
}
