package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.deckhand.document.SheetDetails;
import dev.deckhand.document.SheetDetails.Comment;
import dev.deckhand.document.SheetDetails.ConditionalFormat;
import dev.deckhand.document.SheetDetails.Filter;
import dev.deckhand.document.SheetDetails.Group;
import dev.deckhand.document.SheetDetails.Hyperlink;
import dev.deckhand.document.SheetDetails.ObjectKind;
import dev.deckhand.document.SheetDetails.PlacedObject;
import dev.deckhand.document.SheetDetails.Validation;
import dev.deckhand.document.WorkbookOutline.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a worksheet has beside its cells; every part is written by hand. */
class SheetDetailsTest {
  private static final String SHEET = "xl/worksheets/_rels/sheet1.xml.rels";
  private static final String X14 =
      "<extLst><ext><x14:%1$s xmlns:x14=\"urn:x14\" xmlns:xm=\"urn:xm\">%2$s</x14:%1$s></ext>"
          + "</extLst>";

  private final Map<String, String> more = new HashMap<>();

  private Sheet sheet(String besideCells) {
    return OutlinedSheet.outline(besideCells, more).sheets().getFirst();
  }

  private SheetDetails details(String besideCells) {
    return sheet(besideCells).details();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type='cellIs' operator='between'><formula>1</formula><formula>$B$1</formula>|"
            + "cell is between 1 and $B$1",
        "type='expression' stopIfTrue='1'><formula>_xlfn.XOR(A1,B1)</formula>|"
            + "where =XOR(A1,B1); stops further rules",
        "type='top10' rank='3' bottom='1' percent='1'>|bottom 3 percent",
        "type='aboveAverage' aboveAverage='0' stdDev='2'>|2 standard deviations below the average",
        "type='aboveAverage'>|above the average",
        "type='containsText' text='late'><formula>x</formula>|text contains \"late\"",
        "type='timePeriod' timePeriod='last7Days'>|dates: last 7 days",
        "type='colorScale'><colorScale><cfvo type='min'/><cfvo type='percentile' val='50'/>"
            + "<cfvo type='num' val='9'/></colorScale>|"
            + "colour scale from the lowest value to percentile 50 to 9",
        "type='iconSet'><iconSet iconSet='5Arrows'><cfvo type='percent' val='0'/></iconSet>|"
            + "icons 5Arrows from 0%",
        "type='duplicateValues'>|values that occur more than once",
      })
  void conditionalFormatsInWords(String rule, String words) {
    String xml =
        "<conditionalFormatting sqref='A1:A9 C3'><cfRule "
            + rule
            + "</cfRule></conditionalFormatting>";
    assertThat(details(xml).conditionalFormats())
        .extracting(ConditionalFormat::ranges, ConditionalFormat::rule)
        .containsExactly(tuple("A1:A9 C3", words));
  }

  @Test
  void rulesOfExtensionListsCountUnlessTheyOnlyExtend() {
    String old =
        "<conditionalFormatting sqref='A1'><cfRule type='dataBar'><dataBar><cfvo type='min'/>"
            + "<cfvo type='max'/></dataBar><extLst><ext><x:id xmlns:x='urn:x'>{1}</x:id></ext>"
            + "</extLst></cfRule></conditionalFormatting>";
    String extension =
        "<x14:conditionalFormatting><x14:cfRule type='dataBar' id='{1}'/><xm:sqref>A1</xm:sqref>"
            + "</x14:conditionalFormatting><x14:conditionalFormatting><x14:cfRule type='expression'"
            + " id='{2}'><xm:f>Other!A1</xm:f></x14:cfRule><xm:sqref>B1:B2</xm:sqref>"
            + "</x14:conditionalFormatting>";
    Sheet sheet = sheet(old + X14.formatted("conditionalFormattings", extension));
    assertThat(sheet.conditionalFormats()).isEqualTo(2);
    assertThat(sheet.details().conditionalFormats())
        .containsExactly(
            new ConditionalFormat(
                "A1", "dataBar", "data bar from the lowest value to the highest value"),
            new ConditionalFormat("B1:B2", "expression", "where =Other!A1"));
  }

  @Test
  void validationsOfBothForms() {
    String old =
        "<dataValidations><dataValidation type='list' sqref='A1'><formula1>\"Yes,No\"</formula1>"
            + "</dataValidation><dataValidation type='whole' operator='greaterThan' sqref='B1:B9'>"
            + "<formula1>5</formula1></dataValidation></dataValidations>";
    String extension =
        "<x14:dataValidation type='list'><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1>"
            + "<xm:sqref>C1</xm:sqref></x14:dataValidation>";
    Sheet sheet = sheet(old + X14.formatted("dataValidations", extension));
    assertThat(sheet.validations()).isEqualTo(3);
    assertThat(sheet.details().validations())
        .containsExactly(
            new Validation("A1", "list", "one of Yes, No"),
            new Validation("B1:B9", "whole", "a whole number greater than 5"),
            new Validation("C1", "list", "one of the values in =Lists!$A$1:$A$3"));
  }

  @Test
  void notesAndThreads() {
    more.put(
        SHEET,
        Packages.relationships(
            "comments", "../comments1.xml", "threadedComment", "../threads/t1.xml"));
    more.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relationships(
            "worksheet", "worksheets/sheet1.xml", "person", "persons/person.xml"));
    more.put(
        "xl/persons/person.xml", "<personList><person id='{P}' displayName='Ann'/></personList>");
    more.put(
        "xl/comments1.xml",
        "<comments><authors><author>Bob</author><author>tc={1}</author></authors><commentList>"
            + "<comment ref='A1' authorId='0'><text><r><t>check </t></r><r><t>this</t></r></text>"
            + "</comment><comment ref='B2' authorId='1'><text><t>x</t></text></comment>"
            + "</commentList></comments>");
    more.put(
        "xl/threads/t1.xml",
        "<ThreadedComments><threadedComment ref='B2' personId='{P}' id='{1}' done='1'><text>"
            + "a".repeat(400)
            + "</text></threadedComment><threadedComment ref='B2' personId='{P}' id='{2}'"
            + " parentId='{1}'><text>yes</text></threadedComment></ThreadedComments>");
    Sheet sheet = sheet("<sheetData/>");
    assertThat(sheet.comments()).isEqualTo(3);
    assertThat(sheet.details().comments())
        .containsExactly(
            new Comment("A1", "Bob", "check this", false, 0, false),
            new Comment("B2", "Ann", "a".repeat(299) + "…", true, 1, true));
  }

  @Test
  void linksWithTheirHosts() {
    more.put(
        SHEET,
        Packages.relationships("x", "y")
            .replace(
                "Target=\"y\"",
                "Target=\"https://me@Example.org:8443/a?b=1\" TargetMode=\"External\""));
    String xml =
        "<hyperlinks><hyperlink ref='A1:A2' r:id='rId1' location='top'/>"
            + "<hyperlink ref='B1' location='Sheet1!C9'/></hyperlinks>";
    assertThat(details(xml).hyperlinks())
        .containsExactly(
            new Hyperlink("A1:A2", "https://me@Example.org:8443/a?b=1#top", true, "example.org"),
            new Hyperlink("B1", "Sheet1!C9", false, null));
  }

  @Test
  void protectionSaysWhatStaysAllowed() {
    assertThat(details("<sheetProtection objects='1'/>").protection()).isNull();
    var protection =
        details(
                "<sheetProtection sheet='1' objects='1' scenarios='1' sort='0' hashValue='x'/>"
                    + "<protectedRanges><protectedRange name='In' sqref='B2:B9'/></protectedRanges>")
            .protection();
    assertThat(protection)
        .isEqualTo(
            new SheetDetails.Protection(
                true,
                List.of("select locked cells", "select unlocked cells", "sort", "edit B2:B9")));
  }

  @Test
  void filtersInWords() {
    String xml =
        "<autoFilter ref='B2:F90'><filterColumn colId='0'><filters blank='1'><filter val='North'/>"
            + "<dateGroupItem year='2025' month='3' dateTimeGrouping='month'/></filters>"
            + "</filterColumn><filterColumn colId='2'><customFilters and='1'>"
            + "<customFilter operator='greaterThan' val='5'/><customFilter operator='lessThan'"
            + " val='9'/></customFilters></filterColumn><filterColumn colId='4' hiddenButton='1'/>"
            + "<filterColumn colId='3'><top10 top='0' val='3'/></filterColumn></autoFilter>";
    assertThat(details(xml).filters())
        .containsExactly(
            new Filter(
                "B2:F90",
                null,
                List.of(
                    "B: one of North, 2025-03, (blank)",
                    "D: greater than 5 and less than 9",
                    "E: bottom 3")));
  }

  @Test
  void hiddenLinesAndGroupsAreRuns() {
    String rows =
        IntStream.rangeClosed(1, 9)
            .mapToObj(
                r ->
                    "<row r='%d' %s %s/>"
                        .formatted(
                            r,
                            r >= 3 && r <= 5 || r == 8 ? "hidden='1'" : "",
                            r >= 2 && r <= 6
                                ? "outlineLevel='" + (r >= 3 && r <= 5 ? 2 : 1) + "'"
                                : ""))
            .collect(Collectors.joining());
    SheetDetails details =
        details(
            "<cols><col min='3' max='5' hidden='1' outlineLevel='1'/></cols><sheetData>"
                + rows
                + "</sheetData>");
    assertThat(details.hiddenRows()).containsExactly("3:5", "8:8");
    assertThat(details.hiddenColumns()).containsExactly("C:E");
    assertThat(details.groups())
        .containsExactly(
            new Group("2:6", 1, false), new Group("3:5", 2, true), new Group("C:E", 1, true));
  }

  @Test
  void rowsHiddenByDefaultAreHiddenToo() {
    String xml = "<sheetFormatPr zeroHeight='1'/><sheetData><row r='1'/><row r='3'/></sheetData>";
    assertThat(details(xml).hiddenRows()).containsExactly("2:2", "4:1048576");
  }

  @Test
  void objectsHaveAPlace() {
    more.put(SHEET, Packages.relationships("drawing", "../drawings/drawing1.xml"));
    more.put("xl/drawings/drawing1.xml", DRAWING);
    String sparklines =
        "<x14:sparklineGroup type='column'><x14:sparklines><x14:sparkline><xm:f>A1:C1</xm:f>"
            + "<xm:sqref>D1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>";
    String controls =
        "<controls><control name='Go'><controlPr><anchor><from><xdr:col xmlns:xdr='urn:d'>0"
            + "</xdr:col><xdr:row xmlns:xdr='urn:d'>0</xdr:row></from></anchor></controlPr>"
            + "</control></controls>";
    assertThat(details(controls + X14.formatted("sparklineGroups", sparklines)).objects())
        .containsExactly(
            PlacedObject.of(ObjectKind.PICTURE, "Logo", "B2:C5", false),
            PlacedObject.of(ObjectKind.SHAPE, "Box", "A1", true),
            PlacedObject.of(ObjectKind.SLICER, "Region", null, false),
            PlacedObject.of(ObjectKind.CONTROL, "Go", "A1", false),
            new PlacedObject(ObjectKind.SPARKLINES, "column", "D1", false, "draws A1:C1"));
  }

  private static final String DRAWING =
      "<d:wsDr xmlns:d='urn:d'><d:twoCellAnchor><d:from><d:col>1</d:col><d:row>1</d:row></d:from>"
          + "<d:to><d:col>2</d:col><d:colOff>9</d:colOff><d:row>5</d:row><d:rowOff>0</d:rowOff>"
          + "</d:to><d:pic><d:nvPicPr><d:cNvPr id='1' name='Logo'/></d:nvPicPr></d:pic>"
          + "</d:twoCellAnchor><d:oneCellAnchor><d:from><d:col>0</d:col><d:row>0</d:row></d:from>"
          + "<d:sp><d:cNvPr name='Box' hidden='1'/></d:sp></d:oneCellAnchor><d:absoluteAnchor>"
          + "<d:graphicFrame><d:cNvPr name='Region'/><a:graphic xmlns:a='urn:a'><a:graphicData>"
          + "<s:slicer xmlns:s='urn:s' name='Region'/></a:graphicData></a:graphic></d:graphicFrame>"
          + "</d:absoluteAnchor></d:wsDr>";

  @Test
  void printAreaAndTitlesBelongToTheirSheet() {
    more.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='urn:r'><sheets><sheet name='Sheet1' sheetId='1' r:id='rId1'/>"
                .formatted(Packages.MAIN)
            + "</sheets><definedNames><definedName name='_xlnm.Print_Area' localSheetId='0'>"
            + "Sheet1!$A$1:$C$9</definedName><definedName name='_xlnm.Print_Titles'"
            + " localSheetId='0'>Sheet1!$1:$2</definedName></definedNames></workbook>");
    SheetDetails details = details("<sheetData/>");
    assertThat(details.printArea()).isEqualTo("Sheet1!$A$1:$C$9");
    assertThat(details.printTitles()).isEqualTo("Sheet1!$1:$2");
  }
}
