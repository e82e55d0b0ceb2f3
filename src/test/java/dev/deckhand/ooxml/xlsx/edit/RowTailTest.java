package dev.deckhand.ooxml.xlsx.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells added to the end of a row; {@code |} marks where they have to go. */
class RowTailTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c>|</row>",
        "<row r=\"1\"><c r=\"A1\" s=\"2\"/>|</row>",
        "<row r=\"1\"><c/>|</row>",
        "<row r=\"1\">|</row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c>|<extLst><ext uri=\"c\"/></extLst></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c>|<cx/></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c> |</row>",
        "<row r=\"1\"><c r=\"A1\"/><!-- <c/> -->|</row>",
      })
  void findsThePlaceBehindTheLastCell(String row) {
    assertThat(place(row, "")).isEqualTo(row.indexOf('|'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<x:row><x:c r=\"A1\"><x:v>1</x:v></x:c>|</x:row>",
        "<x:row><x:c r=\"A1\"/>|</x:row>",
        "<x:row><x:c r=\"A1\"/>|<x:extLst/></x:row>",
      })
  void findsItUnderAPrefix(String row) {
    assertThat(place(row, "x:")).isEqualTo(row.indexOf('|'));
  }

  private static int place(String row, String prefix) {
    byte[] before = "<sheetData>".getBytes(UTF_8);
    byte[] xml = ("<sheetData>" + row.replace("|", "") + "</sheetData>").getBytes(UTF_8);
    int end = xml.length - "</sheetData>".length();
    return new RowTail("/part", prefix).of(xml, before.length, end) - before.length;
  }
}
