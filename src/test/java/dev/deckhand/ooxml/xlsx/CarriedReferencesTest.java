package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.PlanJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is carried along and refers to cells follows them: in every place of the package that names
 * cells, when rows are inserted above, and when the worksheet gets another name.
 */
class CarriedReferencesTest {
  private static final String INSERT =
      "{\"op\":\"insertRows\",\"sheet\":\"Sheet1\",\"at\":3,\"count\":2}";
  private static final String RENAME =
      "{\"op\":\"renameSheet\",\"sheet\":\"Sheet1\",\"name\":\"New name\"}";

  private static final String VML =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shape id=\"s1\">%s</v:shape></xml>";

  private final DocumentEngine engine = new OoxmlEngine();

  /**
   * Something that refers to cells.
   *
   * @param kind of relationship from its owner
   * @param part where it is; in the worksheet where that is {@code sheet}, in the workbook part
   *     where it is {@code workbook}
   * @param xml with {@code A5} for a cell, {@code A5:B6} for an area, on its sheet {@code @A5}
   */
  private record Carried(String owner, String kind, String part, String xml) {}

  private static Map<String, Carried> all() {
    Map<String, Carried> all = new LinkedHashMap<>();
    inSheet(all);
    inExtensions(all);
    inParts(all);
    inWorkbook(all);
    return all;
  }

  private static void sheet(Map<String, Carried> all, String name, String xml) {
    all.put(name, new Carried("", "", "sheet", xml));
  }

  private static void inSheet(Map<String, Carried> all) {
    sheet(all, "protected ranges",
        "<protectedRanges><protectedRange sqref=\"A5:B6 D5\" name=\"r\"/></protectedRanges>");
    sheet(all, "scenarios",
        "<scenarios current=\"0\" sqref=\"A5\"><scenario name=\"s\" count=\"1\"><inputCells"
            + " r=\"A5\" val=\"1\"/></scenario></scenarios>");
    sheet(all, "a filter with its sorting",
        "<autoFilter ref=\"A5:B6\"><sortState ref=\"A6:B6\"><sortCondition ref=\"A6\"/></sortState>"
            + "</autoFilter>");
    sheet(all, "a sort state", "<sortState ref=\"A5:B6\"><sortCondition ref=\"B5:B6\"/></sortState>");
    sheet(all, "consolidated data",
        "<dataConsolidate><dataRefs count=\"1\"><dataRef ref=\"A5:B6\" sheet=\"@\"/></dataRefs>"
            + "</dataConsolidate>");
    sheet(all, "custom views",
        "<customSheetViews><customSheetView guid=\"{0}\" topLeftCell=\"A5\"><pane ySplit=\"1\""
            + " topLeftCell=\"A5\" state=\"frozen\"/><selection activeCell=\"B6\" sqref=\"B6\"/>"
            + "<autoFilter ref=\"A5:B6\"/></customSheetView></customSheetViews>");
    sheet(all, "a conditional format",
        "<conditionalFormatting sqref=\"A5:B6\"><cfRule type=\"expression\" priority=\"1\"><formula>"
            + "$A5&gt;@$B$6</formula></cfRule></conditionalFormatting>");
    sheet(all, "a limit of a data bar",
        "<conditionalFormatting sqref=\"A5:A6\"><cfRule type=\"dataBar\" priority=\"1\"><dataBar>"
            + "<cfvo type=\"num\" val=\"$B$6\"/><cfvo type=\"max\"/></dataBar></cfRule>"
            + "</conditionalFormatting>");
    sheet(all, "a validation",
        "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"A5\"><formula1>@$B$5:$B$6"
            + "</formula1></dataValidation></dataValidations>");
    sheet(all, "a link to a place",
        "<hyperlinks><hyperlink ref=\"A5\" location=\"@B6\"/></hyperlinks>");
    sheet(all, "cell watches", "<cellWatches><cellWatch r=\"A5\"/></cellWatches>");
    sheet(all, "ignored errors",
        "<ignoredErrors><ignoredError sqref=\"A5:B6\" numberStoredAsText=\"1\"/></ignoredErrors>");
    sheet(all, "smart tags",
        "<smartTags><cellSmartTags r=\"A5\"><cellSmartTag type=\"0\"/></cellSmartTags></smartTags>");
    sheet(all, "a control's cells",
        "<controls><control shapeId=\"1\" r:id=\"rId9\" name=\"c\"><controlPr linkedCell=\"@$A$5\""
            + " listFillRange=\"@$B$5:$B$6\"/></control></controls>");
    sheet(all, "an object's link",
        "<oleObjects><oleObject progId=\"x\" link=\"[1]!x\" shapeId=\"1\"/></oleObjects>"
            + "<webPublishItems count=\"1\"><webPublishItem id=\"1\" divId=\"d\" sourceType=\"range\""
            + " sourceRef=\"A5:B6\" destinationFile=\"x.htm\"/></webPublishItems>");
  }

