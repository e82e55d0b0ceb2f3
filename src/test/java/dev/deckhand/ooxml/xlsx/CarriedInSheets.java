package dev.deckhand.ooxml.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;

/** What refers to cells inside a worksheet part. */
final class CarriedInSheets {
  private CarriedInSheets() {}

  static Map<String, Carried> all() {
    Map<String, Carried> all = new LinkedHashMap<>();
    inSheet(all);
    inExtensions(all);
    return all;
  }

  private static void sheet(Map<String, Carried> all, String name, String xml) {
    all.put(name, new Carried("", "", "sheet", xml));
  }

  private static void inSheet(Map<String, Carried> all) {
    sheet(
        all,
        "protected ranges",
        "<protectedRanges><protectedRange sqref=\"A5:B6 D5\" name=\"r\"/></protectedRanges>");
    sheet(
        all,
        "scenarios",
        "<scenarios current=\"0\" sqref=\"A5\"><scenario name=\"s\" count=\"1\"><inputCells"
            + " r=\"A5\" val=\"1\"/></scenario></scenarios>");
    sheet(
        all,
        "a filter with its sorting",
        "<autoFilter ref=\"A5:B6\"><sortState ref=\"A6:B6\"><sortCondition ref=\"A6\"/></sortState>"
            + "</autoFilter>");
    sheet(
        all, "a sort state", "<sortState ref=\"A5:B6\"><sortCondition ref=\"B5:B6\"/></sortState>");
    sheet(
        all,
        "consolidated data",
        "<dataConsolidate><dataRefs count=\"1\"><dataRef ref=\"A5:B6\" sheet=\"@\"/></dataRefs>"
            + "</dataConsolidate>");
    sheet(
        all,
        "custom views",
        "<customSheetViews><customSheetView guid=\"{0}\" topLeftCell=\"A5\"><pane ySplit=\"1\""
            + " topLeftCell=\"A5\" state=\"frozen\"/><selection activeCell=\"B6\" sqref=\"B6\"/>"
            + "<autoFilter ref=\"A5:B6\"/></customSheetView></customSheetViews>");
    sheet(
        all,
        "a conditional format",
        "<conditionalFormatting sqref=\"A5:B6\"><cfRule type=\"expression\" priority=\"1\"><formula>"
            + "$A5&gt;@$B$6</formula></cfRule></conditionalFormatting>");
    sheet(
        all,
        "a limit of a data bar",
        "<conditionalFormatting sqref=\"A5:A6\"><cfRule type=\"dataBar\" priority=\"1\"><dataBar>"
            + "<cfvo type=\"num\" val=\"$B$6\"/><cfvo type=\"max\"/></dataBar></cfRule>"
            + "</conditionalFormatting>");
    sheet(
        all,
        "a validation",
        "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"A5\"><formula1>@$B$5:$B$6"
            + "</formula1></dataValidation></dataValidations>");
    sheet(
        all,
        "a link to a place",
        "<hyperlinks><hyperlink ref=\"A5\" location=\"@B6\"/></hyperlinks>");
    sheet(all, "cell watches", "<cellWatches><cellWatch r=\"A5\"/></cellWatches>");
    sheet(
        all,
        "ignored errors",
        "<ignoredErrors><ignoredError sqref=\"A5:B6\" numberStoredAsText=\"1\"/></ignoredErrors>");
    sheet(
        all,
        "smart tags",
        "<smartTags><cellSmartTags r=\"A5\"><cellSmartTag type=\"0\"/></cellSmartTags></smartTags>");
    sheet(
        all,
        "a control's cells",
        "<controls><control shapeId=\"1\" r:id=\"rId9\" name=\"c\"><controlPr linkedCell=\"@$A$5\""
            + " listFillRange=\"@$B$5:$B$6\"/></control></controls>");
    sheet(
        all,
        "an object's link",
        "<oleObjects><oleObject progId=\"x\" link=\"[1]!x\" shapeId=\"1\"/></oleObjects>"
            + "<webPublishItems count=\"1\"><webPublishItem id=\"1\" divId=\"d\" sourceType=\"range\""
            + " sourceRef=\"A5:B6\" destinationFile=\"x.htm\"/></webPublishItems>");
  }

  private static void extension(Map<String, Carried> all, String name, String xml) {
    sheet(
        all,
        name,
        "<extLst><ext uri=\"{X}\" xmlns:x14=\"urn:x14\" xmlns:xm=\"urn:xm\">"
            + xml
            + "</ext></extLst>");
  }

  private static void inExtensions(Map<String, Carried> all) {
    extension(
        all,
        "sparklines",
        "<x14:sparklineGroups><x14:sparklineGroup><xm:f>@B5:B6</xm:f><x14:sparklines><x14:sparkline>"
            + "<xm:f>@A5:B6</xm:f><xm:sqref>C5</xm:sqref></x14:sparkline></x14:sparklines>"
            + "</x14:sparklineGroup></x14:sparklineGroups>");
    extension(
        all,
        "a newer conditional format",
        "<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type=\"expression\">"
            + "<xm:f>@$A5&gt;1</xm:f></x14:cfRule><xm:sqref>A5:B6 D5</xm:sqref>"
            + "</x14:conditionalFormatting></x14:conditionalFormattings>");
    extension(
        all,
        "a limit of a newer data bar",
        "<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type=\"dataBar\">"
            + "<x14:dataBar><x14:cfvo type=\"formula\"><xm:f>@$B$6</xm:f></x14:cfvo></x14:dataBar>"
            + "</x14:cfRule><xm:sqref>A5:A6</xm:sqref></x14:conditionalFormatting>"
            + "</x14:conditionalFormattings>");
    extension(
        all,
        "a newer validation",
        "<x14:dataValidations count=\"1\"><x14:dataValidation type=\"list\"><x14:formula1><xm:f>"
            + "@$B$5:$B$6</xm:f></x14:formula1><xm:sqref>A5</xm:sqref></x14:dataValidation>"
            + "</x14:dataValidations>");
    extension(
        all,
        "newer ignored errors",
        "<x14:ignoredErrors><x14:ignoredError numberStoredAsText=\"1\"><xm:sqref>A5:B6</xm:sqref>"
            + "</x14:ignoredError></x14:ignoredErrors>");
    extension(
        all,
        "newer protected ranges",
        "<x14:protectedRanges><x14:protectedRange name=\"r\"><xm:sqref>A5:B6</xm:sqref>"
            + "</x14:protectedRange></x14:protectedRanges>");
  }
}
