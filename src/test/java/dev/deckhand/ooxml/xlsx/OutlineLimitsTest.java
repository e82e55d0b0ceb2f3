package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.WorkbookOutline;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An outline is bounded, and one bad part does not spoil it. */
class OutlineLimitsTest {
  @Test
  void longListsAreCutWithANotice() {
    String links =
        IntStream.rangeClosed(1, 250)
            .mapToObj("<hyperlink ref='A%d' location='B1'/>"::formatted)
            .collect(Collectors.joining("", "<hyperlinks>", "</hyperlinks>"));
    WorkbookOutline outline = OutlinedSheet.outline(links, Map.of());
    assertThat(outline.sheets().getFirst().details().hyperlinks()).hasSize(200);
    assertThat(outline.notices())
        .containsExactly("Sheet1 has 250 hyperlinks; the outline lists 200");
  }

  @Test
  void aBrokenSidePartLosesOnlyItself() {
    Map<String, String> more = new HashMap<>();
    more.put(
        "xl/worksheets/_rels/sheet1.xml.rels",
        Packages.relationships(
            "comments", "../comments1.xml",
            "drawing", "../drawings/none.xml",
            "pivotTable", "../pivotTables/p.xml",
            "queryTable", "../q.xml"));
    more.put("xl/comments1.xml", "<comments><authors>");
    more.put("xl/pivotTables/p.xml", "<pivotTableDefinition></x>");
    more.put("xl/q.xml", "");
    WorkbookOutline outline =
        OutlinedSheet.outline("<sheetData><row><c><v>1</v></c></row></sheetData>", more);
    assertThat(outline.sheets().getFirst().cells()).isEqualTo(1);
    assertThat(outline.notices())
        .hasSize(4)
        .anySatisfy(n -> assertThat(n).startsWith("/xl/comments1.xml is left out: "))
        .anySatisfy(n -> assertThat(n).startsWith("/xl/drawings/none.xml is left out: "))
        .anySatisfy(n -> assertThat(n).startsWith("/xl/pivotTables/p.xml is left out: "))
        .anySatisfy(n -> assertThat(n).startsWith("/xl/q.xml is left out: "));
  }
}