  private static void extension(Map<String, Carried> all, String name, String xml) {
    sheet(all, name,
        "<extLst><ext uri=\"{X}\" xmlns:x14=\"urn:x14\" xmlns:xm=\"urn:xm\">" + xml
            + "</ext></extLst>");
  }

  private static void inExtensions(Map<String, Carried> all) {
    extension(all, "sparklines",
        "<x14:sparklineGroups><x14:sparklineGroup><xm:f>@B5:B6</xm:f><x14:sparklines><x14:sparkline>"
            + "<xm:f>@A5:B6</xm:f><xm:sqref>C5</xm:sqref></x14:sparkline></x14:sparklines>"
            + "</x14:sparklineGroup></x14:sparklineGroups>");
    extension(all, "a newer conditional format",
        "<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type=\"expression\">"
            + "<xm:f>@$A5&gt;1</xm:f></x14:cfRule><xm:sqref>A5:B6 D5</xm:sqref>"
            + "</x14:conditionalFormatting></x14:conditionalFormattings>");
    extension(all, "a limit of a newer data bar",
        "<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type=\"dataBar\">"
            + "<x14:dataBar><x14:cfvo type=\"formula\"><xm:f>@$B$6</xm:f></x14:cfvo></x14:dataBar>"
            + "</x14:cfRule><xm:sqref>A5:A6</xm:sqref></x14:conditionalFormatting>"
            + "</x14:conditionalFormattings>");
    extension(all, "a newer validation",
        "<x14:dataValidations count=\"1\"><x14:dataValidation type=\"list\"><x14:formula1><xm:f>"
            + "@$B$5:$B$6</xm:f></x14:formula1><xm:sqref>A5</xm:sqref></x14:dataValidation>"
            + "</x14:dataValidations>");
    extension(all, "newer ignored errors",
        "<x14:ignoredErrors><x14:ignoredError numberStoredAsText=\"1\"><xm:sqref>A5:B6</xm:sqref>"
            + "</x14:ignoredError></x14:ignoredErrors>");
    extension(all, "newer protected ranges",
        "<x14:protectedRanges><x14:protectedRange name=\"r\"><xm:sqref>A5:B6</xm:sqref>"
            + "</x14:protectedRange></x14:protectedRanges>");
  }

  private static void part(
      Map<String, Carried> all, String name, String kind, String part, String xml) {
    all.put(name, new Carried("sheet", kind, part, xml));
  }

