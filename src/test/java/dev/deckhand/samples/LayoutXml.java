package dev.deckhand.samples;

import java.util.List;

/** Slide layouts as PresentationML (ECMA-376 part 1, 19.3.1.39); lengths are millimetres. */
final class LayoutXml {

  static final String NAMESPACES =
      """
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"\
      """;

  private static final int EMU_PER_MM = 36_000;
  private static final List<String> LOWER_LEVELS =
      List.of("Second level", "Third level", "Fourth level", "Fifth level");

  /** A placeholder; an index of 0 means none, an empty frame means the master's. */
  record Holder(String type, int index, String name, String prompt, String frame, String style) {}

  private LayoutXml() {}

  static Holder holder(String type, int index, String name, String prompt, int... box) {
    return new Holder(type, index, name, prompt, frame(box), "");
  }

  static Holder styled(
      String style, String type, int index, String name, String prompt, int... box) {
    return new Holder(type, index, name, prompt, frame(box), style);
  }

  /** A layout on the master's ground with its footer line. */
  static String plain(String kind, String name, Holder... holders) {
    return layout(kind, name, "", "", FooterXml.placeholders(), holders);
  }

  /** A layout on a dark ground without the master's shapes. */
  static String dark(String kind, String name, Holder... holders) {
    String ground =
        "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill>"
            + "<a:effectLst/></p:bgPr></p:bg>";
    return layout(kind, name, " showMasterSp=\"0\"", ground, FooterXml.darkDecoration(), holders);
  }

  private static String layout(
      String kind, String name, String flags, String ground, String fixed, Holder... holders) {
    StringBuilder shapes = new StringBuilder();
    int id = 2;
    for (Holder holder : holders) {
      shapes.append(shape(id++, holder));
    }
    String type = kind.isEmpty() ? " userDrawn=\"1\"" : " type=\"" + kind + "\"";
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <p:sldLayout %s%s%s preserve="1"><p:cSld name="%s">%s<p:spTree>%s%s%s</p:spTree></p:cSld>\
        <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"""
        .formatted(NAMESPACES, flags, type, name, ground, tree(), shapes, fixed);
  }

  static String tree() {
    return """
        <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
        <p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>\
        <a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>""";
  }

  static String shape(int id, Holder holder) {
    String type = holder.type().isEmpty() ? "" : " type=\"" + holder.type() + "\"";
    String index = holder.index() == 0 ? "" : " idx=\"" + holder.index() + "\"";
    String list = holder.style().isEmpty() ? "<a:lstStyle/>" : holder.style();
    return """
        <p:sp><p:nvSpPr><p:cNvPr id="%d" name="%s"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>\
        <p:nvPr><p:ph%s%s/></p:nvPr></p:nvSpPr><p:spPr>%s</p:spPr>\
        <p:txBody><a:bodyPr/>%s%s</p:txBody></p:sp>"""
        .formatted(id, holder.name(), type, index, holder.frame(), list, prompt(holder));
  }

  private static String prompt(Holder holder) {
    StringBuilder text = new StringBuilder(paragraph(0, holder.prompt()));
    if (holder.type().isEmpty()) {
      int level = 1;
      for (String below : LOWER_LEVELS) {
        text.append(paragraph(level++, below));
      }
    }
    return text.toString();
  }

  private static String paragraph(int level, String text) {
    return "<a:p><a:pPr lvl=\"%d\"/><a:r><a:rPr lang=\"en-GB\"/><a:t>%s</a:t></a:r></a:p>"
        .formatted(level, text);
  }

  static String frame(int... box) {
    return box.length == 0
        ? ""
        : "<a:xfrm><a:off x=\"%d\" y=\"%d\"/><a:ext cx=\"%d\" cy=\"%d\"/></a:xfrm>"
            .formatted(emu(box[0]), emu(box[1]), emu(box[2]), emu(box[3]));
  }

  /** A level-1 style: size in points, colour of the scheme, no bullet. */
  static String style(int points, String colour, boolean bold, String align) {
    return ("<a:lstStyle><a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"%s\"><a:buNone/>"
            + "<a:defRPr sz=\"%d\" b=\"%d\"><a:solidFill><a:schemeClr val=\"%s\"/></a:solidFill>"
            + "</a:defRPr></a:lvl1pPr></a:lstStyle>")
        .formatted(align, points * 100, bold ? 1 : 0, colour);
  }

  private static int emu(int millimetres) {
    return millimetres * EMU_PER_MM;
  }
}
