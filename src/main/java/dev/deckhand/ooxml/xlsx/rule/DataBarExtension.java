package dev.deckhand.ooxml.xlsx.rule;

/** Data bars as Excel 2010 and later draw them: the extension of a sheet ([MS-XLSX] 2.6.30). */
public final class DataBarExtension {
  /** The extension of a worksheet that lists these. */
  public static final String SHEET_URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

  /** The namespace of the 2010 extensions. */
  public static final String X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

  private static final String RULE_URI = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
  private static final String XM = "http://schemas.microsoft.com/office/excel/2006/main";

  private DataBarExtension() {}

  static String link(String id) {
    return "<extLst><ext xmlns:x14=\"%s\" uri=\"%s\"><x14:id>%s</x14:id></ext></extLst>"
        .formatted(X14, RULE_URI, id);
  }

  static String format(String id, String area) {
    return """
    <x14:conditionalFormatting xmlns:x14="%s" xmlns:xm="%s"><x14:cfRule type="dataBar" id="%s">\
    <x14:dataBar minLength="0" maxLength="100" gradient="0" negativeBarBorderColorSameAsPositive="0">\
    <x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/>\
    <x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>%s</xm:sqref>\
    </x14:conditionalFormatting>"""
        .formatted(X14, XM, id, area);
  }

  /** The extension with its list, for a sheet that has none. */
  public static String extension(String prefix, String formats) {
    return ("<%1$sext xmlns:x14=\"%2$s\" uri=\"%3$s\"><x14:conditionalFormattings>%4$s"
            + "</x14:conditionalFormattings></%1$sext>")
        .formatted(prefix, X14, SHEET_URI, formats);
  }
}