  private static void inParts(Map<String, Carried> all) {
    part(all, "a form control", "ctrlProp", "ctrlProps/ctrlProp1.xml",
        "<formControlPr objectType=\"Drop\" fmlaLink=\"@$A$5\" fmlaRange=\"@$B$5:$B$6\"/>");
    part(all, "a form control of this sheet", "ctrlProp", "ctrlProps/ctrlProp1.xml",
        "<formControlPr objectType=\"CheckBox\" fmlaLink=\"$A$5\" fmlaTxbx=\"$B$6\"/>");
    part(all, "a control of an old drawing", "vmlDrawing", "drawings/v.vml",
        VML.formatted("<x:ClientData ObjectType=\"Drop\"><x:FmlaLink>@$A$5</x:FmlaLink>"
            + "<x:FmlaRange>@$B$5:$B$6</x:FmlaRange></x:ClientData>"));
    part(all, "threaded comments", "threadedComment", "threadedComments/t.xml",
        "<ThreadedComments><threadedComment ref=\"A5\" id=\"{1}\"><text>see B6</text>"
            + "</threadedComment></ThreadedComments>");
    part(all, "comments", "comments", "comments1.xml",
        "<comments><authors><author/></authors><commentList><comment ref=\"A5\" authorId=\"0\">"
            + "<text><t>see B6</t></text></comment></commentList></comments>");
    part(all, "a table with its sorting", "table", "tables/t.xml",
        "<table id=\"1\" name=\"T\" displayName=\"T\" ref=\"A5:B6\"><autoFilter ref=\"A5:B6\">"
            + "<sortState ref=\"A6:B6\"/></autoFilter><sortState ref=\"A6:B6\"><sortCondition"
            + " ref=\"B6\"/></sortState><tableColumns count=\"2\"><tableColumn id=\"1\" name=\"a\"/>"
            + "<tableColumn id=\"2\" name=\"b\"><calculatedColumnFormula>@$C$6</calculatedColumnFormula>"
            + "</tableColumn></tableColumns></table>");
    part(all, "single cells of an XML map", "tableSingleCells", "tables/s.xml",
        "<singleXmlCells><singleXmlCell id=\"1\" r=\"A5\" connectionId=\"0\"/></singleXmlCells>");
    part(all, "a pivot table", "pivotTable", "pivotTables/p.xml",
        "<pivotTableDefinition name=\"P\"><location ref=\"A5:B6\"/></pivotTableDefinition>");
    part(all, "named views of a sheet", "namedSheetView", "namedSheetViews/n.xml",
        "<namedSheetViews><namedSheetView name=\"v\"><nsvFilter filterId=\"{2}\" ref=\"A5:B6\">"
            + "<columnFilter colId=\"0\"/><sortRules><sortRule colId=\"0\"><sortCondition"
            + " ref=\"B5:B6\"/></sortRule></sortRules></nsvFilter></namedSheetView>"
            + "</namedSheetViews>");
    part(all, "a shape that shows a cell", "drawing", "drawings/d.xml",
        "<xdr:wsDr xmlns:xdr=\"urn:d\"><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0"
            + "</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:sp"
            + " textlink=\"@$A$5\"/></xdr:oneCellAnchor></xdr:wsDr>");
    part(all, "a link of a shape", "drawing", "drawings/_rels/d.xml.rels",
        Packages.relationships("hyperlink", "#@A5"));
    part(all, "a chart", "chart", "charts/c.xml",
        "<c:chartSpace xmlns:c=\"urn:c\" xmlns:c15=\"urn:c15\"><c:ser><c:tx><c:strRef><c:f>@$A$5</c:f>"
            + "</c:strRef></c:tx><c:val><c:numRef><c:f>@$B$5:$B$6</c:f></c:numRef></c:val><c:extLst>"
            + "<c:ext><c15:datalabelsRange><c15:f>@$C$5:$C$6</c15:f></c15:datalabelsRange></c:ext>"
            + "<c:ext><c15:filteredSeriesTitle><c15:tx><c:strRef><c:extLst><c:ext><c15:formulaRef>"
            + "<c15:sqref>@$A$5</c15:sqref></c15:formulaRef></c:ext></c:extLst></c:strRef></c15:tx>"
            + "</c15:filteredSeriesTitle></c:ext></c:extLst></c:ser></c:chartSpace>");
    part(all, "a chart of a later kind", "chartEx", "charts/cx.xml",
        "<cx:chartSpace xmlns:cx=\"urn:cx\"><cx:numDim><cx:f>@$A$5:$B$6</cx:f></cx:numDim>"
            + "</cx:chartSpace>");
  }

  private static void workbook(
      Map<String, Carried> all, String name, String kind, String part, String xml) {
    all.put(name, new Carried("workbook", kind, part, xml));
  }

