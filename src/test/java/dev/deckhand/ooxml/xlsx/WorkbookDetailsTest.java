package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.SheetDetails.Query;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookDetails;
import dev.deckhand.document.WorkbookDetails.Carried;
import dev.deckhand.document.WorkbookDetails.CarriedKind;
import dev.deckhand.document.WorkbookDetails.Connection;
import dev.deckhand.document.WorkbookDetails.ExternalBook;
import dev.deckhand.document.WorkbookDetails.LinkKind;
import dev.deckhand.document.WorkbookDetails.OtherSheet;
import dev.deckhand.document.WorkbookDetails.SheetKind;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookOutline.Chart;
import dev.deckhand.document.WorkbookOutline.Pivot;
import dev.deckhand.document.WorkbookOutline.Series;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a workbook has beside worksheets, charts and pivot tables included. */
class WorkbookDetailsTest {
  private static final String SHEET = "xl/worksheets/_rels/sheet1.xml.rels";
  private static final String WORKBOOK = "xl/_rels/workbook.xml.rels";

  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());
  private final Map<String, String> more = new HashMap<>();

  private WorkbookOutline outline() {
    String sheet = "<worksheet xmlns=\"%s\"><sheetData/></worksheet>".formatted(Packages.MAIN);
    return engine.outline(Packages.workbook(sheet, more));
  }

  private void workbook(String xml) {
    more.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='urn:r'>%s</workbook>".formatted(Packages.MAIN, xml));
  }

  private static String external(String relationships) {
    return relationships.replace("/>", " TargetMode=\"External\"/>");
  }

  @Test
  void pivotTablesNameTheirFields() {
    more.put(SHEET, Packages.relationships("pivotTable", "../pivot.xml"));
    more.put(
        "xl/_rels/pivot.xml.rels", Packages.relationships("pivotCacheDefinition", "cache.xml"));
    more.put(
        "xl/pivot.xml",
        "<pivotTableDefinition name='P'><location ref='A3:C9'/><rowFields><field x='0'/>"
            + "</rowFields><colFields><field x='-2'/><field x='1'/></colFields><pageFields>"
            + "<pageField fld='3'/></pageFields><dataFields><dataField fld='2'/>"
            + "<dataField fld='2' subtotal='average'/></dataFields></pivotTableDefinition>");
    more.put(
        "xl/cache.xml",
        "<pivotCacheDefinition><cacheSource type='worksheet'><worksheetSource ref='A1:D9'"
            + " sheet='Raw data'/></cacheSource><cacheFields><cacheField name='Region'/>"
            + "<cacheField name='Year'/><cacheField name='Net'/><cacheField name='Open'/>"
            + "<cacheField name='Tax' formula='Net*0.2' databaseField='0'/></cacheFields>"
            + "</pivotCacheDefinition>");
    assertThat(outline().sheets().getFirst().pivots())
        .containsExactly(
            new Pivot(
                "P",
                "A3:C9",
                "'Raw data'!A1:D9",
                List.of("Region", "Year", "Net", "Open", "Tax"),
                List.of("Region"),
                List.of("Year"),
                List.of("sum of Net", "average of Net"),
                List.of("Open"),
                List.of("Tax = Net*0.2")));
  }

  @Test
  void laterChartKindsHaveATypeAndAPlace() {
    more.put(SHEET, Packages.relationships("drawing", "../drawing.xml"));
    more.put("xl/_rels/drawing.xml.rels", Packages.relationships("chartEx", "chartex1.xml"));
    more.put(
        "xl/drawing.xml",
        "<d:wsDr xmlns:d='urn:d' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
            + "<d:twoCellAnchor><d:from><d:col>4</d:col><d:row>0</d:row></d:from><d:to>"
            + "<d:col>9</d:col><d:row>12</d:row></d:to><mc:AlternateContent><mc:Choice Requires='x'>"
            + "<d:graphicFrame><d:cNvPr name='Bridge'/><a:graphicData xmlns:a='urn:a'><c:chart"
            + " xmlns:c='urn:c' r:id='rId1' xmlns:r='urn:r'/></a:graphicData></d:graphicFrame>"
            + "</mc:Choice><mc:Fallback><d:sp/></mc:Fallback></mc:AlternateContent>"
            + "</d:twoCellAnchor></d:wsDr>");
    more.put(
        "xl/chartex1.xml",
        "<cx:chartSpace xmlns:cx='urn:cx'><cx:chartData><cx:f>Sheet1!$A$1:$B$4</cx:f></cx:chartData>"
            + "<cx:chart><cx:title><cx:t>From 2024 to 2025</cx:t></cx:title><cx:plotArea>"
            + "<cx:series layoutId='waterfall'/></cx:plotArea></cx:chart></cx:chartSpace>");
    var sheet = outline().sheets().getFirst();
    assertThat(sheet.charts())
        .containsExactly(
            new Chart(
                "Bridge",
                "waterfall",
                "From 2024 to 2025",
                List.of("Sheet1!$A$1:$B$4"),
                "E1:I12",
                List.of(),
                List.of(new Series(null, null, null))));
    assertThat(sheet.details().objects()).isEmpty();
  }

  @Test
  void connectionsWithoutTheirCredentials() {
    more.put(
        WORKBOOK,
        Packages.relationships("worksheet", "worksheets/sheet1.xml", "connections", "c.xml"));
    more.put(SHEET, Packages.relationships("queryTable", "../q.xml"));
    more.put("xl/q.xml", "<queryTable name='Rates' connectionId='2'/>");
    more.put(
        "xl/c.xml",
        "<connections><connection id='1' name='Query - Sales' type='5' refreshOnLoad='1'><dbPr"
            + " connection='Provider=Microsoft.Mashup.OleDb.1;Password=secret'/></connection>"
            + "<connection id='2' name='Rates' type='4'><webPr"
            + " url='https://rates.example.com/x?key=secret'/></connection></connections>");
    WorkbookOutline outline = outline();
    assertThat(outline.details().connections())
        .containsExactly(
            new Connection("Query - Sales", "Power Query", null, true),
            new Connection("Rates", "web query", "rates.example.com", false));
    assertThat(outline.details().carried())
        .containsExactly(new Carried(CarriedKind.POWER_QUERY, 1));
    assertThat(outline.sheets().getFirst().details().queries())
        .containsExactly(new Query("Rates", "Rates"));
    assertThat(outline.toString()).doesNotContain("secret");
  }

  @Test
  void linksToOtherFilesSayWhatTheyAre() {
    more.put(
        WORKBOOK,
        Packages.relationships(
            "worksheet",
            "worksheets/sheet1.xml",
            "externalLink",
            "e1.xml",
            "externalLink",
            "e2.xml"));
    more.put("xl/_rels/e1.xml.rels", external(Packages.relationships("path", "\\\\host\\a.xlsx")));
    more.put(
        "xl/e1.xml",
        "<externalLink xmlns:r='urn:r'><externalBook r:id='rId1'><sheetNames><sheetName val='In'/>"
            + "</sheetNames></externalBook></externalLink>");
    more.put(
        "xl/e2.xml", "<externalLink><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>");
    WorkbookOutline outline = outline();
    assertThat(outline.details().externalBooks())
        .containsExactly(
            new ExternalBook(LinkKind.WORKBOOK, "\\\\host\\a.xlsx", List.of("In")),
            new ExternalBook(LinkKind.PROGRAM, "cmd|/c calc", List.of()));
    assertThat(outline.externalLinks()).containsExactly("\\\\host\\a.xlsx");
  }

  @Test
  void otherTabsProtectionAndWhatIsCarried() {
    workbook(
        "<fileSharing readOnlyRecommended='1'/><workbookProtection lockStructure='1'/><sheets>"
            + "<sheet name='Sheet1' sheetId='1' r:id='rId1'/><sheet name='Macro1' sheetId='2'"
            + " state='veryHidden' r:id='rId2'/><sheet name='Chart1' sheetId='3' r:id='rId3'/>"
            + "</sheets>");
    more.put(
        WORKBOOK,
        Packages.relationships(
            "worksheet", "worksheets/sheet1.xml",
            "xlMacrosheet", "macrosheets/sheet1.xml",
            "chartsheet", "chartsheets/sheet1.xml",
            "customXml", "../customXml/item1.xml",
            "customXml", "../customXml/item2.xml",
            "vbaProject", "vbaProject.bin",
            "slicerCache", "slicerCaches/slicerCache1.xml"));
    more.put(
        "customXml/item1.xml", "<DataMashup xmlns='http://schemas.microsoft.com/DataMashup'/>");
    more.put("customXml/item2.xml", "<note/>");
    WorkbookOutline outline = outline();
    WorkbookDetails details = outline.details();
    assertThat(details.structureProtected()).isTrue();
    assertThat(details.readOnlyRecommended()).isTrue();
    assertThat(details.otherSheets())
        .containsExactly(
            new OtherSheet("Macro1", SheetKind.MACRO, SheetVisibility.VERY_HIDDEN, List.of()),
            new OtherSheet("Chart1", SheetKind.CHART, SheetVisibility.VISIBLE, List.of()));
    assertThat(details.carried())
        .containsExactly(
            new Carried(CarriedKind.VBA_PROJECT, 1),
            new Carried(CarriedKind.MACRO_SHEET, 1),
            new Carried(CarriedKind.CUSTOM_XML, 1),
            new Carried(CarriedKind.POWER_QUERY, 1),
            new Carried(CarriedKind.SLICER_CACHE, 1));
    assertThat(outline.macros()).isTrue();
  }
}
