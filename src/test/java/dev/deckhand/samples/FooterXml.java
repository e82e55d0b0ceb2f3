package dev.deckhand.samples;

/** The company mark and the footer line, on the master and on every layout that repeats it. */
final class FooterXml {

  private FooterXml() {}

  /** Date, footer and slide number; positions come from the master. */
  static String placeholders() {
    return line(
            90,
            "dt",
            "Date Placeholder",
            10,
            "<a:r><a:rPr lang=\"en-GB\"/><a:t>15 January 2026</a:t></a:r>",
            "")
        + line(
            91,
            "ftr",
            "Footer Placeholder",
            11,
            "<a:r><a:rPr lang=\"en-GB\"/><a:t>Alder &amp; Finch</a:t></a:r>",
            "")
        + line(92, "sldNum", "Slide Number Placeholder", 12, number(), "");
  }

  /** The same three with their positions and looks, for the master. */
  static String masterPlaceholders() {
    return line(
            4,
            "dt",
            "Date Placeholder 3",
            2,
            "<a:r><a:rPr lang=\"en-GB\"/><a:t>15 January 2026</a:t></a:r>",
            at(18, 176, 60, "l"))
        + line(
            5,
            "ftr",
            "Footer Placeholder 4",
            3,
            "<a:r><a:rPr lang=\"en-GB\"/><a:t>Alder &amp; Finch</a:t></a:r>",
            at(110, 176, 120, "ctr"))
        + line(6, "sldNum", "Slide Number Placeholder 5", 4, number(), at(245, 176, 40, "r"));
  }

  /** A mark in the lower right corner and a thin band along the top. */
  static String masterDecoration() {
    return band(7, 0, 0, 339, 3, "accent1") + mark(8, 306, 173, 15, "accent1", "accent2");
  }

  static String darkDecoration() {
    return band(93, 0, 184, 339, 7, "accent2") + mark(94, 24, 20, 24, "accent1", "accent2");
  }

  private static String line(
      int id, String type, String name, int index, String content, String look) {
    String[] parts = look.split("#", -1);
    String frame = parts[0];
    String style = parts.length > 1 ? parts[1] : "<a:lstStyle/>";
    String anchor = parts.length > 1 ? " anchor=\"ctr\"" : "";
    return """
        <p:sp><p:nvSpPr><p:cNvPr id="%d" name="%s"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>\
        <p:nvPr><p:ph type="%s" sz="quarter" idx="%d"/></p:nvPr></p:nvSpPr><p:spPr>%s</p:spPr>\
        <p:txBody><a:bodyPr%s/>%s<a:p>%s</a:p></p:txBody></p:sp>"""
        .formatted(id, name, type, index, frame, anchor, style, content);
  }

  private static String at(int x, int y, int width, String align) {
    return LayoutXml.frame(x, y, width, 9)
        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>#"
        + "<a:lstStyle><a:lvl1pPr algn=\""
        + align
        + "\"><a:defRPr sz=\"1000\"><a:solidFill>"
        + "<a:schemeClr val=\"accent6\"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>";
  }

  private static String number() {
    return "<a:fld id=\"{7B1C5A4E-52D1-4A0B-9E6C-3F1B2C4D5E6F}\" type=\"slidenum\">"
        + "<a:rPr lang=\"en-GB\"/><a:t>‹#›</a:t></a:fld>";
  }

  private static String band(int id, int x, int y, int width, int height, String colour) {
    return drawn(id, "Band", "rect", colour, x, y, width, height);
  }

  /** Two leaves, one turned: the company's mark. */
  private static String mark(int id, int x, int y, int size, String first, String second) {
    return drawn(id, "Mark leaf 1", "teardrop", first, x, y, size * 2 / 3, size * 2 / 3)
        + drawn(
            id + 2,
            "Mark leaf 2",
            "teardrop",
            second,
            x + size / 2,
            y + size / 3,
            size / 2,
            size / 2);
  }

  private static String drawn(
      int id, String name, String shape, String colour, int x, int y, int width, int height) {
    return """
        <p:sp><p:nvSpPr><p:cNvPr id="%d" name="%s"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>\
        <p:spPr>%s<a:prstGeom prst="%s"><a:avLst/></a:prstGeom><a:solidFill>\
        <a:schemeClr val="%s"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>\
        <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>"""
        .formatted(id, name, LayoutXml.frame(x, y, width, height), shape, colour);
  }
}