  private static void inWorkbook(Map<String, Carried> all) {
    all.put("names", new Carried("", "", "workbook",
        "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">@$A$5:$B$6"
            + "</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">@$A:$A,@$5:$6"
            + "</definedName><definedName name=\"n\">SUM(@$A$5:$B$6)*2</definedName></definedNames>"));
    workbook(all, "a pivot cache", "pivotCacheDefinition", "pivotCache/c.xml",
        "<pivotCacheDefinition><cacheSource type=\"worksheet\"><worksheetSource ref=\"A5:B6\""
            + " sheet=\"@\"/></cacheSource></pivotCacheDefinition>");
    workbook(all, "consolidated pivot ranges", "pivotCacheDefinition", "pivotCache/c.xml",
        "<pivotCacheDefinition><cacheSource type=\"consolidation\"><consolidation><rangeSets>"
            + "<rangeSet ref=\"A5:B6\" sheet=\"@\"/></rangeSets></consolidation></cacheSource>"
            + "</pivotCacheDefinition>");
    workbook(all, "cells that wait for a server", "volatileDependencies", "v.xml",
        "<volTypes><volType type=\"realTimeData\"><main first=\"p\"><tp><v>1</v><tr r=\"A5\" s=\"1\"/>"
            + "</tp></main></volType></volTypes>");
    workbook(all, "a parameter of a connection", "connections", "connections.xml",
        "<connections><connection id=\"1\" name=\"c\"><parameters count=\"1\"><parameter name=\"p\""
            + " parameterType=\"cell\" cell=\"@$A$5\"/></parameters></connection></connections>");
  }

  @TestFactory
  Stream<DynamicTest> followsInsertedRows() {
    return each(INSERT, "Sheet1");
  }

  @TestFactory
  Stream<DynamicTest> followsARenamedSheet() {
    return each(RENAME, "New name");
  }

  private Stream<DynamicTest> each(String operation, String sheet) {
    return all().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      OfficeFile after = edit(file(e.getValue()), operation);
                      String expected = written(e.getValue().xml(), sheet);
                      if (operation.equals(INSERT)) {
                        expected = shifted(expected);
                      }
                      assertThat(Packages.text(after, name(e.getValue())).replace("%20", " "))
                          .contains(expected);
                    }));
  }

  /** Rows 5 and 6 are rows 7 and 8 now; texts that users wrote stay. */
  private static String shifted(String xml) {
    return xml.replaceAll("(?<=[\"'>:! (,]|\\$)(\\$?[A-D]\\$?|\\$)5(?=[\":& <),])", "$17")
        .replaceAll("(?<=[\"'>:! (,]|\\$)(\\$?[A-D]\\$?|\\$)6(?=[\":& <),])", "$18")
        .replace("see B8", "see B6");
  }

  private static String written(String xml, String sheet) {
    String quoted = sheet.equals("Sheet1") ? sheet : "'" + sheet + "'";
    return xml.replace("\"@\"", "\"" + sheet + "\"").replace("@", quoted + "!");
  }

  private static String name(Carried carried) {
    return switch (carried.part()) {
      case "sheet" -> "/xl/worksheets/sheet1.xml";
      case "workbook" -> "/xl/workbook.xml";
      default -> "/xl/" + carried.part();
    };
  }

  private static OfficeFile file(Carried carried) {
    String xml = written(carried.xml(), "Sheet1");
    Map<String, String> more = new LinkedHashMap<>();
    more.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"urn:r\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\""
                .formatted(Packages.MAIN)
            + " r:id=\"rId1\"/></sheets>%s</workbook>".formatted(
                carried.part().equals("workbook") ? xml : ""));
    if (carried.owner().equals("sheet")) {
      more.put(
          "xl/worksheets/_rels/sheet1.xml.rels",
          Packages.relationships(
              carried.kind(), "../" + carried.part().replace("_rels/", "").replace(".rels", "")));
      more.put("xl/drawings/d.xml", "<xdr:wsDr xmlns:xdr=\"urn:d\"/>");
    } else if (carried.owner().equals("workbook")) {
      more.put(
          "xl/_rels/workbook.xml.rels",
          Packages.relationships(
              "worksheet", "worksheets/sheet1.xml", carried.kind(), carried.part()));
    }
    if (!carried.owner().isEmpty()) {
      more.put("xl/" + carried.part(), xml);
    }
    String sheet =
        "<worksheet xmlns=\"%s\" xmlns:r=\"urn:r\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
                .formatted(Packages.MAIN)
            + "</row></sheetData>%s</worksheet>".formatted(
                carried.part().equals("sheet") ? xml : "");
    return Packages.workbook(sheet, more);
  }

  private OfficeFile edit(OfficeFile file, String operation) {
    String json = "{\"summary\":\"x\",\"operations\":[" + operation + "]}";
    if (PlanJson.read(Host.EXCEL, json) instanceof PlanJson.Reading.Read read
        && engine.bind(file, read.plan()) instanceof Binding.Bound bound) {
      return engine.edit(file, bound.plan()).file();
    }
    throw new AssertionError(json);
  }
}
