package dev.deckhand.ooxml.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;

/** What refers to cells from the parts around a worksheet, and from the workbook and its parts. */
final class CarriedInParts {
  private static final String VML =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shape id=\"s1\">%s</v:shape></xml>";

  private CarriedInParts() {}

  static Map<String, Carried> all() {
    Map<String, Carried> all = new LinkedHashMap<>();
    inParts(all);
    inWorkbook(all);
    return all;
  }

  private static void part(
      Map<String, Carried> all, String name, String kind, String part, String xml) {
    all.put(name, new Carried("sheet", kind, part, xml));
  }

  private static void inParts(Map<String, Carried> all) {
    part(
        all,
        "a form control",
        "ctrlProp",
        "ctrlProps/ctrlProp1.xml",
        "<formControlPr objectType=\"Drop\" fmlaLink=\"@$A$5\" fmlaRange=\"@$B$5:$B$6\"/>");
    part(
        all,
        "a form control of this sheet",
        "ctrlProp",
        "ctrlProps/ctrlProp1.xml",
        "<formControlPr objectType=\"CheckBox\" fmlaLink=\"$A$5\" fmlaTxbx=\"$B$6\"/>");
    part(
        all,
        "a control of an old drawing",
        "vmlDrawing",
        "drawings/v.vml",
        VML.formatted(
            "<x:ClientData ObjectType=\"Drop\"><x:FmlaLink>@$A$5</x:FmlaLink>"
                + "<x:FmlaRange>@$B$5:$B$6</x:FmlaRange></x:ClientData>"));
    part(
        all,
        "threaded comments",
        "threadedComment",
        "threadedComments/t.xml",
        "<ThreadedComments><threadedComment ref=\"A5\" id=\"{1}\"><text>see B6</text>"
            + "</threadedComment></ThreadedComments>");
    part(
        all,
        "comments",
        "comments",
        "comments1.xml",
        "<comments><authors><author/></authors><commentList><comment ref=\"A5\" authorId=\"0\">"
            + "<text><t>see B6</t></text></comment></commentList></comments>");
    part(
        all,
        "a table with its sorting",
        "table",
        "tables/t.xml",
        "<table id=\"1\" name=\"T\" displayName=\"T\" ref=\"A5:B6\"><autoFilter ref=\"A5:B6\">"
            + "<sortState ref=\"A6:B6\"/></autoFilter><sortState ref=\"A6:B6\"><sortCondition"
            + " ref=\"B6\"/></sortState><tableColumns count=\"2\"><tableColumn id=\"1\" name=\"a\"/>"
            + "<tableColumn id=\"2\" name=\"b\"><calculatedColumnFormula>@$C$6</calculatedColumnFormula>"
            + "</tableColumn></tableColumns></table>");
    part(
        all,
        "single cells of an XML map",
        "tableSingleCells",
        "tables/s.xml",
        "<singleXmlCells><singleXmlCell id=\"1\" r=\"A5\" connectionId=\"0\"/></singleXmlCells>");
    part(
        all,
        "a pivot table",
        "pivotTable",
        "pivotTables/p.xml",
        "<pivotTableDefinition name=\"P\"><location ref=\"A5:B6\"/></pivotTableDefinition>");
    part(
        all,
        "named views of a sheet",
        "namedSheetView",
        "namedSheetViews/n.xml",
        "<namedSheetViews><namedSheetView name=\"v\"><nsvFilter filterId=\"{2}\" ref=\"A5:B6\">"
            + "<columnFilter colId=\"0\"/><sortRules><sortRule colId=\"0\"><sortCondition"
            + " ref=\"B5:B6\"/></sortRule></sortRules></nsvFilter></namedSheetView>"
            + "</namedSheetViews>");
    part(
        all,
        "a shape that shows a cell",
        "drawing",
        "drawings/d.xml",
        "<xdr:wsDr xmlns:xdr=\"urn:d\"><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0"
            + "</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:sp"
            + " textlink=\"@$A$5\"/></xdr:oneCellAnchor></xdr:wsDr>");
    part(
        all,
        "a link of a shape",
        "drawing",
        "drawings/_rels/d.xml.rels",
        Packages.relationships("hyperlink", "#@A5"));
    part(
        all,
        "a chart",
        "chart",
        "charts/c.xml",
        "<c:chartSpace xmlns:c=\"urn:c\" xmlns:c15=\"urn:c15\"><c:ser><c:tx><c:strRef><c:f>@$A$5</c:f>"
            + "</c:strRef></c:tx><c:val><c:numRef><c:f>@$B$5:$B$6</c:f></c:numRef></c:val><c:extLst>"
            + "<c:ext><c15:datalabelsRange><c15:f>@$C$5:$C$6</c15:f></c15:datalabelsRange></c:ext>"
            + "<c:ext><c15:filteredSeriesTitle><c15:tx><c:strRef><c:extLst><c:ext><c15:formulaRef>"
            + "<c15:sqref>@$A$5</c15:sqref></c15:formulaRef></c:ext></c:extLst></c:strRef></c15:tx>"
            + "</c15:filteredSeriesTitle></c:ext></c:extLst></c:ser></c:chartSpace>");
    part(
        all,
        "a chart of a later kind",
        "chartEx",
        "charts/cx.xml",
        "<cx:chartSpace xmlns:cx=\"urn:cx\"><cx:numDim><cx:f>@$A$5:$B$6</cx:f></cx:numDim>"
            + "</cx:chartSpace>");
  }

  private static void workbook(
      Map<String, Carried> all, String name, String kind, String part, String xml) {
    all.put(name, new Carried("workbook", kind, part, xml));
  }

  private static void inWorkbook(Map<String, Carried> all) {
    all.put(
        "names",
        new Carried(
            "",
            "",
            "workbook",
            "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">@$A$5:$B$6"
                + "</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">@$A:$A,@$5:$6"
                + "</definedName><definedName name=\"n\">SUM(@$A$5:$B$6)*2</definedName></definedNames>"));
    workbook(
        all,
        "a pivot cache",
        "pivotCacheDefinition",
        "pivotCache/c.xml",
        "<pivotCacheDefinition><cacheSource type=\"worksheet\"><worksheetSource ref=\"A5:B6\""
            + " sheet=\"@\"/></cacheSource></pivotCacheDefinition>");
    workbook(
        all,
        "consolidated pivot ranges",
        "pivotCacheDefinition",
        "pivotCache/c.xml",
        "<pivotCacheDefinition><cacheSource type=\"consolidation\"><consolidation><rangeSets>"
            + "<rangeSet ref=\"A5:B6\" sheet=\"@\"/></rangeSets></consolidation></cacheSource>"
            + "</pivotCacheDefinition>");
    workbook(
        all,
        "cells that wait for a server",
        "volatileDependencies",
        "v.xml",
        "<volTypes><volType type=\"realTimeData\"><main first=\"p\"><tp><v>1</v><tr r=\"A5\" s=\"1\"/>"
            + "</tp></main></volType></volTypes>");
    workbook(
        all,
        "a parameter of a connection",
        "connections",
        "connections.xml",
        "<connections><connection id=\"1\" name=\"c\"><parameters count=\"1\"><parameter name=\"p\""
            + " parameterType=\"cell\" cell=\"@$A$5\"/></parameters></connection></connections>");
  }
}
